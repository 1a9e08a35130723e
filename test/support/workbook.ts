/** Tiny builders: a report with zeros everywhere but where the test says otherwise, changes of its log, a workbook. */

import { NO_CONTEXT } from '../../src/core/context.ts';
import type { CellId, Form, FormId } from '../../src/core/form.ts';
import { formOf } from '../../src/core/forms/index.ts';
import type { CellValue, DoubtCode, Reading } from '../../src/core/reading.ts';
import { type Change, typed } from '../../src/core/review.ts';
import type { Step } from '../../src/core/signing.ts';
import type { Locale } from '../../src/core/words/index.ts';
import {
  buildWorkbook,
  type Cell,
  type Sheet,
  type Workbook,
  type WorkbookInput,
  type WorkbookReport,
} from '../../src/core/workbook/index.ts';

export const AT = '2026-02-03T08:15:30.000Z';

export function reading(raw: string, ...doubts: DoubtCode[]): Reading {
  return { ...typed(raw), span: { start: 0, end: raw.length }, doubts };
}

export const ABSENT_READING: Reading = { kind: 'absent', value: null, raw: '', span: null, doubts: ['tableMissing'] };

type Given = Readonly<Record<CellId, string | Reading>>;

/** Every cell of the form reads `0` unless `cells` says otherwise. */
export function readings(form: Form, cells: Given = {}): Record<CellId, Reading> {
  const unknown = Object.keys(cells).find((id) => !form.cell.has(id));
  if (unknown) throw new Error(`no cell ${unknown}`);
  return Object.fromEntries(
    form.cells.map(({ id }) => {
      const cell = cells[id] ?? '0';
      return [id, typeof cell === 'string' ? reading(cell) : cell];
    }),
  );
}

export function report(given: Partial<WorkbookReport> & { readonly cells?: Given } = {}): WorkbookReport {
  const { cells, ...rest } = given;
  const form: FormId = rest.form ?? '2021';
  return {
    report: 1,
    file: '某局.html',
    path: '/reports/某局.html',
    unit: '某县财政局',
    year: form === '2021' ? 2022 : 2020,
    form,
    failure: null,
    failureText: null,
    notes: [],
    version: 'sole',
    readings: readings(formOf(form), cells),
    context: NO_CONTEXT,
    changes: [],
    rulings: [],
    steps: [],
    basis: 'now',
    places: [],
    ...rest,
  };
}

export function unreadable(number: number, failureText = '文件已损坏'): WorkbookReport {
  const failure = { code: 'FILE_UNREADABLE' };
  return { ...report({ report: number, failure, failureText, unit: null, year: null }), form: null, readings: {} };
}

export function change(id: number, given: Partial<Change> = {}): Change {
  return { id, act: 'edit', target: null, edits: [], by: '张三', at: AT, reason: null, ...given };
}

export function step(id: number, given: Partial<Step> = {}): Step {
  return { id, act: 'comment', basis: null, to: null, comment: null, by: '张三', at: AT, ...given };
}

export function edit(cell: CellId, from: string | CellValue, to: string) {
  const before = typeof from === 'string' ? typed(from) : from;
  return { cell, from: before, to: typed(to) };
}

export function workbook(
  reports: Iterable<WorkbookReport>,
  locale: Locale = 'zh-CN',
  rest: Partial<Pick<WorkbookInput, 'units' | 'rulesOff'>> = {},
): Workbook {
  return buildWorkbook({ dataset: '全区年报', at: AT, locale, units: [], rulesOff: [], reports, ...rest });
}

/** A sheet with its rows taken out, and as what each cell shows. */
export interface TakenSheet {
  readonly sheet: Sheet;
  readonly cells: readonly (readonly (Cell | null)[])[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** What a cell shows. */
export function shows(cell: Cell | null | undefined): string | null {
  const content = cell?.content ?? null;
  if (content === null) return null;
  if (content.type === 'number') return content.value;
  if (content.type !== 'formula') return content.text;
  return content.result.type === 'number' ? content.result.value : content.result.text;
}

export function take({ sheets }: Workbook): TakenSheet[] {
  const taken: TakenSheet[] = [];
  for (const sheet of sheets) {
    if (sheet === null) continue;
    const cells = [...sheet.rows].flatMap((row) => (row ? [row.cells] : []));
    taken.push({ sheet, cells, rows: cells.map((line) => line.map(shows)) });
  }
  return taken;
}

/** The sheet of this name. */
export function sheetNamed(sheets: readonly TakenSheet[], name: string): TakenSheet {
  const found = sheets.find(({ sheet }) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name} among ${sheets.map(({ sheet }) => sheet.name).join(', ')}`);
  return found;
}

/** A cell of a sheet by its address, e.g. `at(sheet, 'L9')`. */
export function at({ cells }: TakenSheet, address: string): Cell | null {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return cells[Number(row) - 1]?.[column - 1] ?? null;
}
