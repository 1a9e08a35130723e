/** An import followed from a terminal: a line for every file, how it goes while it goes, and the sum at the end. */

import { relative } from 'node:path';
import { wordsOf } from '../core/words/index.ts';
import { failureText } from '../shared/locales/index.ts';
import type { ImportOutcome, ImportProgress } from '../shared/model.ts';
import type { Output } from './command.ts';
import { type Ask, withEngine } from './engine.ts';
import { plain } from './text.ts';
import { words } from './words.ts';

/**
 * Lets `start` start an import, and tells of it to its end; `start` may answer `null` where there is nothing to import.
 * Interrupted, it cancels the import and then does to this process what an interrupt does to any.
 */
export async function follow(
  start: (ask: Ask) => Promise<{ readonly import: number } | null>,
  jobs: number | undefined,
  out: Output,
  err: Output,
): Promise<void> {
  const { promise: ended, resolve: end } = Promise.withResolvers<ImportProgress['state']>();
  const count = { added: 0, duplicate: 0, failed: 0 };
  const hear = (progress: ImportProgress) => {
    err.status('');
    for (const outcome of progress.outcomes) {
      count[outcome.result] += 1;
      out.line(outcomeLine(outcome));
    }
    if (progress.state === 'running') err.status(progressLine(progress));
    else end(progress.state);
  };
  const state = await withEngine(
    async (ask) => {
      const started = await start(ask);
      if (started === null) return null;
      // Ctrl+C drops what is being read; what is in stays in.
      process.once('SIGINT', () => void ask('import.cancel', started));
      return ended;
    },
    (name, value) => {
      if (name === 'import.progress') hear(value as ImportProgress);
    },
    jobs,
  );
  if (state === null) return;
  if (state === 'cancelled') out.line(words.cancelled);
  out.line(words.imported(count.added, count.duplicate, count.failed));
  // The dataset is closed; now the interrupt may do what it does to any program, so that a script stops too.
  if (state === 'cancelled') process.kill(process.pid, 'SIGINT');
}

function outcomeLine({ result, reports, rivals, path, failure }: ImportOutcome): string {
  const join = wordsOf('zh-CN').listJoin;
  const numbers = reports.length === 0 ? '' : ` ${reports.join(join)}`;
  const said = failure ? failureText(failure, 'zh-CN') : rivals.length > 0 ? words.rivals(rivals.join(join)) : '';
  const near = relative('', path);
  const place = near.length < path.length ? near : path;
  return plain(`${words.outcome[result]}${numbers}　${place}${said === '' ? '' : `　${said}`}`);
}

function progressLine({ done, total, remainingMs, current }: ImportProgress): string {
  const left = remainingMs === null ? '' : words.left(remainingMs / 1000);
  return plain(words.progress(done, total, left, current[0] ?? ''));
}
