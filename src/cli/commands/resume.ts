/** `gouji resume`: goes on with an import that the program or the machine stopped under. */

import { jobsOf } from '../args.ts';
import { command } from '../command.ts';
import type { Ask } from '../engine.ts';
import { follow } from '../importing.ts';
import { words } from '../words.ts';

const shape = { required: ['dataset'], optional: ['jobs'], flags: [], operands: [] } as const;

export const resume = command('resume', shape, async ({ required, optional }, out, err) => {
  const start = async (ask: Ask) => {
    await ask('dataset.open', { path: required.dataset });
    const pending = await ask('import.pending', {});
    if (pending) return ask('import.resume', { import: pending.import });
    out.line(words.nothingPending);
    return null;
  };
  await follow(start, jobsOf(optional.jobs), out, err);
});
