/** What happens to tables on their way into a file: each is told by its name and its cells, and none passes in silence. */

import { describe, expect, test } from 'vitest';
import { readReports } from '../../../src/core/cells/index.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import type { DoubtCode, ParserEvent, ReportReading } from '../../../src/core/reading.ts';
import {
  cutBefore,
  headingRows,
  tableOf,
  withColumnsSwapped,
  withoutRow,
  withoutValue,
  withRowSplit,
  withStray,
  withTexts,
  withValuesJoined,
} from '../../corpus/tables.ts';
import type { PrintedCell, PrintedTable } from '../../support/layout.ts';
import { paragraph, sheetOf, sourceOf, tableIn, tablePart, withTable } from './sheets.ts';

/** One row of table 三 that adds up, among whatever else the report says. */
const GRANTED = ['19', '3', '0', '1', '0', '0', '23'];
const IDS = form2021.cells.filter(({ id }) => id.startsWith('requests.granted.')).map(({ id }) => id);
const SHEET = sheetOf(form2021, 11);
const REQUESTS = withTexts(tableIn(SHEET.parts, 'requests'), new Map(IDS.map((id, at) => [id, GRANTED[at] as string])));
const ROW = REQUESTS.cells.find(({ cell }) => cell === IDS[0])?.row as number;

function read(...tables: readonly PrintedTable[]): ReportReading {
  const [report, ...others] = readReports(sourceOf(withTable(SHEET.parts, 'requests', ...tables)));
  if (!report || others.length > 0) throw new Error('not read as one report');
  return report;
}

/** The granted row's values, the doubts of its cells where they have any, and the report's events without their spans. */
function seen(report: ReportReading) {
  const readings = IDS.map((id) => report.readings[id]);
  const doubts = Object.fromEntries(
    IDS.flatMap((id): [string, readonly DoubtCode[]][] => {
      const { doubts = [] } = report.readings[id] ?? {};
      return doubts.length > 0 ? [[id.slice('requests.granted.'.length), doubts]] : [];
    }),
  );
  const events = report.events.map(({ code, cells }) => ({ code, cells }));
  return { values: readings.map((each) => each?.value ?? null), doubts, events };
}

const everywhere = (doubt: DoubtCode) =>
  Object.fromEntries(IDS.map((id) => [id.slice('requests.granted.'.length), [doubt]]));
const event = (code: ParserEvent['code'], cells: readonly string[]) => ({ code, cells });
const texts = (...changes: readonly (readonly [number, string])[]) =>
  withTexts(REQUESTS, new Map(changes.map(([at, text]) => [IDS[at] as string, text])));
const isValueBefore = (at: number, { cell }: PrintedCell) => cell !== null && IDS.indexOf(cell) < at;

test('an intact table has no events', () => {
  expect(seen(read(REQUESTS))).toEqual({ values: GRANTED, doubts: {}, events: [] });
});

