/** What the desk asks of the engine: numbers of all reports, look-alikes, the history, and taking a batch back. */

import { expect, onTestFinished, test, vi } from 'vitest';
import { typed } from '../../src/core/review.ts';
import { createService } from '../../src/engine/service.ts';
import type { EngineRequestName, EngineResult } from '../../src/shared/contract.ts';
import { reportText } from './support/real.ts';
import { scratch } from './support/scratch.ts';

const CELL = 'requests.granted.natural';
const BATCH = 1_700_000_000_000;
const BY = '王复核';

test('an act over two reports is seen in the history and taken back as one', async () => {
  const { path, file } = scratch();
  let isDone = false;
  const service = createService((name, value) => {
    if (name === 'import.progress' && 'state' in value && value.state === 'done') isDone = true;
  });
  onTestFinished(() => service.close());
  async function ask<N extends EngineRequestName>(name: N, args: unknown): Promise<EngineResult<N>> {
    const answer = await service.call(name, args);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
    return answer.value;
  }
  await ask('dataset.new', { path: path('a.gouji') });
  const paths = ['司法局', '民政局'].map((unit) =>
    file(`${unit}.txt`, reportText({ [CELL]: '3' }, `青川市云岭区${unit}`)),
  );
  await ask('import.start', { paths });
  await vi.waitUntil(() => isDone, 20_000);
  const before = await ask('numbers.list', { form: '2021', reports: null });
  expect(before).toHaveLength(2);

  const waiting = await ask('batches.list', { by: 'rule', code: 'requests.rowTotal' });
  expect(waiting.map(({ finding }) => finding?.check)).toEqual(Array(2).fill('requests.rowTotal.granted'));
  expect(waiting[0]?.around?.slice(waiting[0].at?.start, waiting[0].at?.end)).toBe(waiting[0]?.cells[0]?.value.raw);
  const [first, second] = waiting;
  await ask('report.edit', {
    report: first?.report,
    edits: [{ cell: CELL, from: typed('3'), to: typed('0') }],
    by: BY,
    reason: null,
    batch: BATCH,
  });
  await ask('report.rule', {
    report: second?.report,
    check: second?.finding?.check,
    ruling: 'filingError',
    operands: second?.operands,
    change: null,
    by: BY,
    reason: null,
    batch: BATCH,
  });
  expect(await ask('batches.list', { by: 'rule', code: 'requests.rowTotal' })).toEqual([]);
  const history = await ask('history.list', { report: null, offset: 0, limit: 10 });
  expect(history.map(({ batch, isInForce }) => [batch, isInForce])).toEqual(Array(2).fill([BATCH, true]));

  const undone = await ask('batch.undo', { batch: BATCH, by: BY });
  expect(undone.map(({ report }) => report)).toEqual([first?.report, second?.report].sort());
  expect(await ask('numbers.list', { form: '2021', reports: null })).toEqual(before);
  expect(await ask('batches.list', { by: 'rule', code: 'requests.rowTotal' })).toEqual(waiting);
});
