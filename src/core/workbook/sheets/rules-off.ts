/** 停用规则: rules that were not applied, and why, so that a clean sheet is never mistaken for a clean report. */

import type { SheetMaker } from '../book.ts';
import type { RuleOff } from '../input.ts';
import { DIMMED, PLAIN, WRAPPED } from '../looks.ts';
import { cell, text } from '../sheet.ts';
import { type TableColumn, tableSheet, worded } from '../table.ts';
import { beijing } from '../time.ts';

const COLUMNS: readonly TableColumn<RuleOff>[] = [
  { head: 'rule', width: 36, of: ({ rule }, book) => cell(text(book.words.rule[rule] ?? rule), PLAIN) },
  { head: 'reason', width: 60, of: ({ reason }) => worded(reason, WRAPPED) },
  { head: 'by', width: 12, of: ({ by }) => worded(by) },
  { head: 'at', width: 20, of: ({ at }) => worded(at && beijing(at)) },
  { head: 'check', width: 30, of: ({ rule }) => cell(text(rule), DIMMED) },
];

/** None where every rule is on. */
export const rulesOff: SheetMaker = (book) => {
  const rows = book.input.rulesOff;
  if (rows.length === 0) return [];
  return [tableSheet({ name: book.say.sheet.rulesOff, above: [], columns: COLUMNS, frozen: 1, rows }, book)];
};
