import { expect, test } from 'vitest';
import { byUrgency, followImport, tally } from '../../../src/renderer/session/imports.ts';
import type { ImportOutcome, ImportProgress } from '../../../src/shared/model.ts';

const outcome = (file: string, result: ImportOutcome['result'], rivals: readonly number[] = []): ImportOutcome => ({
  file,
  path: `/in/${file}`,
  result,
  report: null,
  reports: [],
  rivals,
  failure: null,
});
const news = (done: number, given: Partial<ImportProgress> = {}): ImportProgress => ({
  import: 1,
  state: 'running',
  done,
  total: 10,
  current: [],
  remainingMs: null,
  outcomes: [outcome(`${done}.txt`, 'added')],
  ...given,
});

test('outcomes gather in the order they came, and the last news may add none', () => {
  const first = followImport(null, news(1));
  const second = followImport(first, news(3, { outcomes: [outcome('2.txt', 'added'), outcome('3.txt', 'failed')] }));
  const done = followImport(second, news(3, { state: 'done', outcomes: [] }));
  expect(done.outcomes.map((each) => each.file)).toEqual(['1.txt', '2.txt', '3.txt']);
  expect(done.outcomes).toBe(second.outcomes);
  expect(done.state).toBe('done');
});

test('another import starts afresh', () => {
  const first = followImport(null, news(1));
  expect(followImport(first, news(1, { import: 2 })).outcomes).toHaveLength(1);
});

test('outcomes are counted by what became of the files', () => {
  const outcomes = [outcome('a', 'added'), outcome('b', 'failed'), outcome('c', 'added', [4])];
  expect(tally(outcomes)).toEqual({ added: 2, duplicate: 0, failed: 1, rivals: 1 });
});

test('what needs attention stands first, the newest on top', () => {
  const outcomes = [
    outcome('fine', 'added'),
    outcome('broken', 'failed'),
    outcome('rival', 'added', [4]),
    outcome('known', 'duplicate'),
    outcome('broken too', 'failed'),
  ];
  expect(byUrgency(outcomes).map((each) => each.file)).toEqual(['broken too', 'broken', 'rival', 'known', 'fine']);
});
