/** `gouji read`: what is in these files, without keeping anything. */

import { basename } from 'node:path';
import { formOf } from '../../core/forms/index.ts';
import { findFiles, loadFile } from '../../engine/files.ts';
import { type FileReading, readFile } from '../../engine/read.ts';
import { command } from '../command.ts';
import { type ReadRecord, readRecord } from '../records.ts';
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

const shape = { required: [], optional: [], flags: ['json'], operands: ['PATH...'] } as const;

export const read = command('read', shape, async ({ flags, operands }, out) => {
  const rows: string[][] = [];
  for (const { path, failure } of await findFiles(operands)) {
    // Nobody listens any more: reading on would be for nothing.
    if (out.closed) return;
    const reading = failure ? { failure } : await readPath(path);
    const record = readRecord(path, reading);
    if (flags.json) out.line(JSON.stringify(record));
    else rows.push(row(record, reading));
  }
  if (!flags.json) for (const line of table(COLUMNS, rows)) out.line(line);
});

async function readPath(path: string): Promise<FileReading> {
  const loaded = await loadFile(path);
  return loaded.failure ? { failure: loaded.failure } : readFile(loaded.bytes, basename(path));
}

function row({ file, unit, year, form, cells, findings }: ReadRecord, reading: FileReading): string[] {
  const notes = reading.failure ? [] : reading.report.notes;
  const said = remark({ failure: reading.failure, notes });
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
