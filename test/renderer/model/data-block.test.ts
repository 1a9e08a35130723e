/** Blocks over the table of all numbers: where they land, what they would change, and that nothing goes astray. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { blockOfText } from '../../../src/renderer/model/clipboard.ts';
import { type DataRow, dataRows } from '../../../src/renderer/model/data.ts';
import { type BlockTable, clearedBlock, landedBlock, previewed } from '../../../src/renderer/model/data-block.ts';
import { dataTables, shownColumns } from '../../../src/renderer/model/data-columns.ts';
import { copiedRange, rangeBetween } from '../../../src/renderer/model/data-range.ts';
import type { ReportSummary } from '../../../src/shared/model.ts';
import { makeReport } from '../harness/reports.ts';

const PLAIN = makeReport({ report: 1, form: '2021', unit: '某局', year: 2022, file: '1.txt' }).summary;
const COLUMNS = shownColumns(dataTables(form2021), new Set());
const KIND = {
  number: '数字',
  blank: '空白',
  dash: '斜杠',
  text: '文字',
  illegible: '无法辨认',
  absent: '缺失',
} as const;

/** A table of reports of different units; each is given the beginning of its line, the rest is zero. */
function tableOf(...given: readonly (readonly [line: string, more?: Partial<ReportSummary>])[]): BlockTable {
  const lines = given.map(([line]) => {
    const parts = line.split(',');
    return form2021.cells.map((_, at) => parts[at] ?? '0').join();
  });
  const summaries = given.map(([, more], at) => ({ ...PLAIN, report: at + 1, unit: `第${at + 1}局`, ...more }));
  const numbers = new Map(lines.map((line, at) => [at + 1, line]));
  return {
    form: form2021,
    rows: [...dataRows(summaries, '2021', numbers, new Map()).values()],
    columns: COLUMNS,
    unit: '单位',
    year: '年度',
    kind: KIND,
    label: ({ id }) => id,
  };
}

const at = (row: number, column: number) => ({ row, column });
const one = (row: number, column: number) => rangeBetween(at(row, column), at(row, column));
const changes = (table: BlockTable, range: ReturnType<typeof one>, text: string) =>
  landedBlock(table, range, blockOfText(text)).edits.map(({ report, index, from, to }) => [
    report,
    index,
    from,
    to.value ?? to.kind,
  ]);
/** The first columns as they are shown, which are the first cells of the form. */
const first = (count: number) => COLUMNS.slice(0, count).map(({ index }) => index);

