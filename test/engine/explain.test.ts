/** What explains failing equations, for one report and for a dataset; and what may be accepted without looking. */

import { describe, expect, test } from 'vitest';
import { typed } from '../../src/core/review.ts';
import { explain, offersIn } from '../../src/engine/explain.ts';
import { countsAlone } from '../../src/engine/store/counts.ts';
import { createDataset, type Dataset } from '../../src/engine/store/index.ts';
import { addTiny, STAMP, type Tiny, tinyFile, tinyReading } from './support/reports.ts';
import { scratch } from './support/scratch.ts';
import { decision } from './support/seen.ts';

const CELL = 'requests.granted.natural';
const TOTAL = 'requests.granted.total';
/** What makes every equation hold with 19 granted requests. */
const SOUND = Object.fromEntries(
  ['requests.newReceived', 'requests.granted', 'requests.total'].flatMap((row) =>
    ['natural', 'total'].map((column) => [`${row}.${column}`, '19']),
  ),
);

const dataset = () => createDataset(scratch().path('a.gouji'));

/** Stores a report of which one cell was read as the first digit only of the 19 that stands in the source. */
function addCut(open: Dataset, name: string, tiny: Tiny = {}): number {
  const [file] = tinyFile(name);
  const reading = tinyReading({ ...tiny, cells: SOUND });
  const readings = {
    ...reading.readings,
    [CELL]: { ...typed('1'), span: { start: 0, end: 1 }, doubts: [] },
    [TOTAL]: { ...typed('19'), span: { start: 3, end: 5 }, doubts: [] },
  };
  for (const [cell, each] of Object.entries(readings)) {
    if (cell !== CELL && cell !== TOTAL) Object.assign(readings, { [cell]: { ...each, span: null } });
  }
  const report = { ...reading, readings };
  const [number = 0] = open.add(file, {
    failure: null,
    text: '19 19',
    reports: [report],
    counts: [countsAlone(report)],
  });
  return number;
}

describe('an explanation', () => {
  test('names the cell, what it must be, and where the source says so', async () => {
    const open = dataset();
    const report = addCut(open, '1.txt');
    const [place, ...others] = await explain(open, report);
    expect(others).toEqual([]);
    expect(place).toMatchObject({
      isUnique: true,
      checks: ['requests.rowTotal.granted', 'requests.columnTotal.natural'],
    });
    expect(place?.explanations[0]).toMatchObject({
      origin: 'reading',
      values: [{ cell: CELL, to: '19', support: { raw: '19' } }],
    });
  });

  test('is of the values after edits, and of none where all holds', async () => {
    const open = dataset();
    const report = addCut(open, '1.txt');
    const edits = [{ cell: CELL, from: typed('1'), to: typed('19') }];
    open.edit(report, edits, STAMP, null);
    expect(await explain(open, report)).toEqual([]);
  });
});

describe('offers', () => {
  test('are the only explanations there are that the source supports, and leave alone what was filed wrong', async () => {
    const open = dataset();
    const report = addCut(open, '1.txt');
    addTiny(open, '2.txt', { unit: '乙镇', cells: { ...SOUND, [CELL]: '1' } });
    addTiny(open, '3.txt', { unit: '丙镇' });
    const offers = await offersIn(open);
    expect(offers).toMatchObject([
      { report, unit: '甲镇', year: 2022, explanation: { values: [{ cell: CELL, to: '19' }] } },
    ]);
    expect(offers[0]?.explanation).toEqual(offers[0]?.place.explanations[0]);
  });

  test('are not made where somebody has decided, nor of a report that another has superseded', async () => {
    const open = dataset();
    const report = addCut(open, '1.txt');
    for (const check of ['requests.rowTotal.granted', 'requests.columnTotal.natural']) {
      open.rule(report, decision(open, report, check), STAMP);
    }
    const twin = addCut(open, '2.txt', { unit: '乙镇' });
    const other = addTiny(open, '3.txt', { unit: '乙镇' });
    expect((await offersIn(open)).map((each) => each.report)).toEqual([twin]);
    open.choose(other, true, STAMP);
    expect(await offersIn(open)).toEqual([]);
  });
});
