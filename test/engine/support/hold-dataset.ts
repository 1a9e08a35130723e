/**
 * A process that has a dataset open, as another window of the app would: makes it with one report, says so, adds another
 * when told to, and then lets go of it. Argument: dataset.
 */

import { createDataset } from '../../../src/engine/store/index.ts';
import { tinyFile } from './reports.ts';

const dataset = createDataset(process.argv[2] ?? '');
dataset.add(...tinyFile('甲.txt'));
process.on('message', () => {
  dataset.add(...tinyFile('乙.txt'));
  dataset.close();
  process.disconnect();
});
process.once('disconnect', () => process.exit(0));
process.send?.('open');
