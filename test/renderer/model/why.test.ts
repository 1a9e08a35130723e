import { expect, test } from 'vitest';
import { formOf } from '../../../src/core/forms/index.ts';
import type { Reading } from '../../../src/core/reading.ts';
import { whyRead } from '../../../src/renderer/model/why.ts';

const form = formOf('2021');

/** Readings at the places where `[cell number]` stands, and the text without those brackets. */
function source(written: string) {
  let text = '';
  const readings: Record<string, Reading> = {};
  for (const part of written.split(/(\[[^\]]+\])/u)) {
    const [, cell, raw] = /^\[(\S+) ([^\]]*)\]$/u.exec(part) ?? [];
    const span = { start: text.length, end: text.length + (raw ?? '').length };
    if (cell !== undefined) readings[cell] = { kind: 'number', value: raw ?? '', raw: raw ?? '', span, doubts: [] };
    text += raw ?? part;
  }
  const why = (cell: string) => whyRead(form, readings, text, cell);
  return { text, why };
}

const TABLE = source(
  [
    '三、收到和处理政府信息公开申请情况',
    '\t自 然 人\t法人或其他组织\n\t商业企业\t其他\t总计',
    '一、本年新收政府信息公开申请数量\t[requests.newReceived.natural 12]\t[requests.newReceived.otherOrg 0]\t[requests.newReceived.total 12]',
    '三、本年度办理结果\t（一）予以公开\t[requests.granted.natural 19]\t[requests.granted.otherOrg 3]',
    '部份公开\t[requests.partial.natural 1]\t[requests.partial.otherOrg 0]',
  ].join('\n'),
);

test('a number was taken by the labels that stand before it, as the source has them', () => {
  expect(TABLE.why('requests.granted.natural')).toMatchObject({
    row: { printed: '（一）予以公开', isSame: true },
    column: { printed: '自 然 人', isSame: true },
  });
  expect(TABLE.why('requests.granted.otherOrg')?.column.printed).toBe('其他');
});

test('the label’s place in the source is where it stands', () => {
  const span = TABLE.why('requests.granted.natural')?.row.span;
  expect(TABLE.text.slice(span?.start, span?.end)).toBe('（一）予以公开');
});

test('other words in the label’s place are shown, and not called the form’s', () => {
  expect(TABLE.why('requests.partial.natural')?.row).toMatchObject({
    form: '(二)部分公开(区分处理的,只计这一情形,不计其他情形)',
    printed: '部份公开',
    isSame: false,
  });
});

test('on a single line of numbers each group has its own headings', () => {
  const heads = '结果维持\t总计';
  const line = source(
    `行政复议\t未经复议直接起诉\t复议后起诉\n${heads}\t${heads}\t${heads}\n` +
      '[disputes.reconsideration.upheld 1]\t[disputes.reconsideration.total 1]\t[disputes.litigationDirect.upheld 2]\t' +
      '[disputes.litigationDirect.total 2]\t[disputes.litigationAfter.upheld 3]\t[disputes.litigationAfter.total 3]',
  );
  const starts = ['reconsideration', 'litigationDirect', 'litigationAfter'].map(
    (row) => line.why(`disputes.${row}.total`)?.column.span?.start ?? -1,
  );
  expect(new Set(starts).size).toBe(3);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(line.why('disputes.litigationAfter.total')?.row.printed).toBe('复议后起诉');
});

test('what stands nowhere was taken by nothing', () => {
  expect(TABLE.why('requests.carriedOut.total')).toBeNull();
});