describe('a row', () => {
  test('that is lost is told so', () => {
    const { values, events } = seen(read(withoutRow(REQUESTS, ROW)));
    expect(values).toEqual(GRANTED.map(() => null));
    expect(events).toEqual([event('rowLost', IDS)]);
  });

  test.each([true, false])('broken in two over a page is put together (headings again: %s)', (headings) => {
    const halves = (cell: PrintedCell): readonly [string, string] =>
      cell.part === 'label' || isValueBefore(3, cell) ? [cell.text, ''] : ['', cell.text];
    const split = withRowSplit(REQUESTS, ROW, halves);
    const report = read(...cutBefore(split, ROW + 1, { headings, labels: false }));
    expect(seen(report)).toEqual({
      values: GRANTED,
      doubts: everywhere('rowPutTogether'),
      events: [event('rowSplit', IDS)],
    });
  });

  test('whose label is broken with it is put together too', () => {
    const halves = (cell: PrintedCell): readonly [string, string] => {
      if (cell.part === 'label') return [cell.text.slice(0, 5), cell.text.slice(5)];
      return isValueBefore(4, cell) ? [cell.text, ''] : ['', cell.text];
    };
    expect(seen(read(withRowSplit(REQUESTS, ROW, halves))).values).toEqual(GRANTED);
  });

  test.each([0, 7])('whose label alone is broken is read without doubt (%i values above)', (above) => {
    const halves = (cell: PrintedCell): readonly [string, string] => {
      if (cell.part === 'label') return [cell.text.slice(0, 4), cell.text.slice(4)];
      return isValueBefore(above, cell) ? [cell.text, ''] : ['', cell.text];
    };
    expect(seen(read(withRowSplit(REQUESTS, ROW, halves)))).toMatchObject({ values: GRANTED, doubts: {} });
  });

  test('printed in one with the next, two numbers a cell, is taken apart', () => {
    const table: PrintedTable = tableOf(
      tableIn(SHEET.parts, 'proactive').cells.flatMap((cell) => {
        if (cell.cell === 'proactive.coercion.decisions' || cell.text === '行政强制') return [];
        if (cell.text === '行政处罚') return [{ ...cell, text: '行政处罚 行政强制' }];
        return [cell.cell === 'proactive.penalties.decisions' ? { ...cell, text: '12 3' } : cell];
      }),
    );
    const [report] = readReports(sourceOf(withTable(SHEET.parts, 'proactive', table)));
    expect(report?.readings['proactive.penalties.decisions']).toMatchObject({ value: '12', doubts: ['valuesParted'] });
    expect(report?.readings['proactive.coercion.decisions']).toMatchObject({ value: '3', doubts: ['valuesParted'] });
    expect(report?.events.map(({ code }) => code)).toEqual(['rowsMerged', 'rowsMerged']);
  });

  test('printed beside another one, each with its label, is read without doubt', () => {
    const source = sourceOf([
      ...SHEET.parts.filter(({ kind }) => kind !== 'table'),
      tablePart(tableOf(['行政许可', '7', '行政处罚', '12'].map((text, column) => cellAt(0, column, text)))),
      tablePart(REQUESTS),
    ]);
    const [report] = readReports(source);
    expect(report?.readings['proactive.licensing.decisions']?.value).toBe('7');
    expect(report?.readings['proactive.penalties.decisions']?.value).toBe('12');
  });
});

const cellAt = (row: number, column: number, text: string): PrintedCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text,
  part: 'value',
  cell: null,
});

describe('values', () => {
  test('that moved up over a lost one are doubted in all of the row', () => {
    expect(seen(read(withoutValue(REQUESTS, IDS[2] as string)))).toMatchObject({
      values: ['19', '3', '1', '0', '0', null, '23'],
      doubts: everywhere('tooFewValues'),
      events: [event('valueMoved', IDS)],
    });
  });

  test('moved on by a stray number are found by their total, and doubted', () => {
    expect(seen(read(withStray(REQUESTS, IDS[0] as string, '7')))).toEqual({
      values: GRANTED,
      doubts: everywhere('tooManyValues'),
      events: [event('valueMoved', IDS)],
    });
  });

  test('under headings in another order go where the headings say, and are doubted', () => {
    const [a, b] = IDS.slice(1, 3).map((id) => REQUESTS.cells.find(({ cell }) => cell === id)?.column);
    const report = read(withColumnsSwapped(REQUESTS, [a as number, b as number], [0, REQUESTS.rows]));
    expect(seen(report)).toMatchObject({ values: GRANTED, doubts: everywhere('columnsReordered') });
    expect(report.events).toContainEqual(expect.objectContaining(event('valueMoved', IDS)));
  });

  test.each(['short', 'beside'] as const)(
    'of two columns in one cell are taken apart where the total proves it (%s)',
    (shape) => {
      const joined = withValuesJoined(REQUESTS, IDS[0] as string, IDS[1] as string, '19 3', shape);
      expect(seen(read(joined))).toEqual({
        values: GRANTED,
        doubts: { natural: ['valuesParted'], enterprise: ['valuesParted'] },
        events: [event('columnsMerged', IDS.slice(0, 2))],
      });
    },
  );

  test('of a whole row in one cell are taken apart', () => {
    const rest = IDS.slice(1).reduce((table, id) => withoutValue(table, id), texts([0, GRANTED.join(' ')]));
    expect(seen(read(rest))).toMatchObject({ values: GRANTED, events: [event('columnsMerged', IDS)] });
  });

  test('whose digits ran together are taken apart in the one way that adds up, and all of the row doubted', () => {
    const joined = withValuesJoined(REQUESTS, IDS[0] as string, IDS[1] as string, '193', 'short');
    expect(seen(read(joined))).toEqual({
      values: GRANTED,
      doubts: everywhere('valuesParted'),
      events: [event('digitsMerged', IDS.slice(0, 2))],
    });
  });

  test('whose digits ran together stay so where two ways would add up', () => {
    const table = withoutValue(texts([0, '111'], [1, '0'], [2, '0'], [3, '0'], [6, '12']), IDS[4] as string);
    expect(seen(read(table)).events).toEqual([event('valueMoved', IDS)]);
  });

  test.each(['1_', '1?', '□', '?'])('with a digit that can be seen not to be there are illegible: %s', (text) => {
    const report = read(texts([1, text]));
    expect(report.readings[IDS[1] as string]).toMatchObject({ kind: 'illegible', raw: text, doubts: ['notANumber'] });
    expect(seen(report).events).toEqual([event('digitsDropped', [IDS[1] as string])]);
  });

  test('of several digits before an empty cell may be two, and are doubted', () => {
    const proactive = withTexts(
      tableIn(SHEET.parts, 'proactive'),
      new Map([
        ['proactive.rules.issued', '121'],
        ['proactive.rules.repealed', ''],
      ]),
    );
    const [report] = readReports(sourceOf(withTable(SHEET.parts, 'proactive', proactive)));
    expect(report?.readings['proactive.rules.issued']?.doubts).toEqual(['movedSideways']);
  });
});

