/** `gouji import`: takes files into a dataset, making it where there is none. */

import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { failureText } from '../../shared/locales/index.ts';
import type { ImportOutcome, ImportProgress } from '../../shared/model.ts';
import { command, type Output } from '../command.ts';
import { type Ask, withEngine } from '../engine.ts';
import { plain } from '../text.ts';
import { words } from '../words.ts';

const shape = { required: ['dataset'], optional: [], flags: [], operands: ['PATH...'] } as const;

export const importFiles = command('import', shape, async ({ required, operands }, out) => {
  const { promise: ended, resolve: end } = Promise.withResolvers<ImportProgress['state']>();
  const count = { added: 0, duplicate: 0, failed: 0 };
  const hear = ({ outcome, state }: ImportProgress) => {
    if (outcome) {
      count[outcome.result] += 1;
      out.line(outcomeLine(outcome));
    }
    if (state !== 'running') end(state);
  };
  const state = await withEngine(
    async (ask) => {
      await openOrCreate(ask, required.dataset, out);
      const started = await ask('import.start', { paths: operands.map((path) => resolve(path)) });
      // Ctrl+C ends the import after the file it is at; what is in stays in.
      process.once('SIGINT', () => void ask('import.cancel', started));
      return ended;
    },
    (_name, progress) => hear(progress),
  );
  if (state === 'cancelled') out.line(words.cancelled);
  out.line(words.imported(count.added, count.duplicate, count.failed));
  // The dataset is closed; now the interrupt may do what it does to any program, so that a script stops too.
  if (state === 'cancelled') process.kill(process.pid, 'SIGINT');
});

async function openOrCreate(ask: Ask, path: string, out: Output): Promise<void> {
  if (existsSync(path)) {
    await ask('dataset.open', { path });
  } else {
    await ask('dataset.new', { path });
    out.line(words.created(path));
  }
}

function outcomeLine({ result, report, path, failure }: ImportOutcome): string {
  const number = report === null ? '' : ` ${report}`;
  const why = failure ? `　${failureText(failure, 'zh-CN')}` : '';
  const near = relative('', path);
  const place = near.length < path.length ? near : path;
  return plain(`${words.outcome[result]}${number}　${place}${why}`);
}