describe('a block', () => {
  test('lands from the first cell of the rectangle on, one row of it in each report', () => {
    const [a, b] = first(2) as [number, number];
    const table = tableOf(['1,2'], ['3,4'], ['5,6']);
    expect(changes(table, one(1, 0), '30\t40\n50\t60')).toEqual([
      [2, a, '3', '30'],
      [2, b, '4', '40'],
      [3, a, '5', '50'],
      [3, b, '6', '60'],
    ]);
  });

  test('fills a rectangle it goes into several times, a single text all of it', () => {
    const table = tableOf(['1,1,1,1'], ['1,1,1,1']);
    const all = rangeBetween(at(0, 0), at(1, 3));
    expect(changes(table, all, '7')).toHaveLength(8);
    expect(changes(table, all, '7\t8').map(([, , , to]) => to)).toEqual(['7', '8', '7', '8', '7', '8', '7', '8']);
  });

  test('that goes over the edge is counted there, and nothing of it put elsewhere', () => {
    const table = tableOf(['1,2'], ['3,4']);
    const last = COLUMNS.length - 1;
    const { edits, outside } = landedBlock(table, one(1, last), blockOfText('1\t2\n3\t4'));
    expect(edits.map(({ report, cell }) => [report, cell])).toEqual([[2, COLUMNS[last]?.id]]);
    expect(outside).toBe(3);
  });

  test('changes nothing where the number is there already, doubtful or not, nor where a copy names a kind of words', () => {
    const table = tableOf(['19?!,t,b,d']);
    const { edits, same } = landedBlock(table, one(0, 0), blockOfText('１９\t文字\t\t/'));
    expect([edits, same]).toEqual([[], 4]);
  });

  test('says how many texts are no numbers, how many reports change, and how many of them are signed off', () => {
    const table = tableOf(['1', { status: 'signedOff' }], ['2'], ['3', { status: 'signedOff' }]);
    const landing = landedBlock(table, one(0, 0), blockOfText('9\n见附件\n3'));
    expect(landing).toMatchObject({ wordy: 1, reports: 2, signed: 1, same: 1, outside: 0 });
  });

  test('with names finds its places again, however its rows and columns were sorted meanwhile', () => {
    const table = tableOf(['1,2,3'], ['4,5,6'], ['7,8,9']);
    const range = rangeBetween(at(0, 0), at(2, 2));
    const { plain } = copiedRange(table.rows, table.columns, range, table, true);
    const [head = '', ...lines] = plain.split('\r\n');
    const turned = [head, ...lines.toReversed()].map((line) => {
      const [unit, year, ...cells] = line.split('\t');
      return [unit, year, ...cells.toReversed()].join('\t');
    });
    expect(changes(table, one(0, 5), turned.join('\n'))).toEqual([]);
    const changed = turned.join('\n').replace('\t5\t', '\t50\t');
    expect(changes(table, one(0, 5), changed)).toEqual([[2, first(2)[1], '5', '50']]);
  });

  test('with names of a unit that is there twice, or not at all, lands nowhere', () => {
    const table = tableOf(['1', { unit: '甲局' }], ['2', { unit: '甲局' }]);
    const head = `单位\t年度\t${COLUMNS[0]?.id}`;
    const landing = landedBlock(table, one(0, 0), blockOfText(`${head}\n甲局\t2022\t9\n乙局\t2022\t9`));
    expect([landing.edits, landing.outside]).toEqual([[], 2]);
  });
});

describe('clearing a rectangle', () => {
  test('makes blank what is not blank yet', () => {
    const table = tableOf(['1,b'], ['b,2']);
    const { edits, same } = clearedBlock(table, rangeBetween(at(0, 0), at(1, 1)));
    expect(edits.map(({ report, from, to }) => [report, from, to.kind])).toEqual([
      [1, '1', 'blank'],
      [2, '2', 'blank'],
    ]);
    expect(same).toBe(2);
  });
});

describe('the preview', () => {
  test('shows what cells would become, and leaves every other row the object it was', () => {
    const table = tableOf(['1?'], ['2']);
    const { edits } = landedBlock(table, one(0, 0), blockOfText('5'));
    const rows = previewed(table.rows, edits);
    const index = first(1)[0] as number;
    expect(rows[0]?.parts[index]).toBe('5*');
    expect([...(rows[0]?.proposed ?? [])]).toEqual([index]);
    expect(rows[1]).toBe(table.rows[1]);
    expect(previewed(table.rows, [])).toBe(table.rows);
  });
});

test('every text of a block is in a cell, there already, left out, or a heading; no cell changes twice', () => {
  const cell = fc.constantFrom('1', '2', '', '/', '无', '12');
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      fc.nat({ max: 3 }),
      fc.nat({ max: COLUMNS.length - 1 }),
      (block, row, column) => {
        const table = tableOf(['1'], ['2'], ['b'], ['t']);
        const { edits, same, outside, headings } = landedBlock(table, one(row, column), block);
        const size = (block.length - headings.rows) * (3 - headings.columns);
        const inside = edits.length + same;
        // Empty texts that find no cell are nothing that is lost.
        expect(inside + outside).toBeLessThanOrEqual(size);
        expect(inside + outside).toBeGreaterThanOrEqual(
          block.flat().filter((text) => text !== '').length - headings.rows * 3 - headings.columns * block.length,
        );
        const places = edits.map(({ report, index }) => `${report} ${index}`);
        expect(new Set(places).size).toBe(places.length);
        const rows = previewed(table.rows, edits) as DataRow[];
        const differing = rows.flatMap((each, at) =>
          each.parts.filter((part, index) => part !== table.rows[at]?.parts[index]),
        );
        expect(differing).toHaveLength(edits.length);
      },
    ),
  );
});
