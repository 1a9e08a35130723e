/** `gouji read`: what is in these files, without keeping anything. */

import { formOf } from '../../core/forms/index.ts';
import { readFiles } from '../../engine/read-files.ts';
import { jobsOf } from '../args.ts';
import { command } from '../command.ts';
import { type ReadRecord, readRecords } from '../records.ts';
import { remark } from '../report.ts';
import { type Column, plain, table } from '../text.ts';
import { words } from '../words.ts';

const { columns } = words;
const COLUMNS: readonly Column[] = [
  { title: columns.file, align: 'left' },
  { title: columns.unit, align: 'left' },
  { title: columns.year, align: 'right' },
  { title: columns.form, align: 'right' },
  { title: columns.read, align: 'right' },
  { title: columns.doubts, align: 'right' },
  { title: columns.failing, align: 'right' },
  { title: columns.undecided, align: 'right' },
  { title: columns.remark, align: 'left' },
];

const shape = { required: [], optional: ['jobs'], flags: ['json'], operands: ['PATH...'] } as const;

export const read = command('read', shape, async ({ optional, flags, operands }, out) => {
  const rows: string[][] = [];
  for await (const { path, reading } of readFiles(operands, jobsOf(optional.jobs))) {
    // Nobody listens any more: reading on would be for nothing.
    if (out.closed) return;
    for (const [index, record] of readRecords(path, reading).entries()) {
      const notes = reading.failure ? [] : (reading.reports[index]?.notes ?? []);
      if (flags.json) out.line(JSON.stringify(record));
      else rows.push(row(record, remark({ failure: reading.failure, notes })));
    }
  }
  if (!flags.json) for (const line of table(COLUMNS, rows)) out.line(line);
});

function row({ file, unit, year, form, cells, findings }: ReadRecord, said: string): string[] {
  if (form === null) return [plain(file), words.none, '', '', '', '', '', '', said];
  const all = Object.values(cells);
  const numbers = all.filter(({ kind }) => kind === 'number').length;
  const verdicts = (wanted: string) => String(findings.filter(({ verdict }) => verdict === wanted).length);
  return [
    plain(file),
    plain(unit ?? words.none),
    String(year ?? words.none),
    form,
    `${numbers}/${formOf(form).cells.length}`,
    String(all.filter(({ doubts }) => doubts.length > 0).length),
    verdicts('fails'),
    verdicts('undecided'),
    said,
  ];
}
