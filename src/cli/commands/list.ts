/** `gouji list`: the reports of a dataset, one a line. */

import { wordsOf } from '../../core/words/index.ts';
import type { ReportSummary } from '../../shared/model.ts';
import { command } from '../command.ts';
import { withDataset } from '../engine.ts';
import { rowRecord } from '../records.ts';
import { remark, statusText } from '../report.ts';
import { type Column, plain, table } from '../text.ts';
import { words } from '../words.ts';

const { columns } = words;
const COLUMNS: readonly Column[] = [
  { title: columns.report, align: 'right' },
  { title: columns.unit, align: 'left' },
  { title: columns.year, align: 'right' },
  { title: columns.form, align: 'right' },
  { title: columns.read, align: 'right' },
  { title: columns.proved, align: 'right' },
  { title: columns.doubts, align: 'right' },
  { title: columns.failing, align: 'right' },
  { title: columns.unruled, align: 'right' },
  { title: columns.undecided, align: 'right' },
  { title: columns.corrected, align: 'right' },
  { title: columns.status, align: 'left' },
  { title: columns.version, align: 'left' },
  { title: columns.file, align: 'left' },
  { title: columns.remark, align: 'left' },
];

const shape = { required: ['dataset'], optional: [], flags: ['json'], operands: [] } as const;

export const list = command('list', shape, async ({ required, flags }, out) => {
  const rows = await withDataset(required.dataset, (ask) => ask('reports.list', {}));
  if (flags.json) out.line(JSON.stringify(rows.map(rowRecord), null, 2));
  else if (rows.length === 0) out.line(words.empty);
  else for (const line of table(COLUMNS, rows.map(row))) out.line(line);
});

function row(summary: ReportSummary): string[] {
  const { report, unit, year, form, read, cells, proved, doubts, failing, unruled, undecided, corrected } = summary;
  const { file } = summary;
  const said = remark(summary);
  if (form === null) {
    return [String(report), words.none, '', '', '', '', '', '', '', '', '', words.failed, '', plain(file), said];
  }
  return [
    String(report),
    plain(unit ?? words.none),
    String(year ?? words.none),
    form,
    `${read}/${cells}`,
    String(proved),
    String(doubts),
    String(failing),
    String(unruled),
    String(undecided),
    String(corrected),
    statusText(summary),
    versionText(summary),
    plain(file),
    said,
  ];
}

/** Which of several reports of its unit and year it is, with the numbers of the others. */
function versionText({ version, rivals }: ReportSummary): string {
  return version === 'sole' ? '' : words.versionOf(words.version[version], rivals.join(wordsOf('zh-CN').listJoin));
}
