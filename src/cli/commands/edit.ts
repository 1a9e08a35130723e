/** `gouji edit`: corrects one cell, as typing into it would. */

import { replay, typed } from '../../core/review.ts';
import { Failure } from '../../shared/failure.ts';
import { reportNumber } from '../args.ts';
import { command } from '../command.ts';
import { withDataset } from '../engine.ts';
import { valueText } from '../report.ts';
import { words } from '../words.ts';

const shape = {
  required: ['dataset', 'by'],
  optional: ['reason'],
  flags: [],
  operands: ['REPORT', 'CELL', 'VALUE'],
} as const;

export const edit = command('edit', shape, async ({ required, optional, operands }, out) => {
  const [number, cell = '', value = ''] = operands;
  const report = reportNumber(number);
  await withDataset(required.dataset, async (ask) => {
    const { readings, changes } = await ask('report.get', { report });
    const from = replay(readings, changes).values[cell];
    if (!from) throw new Failure('CELL_UNKNOWN', { found: cell });
    const to = typed(value);
    const edits = [{ cell, from, to }];
    await ask('report.edit', { report, edits, by: required.by, reason: optional.reason ?? null });
    out.line(words.edited(report, cell, valueText(from), valueText(to)));
  });
});
