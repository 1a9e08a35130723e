/** What is open and what is running, when something goes wrong that nobody foresaw. */

import { expect, onTestFinished, test, vi } from 'vitest';
import { Session } from '../../src/engine/session.ts';
import type { ImportProgress } from '../../src/shared/model.ts';
import { AT } from './support/reports.ts';
import { scratch } from './support/scratch.ts';

test('an import that breaks is told to have ended, and the next one can start', async () => {
  const { path, file } = scratch();
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => printed.mockRestore());
  const told: ImportProgress[] = [];
  const session = new Session(
    (name, news) => {
      if (name !== 'import.progress') return;
      const progress = news as ImportProgress;
      if (progress.import === 1 && progress.done > 0 && progress.state === 'running') throw new Error('broken');
      told.push(progress);
    },
    () => AT,
  );
  await session.create(path('a.gouji'));
  const paths = Array.from({ length: 500 }, (_, index) => file(`${index}.txt`, `${index}`));
  session.startImport(paths);
  const running = { import: 1, state: 'running', done: 0, current: [], remainingMs: null, outcomes: [] };
  await vi.waitUntil(() => told.at(-1)?.state === 'cancelled', 20_000);
  expect(told[0]).toEqual({ ...running, total: 500 });
  expect(told.at(-1)).toMatchObject({ ...running, state: 'cancelled', done: 0 });
  expect(printed).toHaveBeenCalledWith(new Error('broken'));

  expect(session.pendingImport()).toMatchObject({ import: 1 });
  expect(session.startImport(paths)).toBe(2);
  await vi.waitUntil(() => told.at(-1)?.state === 'done', 20_000);
  await session.close();
});
