/** `gouji export`: the audit workbook of a dataset. */

import { resolve } from 'node:path';
import { command } from '../command.ts';
import { withDataset } from '../engine.ts';
import { words } from '../words.ts';

const shape = { required: ['dataset', 'workbook'], optional: [], flags: [], operands: [] } as const;

export const exportWorkbook = command('export', shape, async ({ required }, out) => {
  const { path } = await withDataset(required.dataset, (ask) =>
    ask('workbook.export', { path: resolve(required.workbook) }),
  );
  out.line(words.exported(path));
});
