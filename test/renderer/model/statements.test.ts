import { expect, test } from 'vitest';
import type { Statement } from '../../../src/core/reading.ts';
import { excerptOf, statementsOf } from '../../../src/renderer/model/statements.ts';

function stated(sentence: string, raw: string): Statement {
  const start = sentence.indexOf(raw);
  return {
    code: 'requestsReceived',
    value: raw,
    raw,
    span: { start, end: start + raw.length },
    sentence: { start: 0, end: sentence.length },
    cells: ['requests.newReceived.total'],
  };
}

test('a short sentence is quoted whole', () => {
  const text = '全年收到申请 74 件。';
  expect(excerptOf(text, stated(text, '74'))).toEqual({ before: '全年收到申请 ', raw: '74', behind: ' 件。' });
});

test('of a long one only what stands by the number, and says that it goes on', () => {
  const text = '本年度在各方面的支持和监督之下依法做好各项工作，全年收到\n申请 74 件，其中自然人申请占绝大多数。';
  const { before, behind } = excerptOf(text, stated(text, '74'));
  expect(before).toBe('…下依法做好各项工作，全年收到 申请 ');
  expect(behind).toBe(' 件，其中自然人…');
});

test('a cell has the statements that speak of it', () => {
  const one = stated('收到 7 件。', '7');
  expect(statementsOf([one], 'requests.newReceived.total')).toEqual([one]);
  expect(statementsOf([one], 'requests.newReceived.natural')).toEqual([]);
});
