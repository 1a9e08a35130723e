/** 报告单位: the register of units, one row each, so that anybody can see which names were taken for one unit and who reports to whom. */

import type { SheetMaker } from '../book.ts';
import type { WorkbookUnit } from '../input.ts';
import { CENTRED, PLAIN, WHOLE, WRAPPED } from '../looks.ts';
import { cell, text, whole } from '../sheet.ts';
import { type TableColumn, tableSheet, worded } from '../table.ts';

/** A unit with its parent's name, where it has one. */
interface UnitRow extends WorkbookUnit {
  readonly parentName: string | null;
}

const COLUMNS: readonly TableColumn<UnitRow>[] = [
  { head: 'unitNumber', width: 10, of: ({ unit }) => cell(whole(unit), WHOLE) },
  { head: 'unit', width: 32, of: ({ name }) => cell(text(name), PLAIN) },
  { head: 'level', width: 10, of: ({ level }, { words }) => worded(level && words.level[level], CENTRED) },
  { head: 'parent', width: 32, of: ({ parentName }) => worded(parentName) },
  { head: 'aliases', width: 48, of: ({ aliases }, book) => worded(aliases.join(book.words.listJoin), WRAPPED) },
  {
    head: 'reports',
    width: 36,
    of: ({ reports }, book) => {
      const each = reports.map(({ report, year }) => book.say.reportOf(year, report));
      return worded(each.join(book.words.listJoin), WRAPPED);
    },
  },
];

/** None where the register is empty. */
export const units: SheetMaker = (book) => {
  const register = book.input.units;
  if (register.length === 0) return [];
  const names = new Map(register.map(({ unit, name }) => [unit, name]));
  const rows = register.map((unit) => ({
    ...unit,
    parentName: unit.parent === null ? null : (names.get(unit.parent) ?? null),
  }));
  return [tableSheet({ name: book.say.sheet.units, above: [], columns: COLUMNS, frozen: 2, rows }, book)];
};
