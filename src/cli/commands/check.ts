/** `gouji check`: everything in a dataset that does not hold or cannot be decided. */

import { command } from '../command.ts';
import { withDataset } from '../engine.ts';
import { checkRecord } from '../records.ts';
import { findingLine, title } from '../report.ts';
import { words } from '../words.ts';

const shape = { required: ['dataset'], optional: [], flags: ['json'], operands: [] } as const;

export const check = command('check', shape, async ({ required, flags }, out) => {
  await withDataset(required.dataset, async (ask) => {
    const records = [];
    for (const row of await ask('reports.list', {})) {
      if (out.closed) return;
      const record = checkRecord(row, row.failure ? null : await ask('report.get', { report: row.report }));
      if (flags.json) {
        records.push(record);
        continue;
      }
      out.line(title(row));
      if (record.failure) out.line(`  ${record.failure.message}`);
      else if (record.findings.length === 0) out.line(`  ${words.allHold}`);
      for (const finding of record.findings) out.line(findingLine(finding));
    }
    if (flags.json) out.line(JSON.stringify(records, null, 2));
  });
});
