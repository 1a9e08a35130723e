/** `gouji explain`: which cell is wrong, what it must be and whose error it is; what was decided; and what is proved. */

import { reportNumber } from '../args.ts';
import { command } from '../command.ts';
import { withDataset } from '../engine.ts';
import { explainLines, explainRecord } from '../explained.ts';

const shape = { required: ['dataset'], optional: [], flags: ['json'], operands: ['REPORT'] } as const;

export const explain = command('explain', shape, async ({ required, flags, operands }, out) => {
  const report = reportNumber(operands[0]);
  await withDataset(required.dataset, async (ask) => {
    const detail = await ask('report.get', { report });
    const places = await ask('report.explain', { report });
    if (flags.json) out.line(JSON.stringify(explainRecord(detail, places), null, 2));
    else for (const line of explainLines(detail, places)) out.line(line);
  });
});
