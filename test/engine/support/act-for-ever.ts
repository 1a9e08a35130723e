/**
 * A process for crash tests: goes on acting on a dataset of tiny reports, one act of many rows after another, and tells
 * its parent how many it has been told are done. It never closes the dataset and never ends by itself. Argument: dataset.
 */

import { typed } from '../../../src/core/review.ts';
import { createDataset } from '../../../src/engine/store/index.ts';
import { addTiny, STAMP } from './reports.ts';
import { decision } from './seen.ts';

process.once('disconnect', () => process.exit(1));
const CELLS = ['requests.carriedOut.natural', 'requests.carriedOut.total'];
const dataset = createDataset(process.argv[2] ?? '');
for (const unit of ['甲镇', '乙镇']) {
  for (const year of [2022, 2023]) addTiny(dataset, `${unit}${year}.txt`, { unit, year });
}
let done = 0;
const tell = () => {
  done += 1;
  process.send?.(done);
};
for (let round = 0; ; round += 1) {
  const [from, to] = [typed(`${round}`), typed(`${round + 1}`)];
  dataset.edit(
    1,
    CELLS.map((cell) => ({ cell, from, to })),
    STAMP,
    null,
  );
  tell();
  dataset.rule(1, decision(dataset, 1, 'requests.flow.natural'), STAMP);
  tell();
  dataset.identify(3, { unit: `乙${round}镇`, year: 2022 }, STAMP, null);
  tell();
  dataset.switchRule('jump', round % 2 === 0, '试用', STAMP);
  tell();
  dataset.settle(2);
}
