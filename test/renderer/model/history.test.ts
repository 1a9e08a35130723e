import { expect, test } from 'vitest';
import { historyOf } from '../../../src/renderer/model/history.ts';

test('the history of a cell tells a confirmation from a correction', () => {
  const value = (text: string) => ({ kind: 'number' as const, value: text, raw: text });
  const base = { act: 'edit' as const, target: null, by: '某人', at: '2024-02-01T00:00:00.000Z', reason: null };
  const changes = [
    { ...base, id: 1, edits: [{ cell: 'a', from: value('1'), to: value('1') }] },
    { ...base, id: 2, edits: [{ cell: 'b', from: value('1'), to: value('2') }] },
    { ...base, id: 3, edits: [{ cell: 'a', from: value('1'), to: value('2') }] },
    { ...base, id: 4, act: 'undo' as const, target: 3, edits: [{ cell: 'a', from: value('2'), to: value('1') }] },
  ];
  expect(historyOf(changes, 'a').map(({ id, act }) => [id, act])).toEqual([
    [1, 'confirm'],
    [3, 'edit'],
    [4, 'undo'],
  ]);
});
