/** `gouji import`: takes files into a dataset, making it where there is none. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { jobsOf } from '../args.ts';
import { command, type Output } from '../command.ts';
import type { Ask } from '../engine.ts';
import { follow } from '../importing.ts';
import { words } from '../words.ts';

const shape = { required: ['dataset'], optional: ['jobs'], flags: [], operands: ['PATH...'] } as const;

export const importFiles = command('import', shape, async ({ required, optional, operands }, out, err) => {
  const start = async (ask: Ask) => {
    await openOrCreate(ask, required.dataset, out, err);
    return ask('import.start', { paths: operands.map((path) => resolve(path)) });
  };
  await follow(start, jobsOf(optional.jobs), out, err);
});

async function openOrCreate(ask: Ask, path: string, out: Output, err: Output): Promise<void> {
  if (!existsSync(path)) {
    await ask('dataset.new', { path });
    out.line(words.created(path));
    return;
  }
  await ask('dataset.open', { path });
  const pending = await ask('import.pending', {});
  if (pending) err.line(words.pending(pending.done, pending.total));
}
