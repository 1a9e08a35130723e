import { expect, test } from 'vitest';
import { followImport, paceOf, tally } from '../../../src/renderer/session/imports.ts';
import type { ImportOutcome, ImportProgress } from '../../../src/shared/model.ts';

const outcome = (file: string, result: ImportOutcome['result']): ImportOutcome => ({
  file,
  path: `/in/${file}`,
  result,
  report: null,
  failure: null,
});
const news = (done: number, given: Partial<ImportProgress> = {}): ImportProgress => ({
  import: 1,
  state: 'running',
  done,
  total: 10,
  current: null,
  outcome: outcome(`${done}.txt`, 'added'),
  ...given,
});

test('outcomes gather in the order they came, and the last news adds none', () => {
  const first = followImport(null, news(1), 0);
  const second = followImport(first, news(2), 500);
  const done = followImport(second, news(2, { state: 'done', outcome: null }), 600);
  expect(done.outcomes.map((each) => each.file)).toEqual(['1.txt', '2.txt']);
  expect(done).toMatchObject({ state: 'done', startedAt: 0, seenAt: 600 });
});

test('another import starts afresh', () => {
  const first = followImport(null, news(1), 0);
  expect(followImport(first, news(1, { import: 2 }), 900)).toMatchObject({ import: 2, startedAt: 900 });
});

test('pace is known once a little has been seen of it', () => {
  const first = followImport(null, news(1), 0);
  expect(paceOf(first)).toBeNull();
  expect(paceOf(followImport(first, news(4), 2000))).toEqual({ perSecond: 2, remaining: 3 });
});

test('outcomes are counted by what became of the files', () => {
  expect(tally([outcome('a', 'added'), outcome('b', 'failed'), outcome('c', 'added')])).toEqual({
    added: 2,
    duplicate: 0,
    failed: 1,
  });
});
