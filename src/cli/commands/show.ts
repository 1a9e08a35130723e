/** `gouji show`: one report with all its cells, findings and its log. */

import { Failure } from '../../shared/failure.ts';
import { reportNumber } from '../args.ts';
import { command } from '../command.ts';
import { withDataset } from '../engine.ts';
import { showRecord } from '../records.ts';
import { reportLines } from '../report.ts';

const shape = { required: ['dataset'], optional: [], flags: ['json'], operands: ['REPORT'] } as const;

export const show = command('show', shape, async ({ required, flags, operands }, out) => {
  const report = reportNumber(operands[0]);
  await withDataset(required.dataset, async (ask) => {
    const row = (await ask('reports.list', {})).find((each) => each.report === report);
    if (!row) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
    const detail = row.failure ? null : await ask('report.get', { report });
    if (flags.json) out.line(JSON.stringify(showRecord(row, detail), null, 2));
    else for (const line of reportLines(row, detail)) out.line(line);
  });
});
