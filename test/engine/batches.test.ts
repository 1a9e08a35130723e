/** Look-alikes of a whole dataset: found by the cached counts, report by report. */

import { expect, test } from 'vitest';
import { batchIn } from '../../src/engine/batches.ts';
import { createDataset } from '../../src/engine/store/index.ts';
import { addTiny, STAMP, tinyFile } from './support/reports.ts';
import { scratch } from './support/scratch.ts';
import { decision } from './support/seen.ts';

const CELL = 'requests.granted.natural';
const ROW = 'requests.rowTotal.granted';

test('they come in the order of the reports, as many as the library counts', async () => {
  const open = createDataset(scratch().path('a.gouji'));
  const wrong = ['甲镇', '乙镇', '丙镇'].map((unit) => addTiny(open, `${unit}.txt`, { unit, cells: { [CELL]: '3' } }));
  const doubtful = addTiny(open, '丁.txt', { unit: '丁镇', cells: { [CELL]: '', 'proactive.fees.amount': '' } });
  addTiny(open, '戊.txt', { unit: '戊镇' });
  open.add(tinyFile('己.bin')[0], { failure: { code: 'NOT_A_REPORT', detail: { file: '己.bin' } } });
  open.rule(wrong[1] ?? 0, decision(open, wrong[1] ?? 0, ROW), STAMP);

  const rows = await batchIn(open, { by: 'rule', code: 'requests.rowTotal' });
  expect(rows.map(({ report }) => report)).toEqual([wrong[0], wrong[2]]);
  const doubts = await batchIn(open, { by: 'doubt', code: 'blankCell' });
  expect(doubts.map(({ report }) => report)).toEqual([doubtful, doubtful]);
  expect(doubts).toHaveLength(open.row(doubtful).byDoubt.blankCell ?? 0);
  expect(await batchIn(open, { by: 'doubt', code: 'lookAlike' })).toEqual([]);
});

test('a report that another has superseded is not among them', async () => {
  const open = createDataset(scratch().path('a.gouji'));
  const first = addTiny(open, '甲.txt', { cells: { [CELL]: '3' } });
  const second = addTiny(open, '甲又.txt', { cells: { [CELL]: '4' } });
  const reports = async () => {
    const rows = await batchIn(open, { by: 'rule', code: 'requests.rowTotal' });
    return rows.map(({ report }) => report);
  };
  expect(await reports()).toEqual([first, second]);
  open.choose(second, true, STAMP);
  expect(await reports()).toEqual([second]);
});
