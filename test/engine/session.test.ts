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
    (progress) => {
      if (progress.import === 1 && progress.done === 1 && progress.state === 'running') throw new Error('broken');
      told.push(progress);
    },
    () => AT,
  );
  await session.create(path('a.gouji'));
  const paths = [file('a.txt', 'a'), file('b.txt', 'b')];
  session.startImport(paths);
  const running = { import: 1, state: 'running', done: 0, total: 2, current: 'a.txt', outcome: null };
  await vi.waitUntil(() => told.at(-1)?.state === 'cancelled');
  expect(told).toEqual([running, { ...running, state: 'cancelled', current: null }]);
  expect(printed).toHaveBeenCalledWith(new Error('broken'));

  expect(session.startImport(paths)).toBe(2);
  await vi.waitUntil(() => told.at(-1)?.state === 'done');
  await session.close();
});
