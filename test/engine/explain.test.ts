/** What explains failing equations, for one report and for a dataset; and what may be accepted without looking. */

import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { typed } from '../../src/core/review.ts';
import { explain, offersIn, placesIn, type Solving } from '../../src/engine/explain.ts';
import { packed } from '../../src/engine/packed.ts';
import { Pool } from '../../src/engine/pool.ts';
import { createDataset, type Dataset } from '../../src/engine/store/index.ts';
import { addTiny, LEFT_OPEN, STAMP, type Tiny, tinyFile, tinyReading } from './support/reports.ts';
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

/** What the solver would say, told from what the exact search says. */
const SOLVED = [{ checks: ['solved'], explanations: [], isUnique: false, isComplete: true }];

/** A pool that notes who asks, and answers with `places` once `until` has come. */
function pool(places: typeof SOLVED | null = SOLVED, until: Promise<unknown> = Promise.resolve()) {
  const asked: string[] = [];
  const explain: Solving['explain'] = async ({ form }, turn) => {
    asked.push(`${form.id} ${turn}`);
    await until;
    return places;
  };
  return { jobs: 2, explain, asked };
}

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
  const [number = 0] = open.add(file, packed({ failure: null, text: '19 19', reports: [report] }));
  return number;
}

describe('an explanation', () => {
  test('names the cell, what it must be, and where the source says so', async () => {
    const open = dataset();
    const report = addCut(open, '1.txt');
    const [place, ...others] = await explain(open, report, pool());
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
    expect(await explain(open, report, pool())).toEqual([]);
  });

  test('needs no worker where the exact search has seen everything', async () => {
    const open = dataset();
    const workers = pool();
    await explain(open, addCut(open, '1.txt'), workers);
    expect(workers.asked).toEqual([]);
  });

  test('is a worker’s where the search left something open, and the search’s where no worker has one', async () => {
    const open = dataset();
    const report = addTiny(open, '1.txt', { cells: LEFT_OPEN });
    const workers = pool();
    expect(await explain(open, report, workers)).toEqual(SOLVED);
    expect(workers.asked).toEqual(['2021 now']);
    const [place] = await explain(open, report, pool(null));
    expect(place).toMatchObject({ isUnique: false, isComplete: false, explanations: [{ origin: 'filing' }] });
  });

  test('is what the solver proves, from a worker that has it', async () => {
    const open = dataset();
    const report = addTiny(open, '1.txt', { cells: LEFT_OPEN });
    const workers = new Pool({ jobs: 1 });
    onTestFinished(() => workers.close());
    const places = await explain(open, report, workers);
    expect(places.every(({ isUnique, isComplete }) => isUnique && isComplete)).toBe(true);
    const values = places.flatMap(({ explanations: [first] }) => first?.values ?? []);
    expect(values.map(({ cell, to }) => [cell, to])).toEqual(Object.keys(LEFT_OPEN).map((cell) => [cell, '0']));
  });

  test('is asked for at once, and found whatever then becomes of the dataset', async () => {
    const open = dataset();
    const report = addTiny(open, '1.txt', { cells: LEFT_OPEN });
    const explained = explain(open, report, pool());
    open.close();
    expect(await explained).toEqual(SOLVED);
  });
});

describe('the explanations of a dataset', () => {
  test('are the search’s and the solver’s together, and none for a report without trouble', async () => {
    const open = dataset();
    const [cut, left] = [addCut(open, '1.txt'), addTiny(open, '2.txt', { unit: '乙镇', cells: LEFT_OPEN })];
    addTiny(open, '3.txt', { unit: '丙镇' });
    const places = await placesIn(open.moment(), pool());
    expect([...places.keys()]).toEqual([cut, left]);
    expect(places.get(cut)).toMatchObject([{ isUnique: true }]);
    expect(places.get(left)).toEqual(SOLVED);
    const alone = (await placesIn(open.moment(), pool(null))).get(left);
    expect(alone?.map(({ isComplete }) => isComplete)).toEqual([false, false, false]);
  });

  test('are asked for one more at once than there are workers, behind whoever waits at a screen', async () => {
    const open = dataset();
    for (let number = 0; number < 7; number += 1) {
      addTiny(open, `${number}.txt`, { unit: `${number}镇`, cells: LEFT_OPEN });
    }
    const { promise: free, resolve } = Promise.withResolvers<void>();
    const workers = pool(SOLVED, free);
    const found = placesIn(open.moment(), workers);
    await vi.waitUntil(() => workers.asked.length === 3, 20_000);
    await setTimeout(100);
    expect(workers.asked.length).toBe(3);
    resolve();
    expect((await found).size).toBe(7);
    expect(workers.asked).toEqual(Array.from({ length: 7 }, () => '2021 inTurn'));
  });

  test('end with the first report that cannot be had, and nothing more is asked for', async () => {
    const open = dataset();
    for (const name of ['1.txt', '2.txt', '3.txt']) addTiny(open, name, { unit: name, cells: LEFT_OPEN });
    const { rows, ...moment } = open.moment();
    const workers = pool();
    const report = (number: number) => {
      if (number === 2) throw new Error('gone');
      return moment.report(number);
    };
    await expect(placesIn({ ...moment, rows, report }, workers)).rejects.toThrow('gone');
    await setTimeout(50);
    expect(workers.asked).toEqual(['2021 inTurn']);
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
