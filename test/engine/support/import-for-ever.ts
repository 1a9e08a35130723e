/**
 * A process for crash tests: imports the files of a folder into a dataset, one tiny report after another, and tells its
 * parent how many it has been told of. It never closes the dataset and never ends by itself. Arguments: dataset, folder.
 */

import { ingest } from '../../../src/engine/ingest.ts';
import { createDataset } from '../../../src/engine/store/index.ts';
import { AT, readTiny } from './reports.ts';

process.once('disconnect', () => process.exit(1));
const [path = '', folder = ''] = process.argv.slice(2);
const dataset = createDataset(path);
const { signal } = new AbortController();
const paths = [folder];
const id = dataset.beginImport(paths, AT);
let told = 0;
for await (const { outcomes } of ingest({ import: id, paths, dataset, read: readTiny, now: () => AT, signal })) {
  told += outcomes.length;
  process.send?.(told);
}
setInterval(() => {}, 1000);