describe('a table', () => {
  test('without its headings is read by order, and doubted', () => {
    const depth = headingRows(REQUESTS);
    const bare = REQUESTS.cells.filter(({ row }) => row >= depth).map((cell) => ({ ...cell, row: cell.row - depth }));
    const { values, events } = seen(read(tableOf(bare)));
    expect(values).toEqual(GRANTED);
    expect(events.map(({ code }) => code)).toEqual(['headerMissing']);
  });

  test('printed twice is doubted in just the cells that differ', () => {
    const parts = [
      ...SHEET.parts,
      paragraph('附表'),
      tablePart(withTexts(tableIn(SHEET.parts, 'requests'), new Map([[IDS[0] as string, '99']]))),
    ];
    const [report] = readReports(sourceOf(parts));
    const doubted = Object.entries(report?.readings ?? {}).filter(([, { doubts }]) => doubts.length > 0);
    expect(doubted.map(([id, { doubts }]) => [id, doubts])).toEqual([[IDS[0], ['tableRepeated']]]);
    expect(report?.events.map(({ code, cells }) => ({ code, cells }))).toEqual([
      event('tableRepeated', [IDS[0] as string]),
    ]);
  });

  test('of which another copy, with other numbers, has a row more: that row may be the other’s', () => {
    const table = tableIn(SHEET.parts, 'requests');
    const other = withTexts(table, new Map([['requests.newReceived.natural', '9999']]));
    const parts = [...withTable(SHEET.parts, 'requests', withoutRow(table, ROW)), paragraph('附表'), tablePart(other)];
    const [report] = readReports(sourceOf(parts));
    expect(IDS.flatMap((id) => report?.readings[id]?.doubts)).toEqual(IDS.map(() => 'tableRepeated'));
  });

  test('with a row that two printed rows fit alike is doubted where they differ', () => {
    const lines = ['规章', '行政规范性文件'].flatMap((text, row) =>
      [text, ...(row === 0 ? ['1', '2'] : ['4', '0', '9'])].map((each, column) => cellAt(row, column, each)),
    );
    const again = ['规章', '1', '5'].map((text, column) => cellAt(0, column, text));
    const proactive = tableOf([...again, ...lines.map((cell) => ({ ...cell, row: cell.row + 1 }))]);
    const [report] = readReports(sourceOf(withTable(SHEET.parts, 'proactive', proactive)));
    expect(report?.readings['proactive.rules.issued']?.doubts).not.toContain('alignmentClose');
    expect(report?.readings['proactive.rules.repealed']?.doubts).toContain('alignmentClose');
  });
});
