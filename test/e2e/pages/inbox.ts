/**
 * The files of the story: what lands on an office's desk. A report with one misread number, and the kinds of files that
 * come with every batch and are no reports. Everything in them is invented.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inside } from '../../../scripts/house.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { render } from '../../support/render.ts';

/** The demo set: nine reports and a circular that is none. */
export const SAMPLES = inside('resources', 'samples');

/** Real reports as they come off the web, where they are at hand; none otherwise. */
export function realReports(): string[] {
  const folder = inside('..', 'shared', 'samples');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name));
}

/** What the unit filed: every equation holds. Cells not named are 0. */
const FILED: Readonly<Record<string, string>> = {
  'proactive.normative.issued': '2',
  'proactive.normative.inForce': '7',
  'requests.newReceived.natural': '12',
  'requests.newReceived.enterprise': '3',
  'requests.newReceived.total': '15',
  'requests.carriedIn.natural': '2',
  'requests.carriedIn.total': '2',
  'requests.granted.natural': '9',
  'requests.granted.enterprise': '2',
  'requests.granted.total': '11',
  'requests.partial.natural': '1',
  'requests.partial.total': '1',
  'requests.unavailable.notHeld.natural': '3',
  'requests.unavailable.notHeld.enterprise': '1',
  'requests.unavailable.notHeld.total': '4',
  'requests.total.natural': '13',
  'requests.total.enterprise': '3',
  'requests.total.total': '16',
  'requests.carriedOut.natural': '1',
  'requests.carriedOut.total': '1',
};

/** The unit whose report was misread: on paper `(一)予以公开 · 自然人` is 9, in the file it became 4. */
export const MISREAD = {
  unit: '云岭区白石镇人民政府',
  cell: 'requests.granted.natural',
  is: '4',
  should: '9',
} as const;

/** The report as the unit sent it again, once with the number as it is on paper. */
export function correctedReport(): Uint8Array {
  const numbers = Object.fromEntries(form2021.cells.map(({ id }) => [id, FILED[id] ?? '0']));
  return render(form2021, numbers, 'html', { unit: MISREAD.unit, year: 2022 }).bytes;
}

/** What a page may try once it is looked at. Nothing of it must come about. */
const TRICKS = `<script>window.tricked = true</script>
<img src="https://example.com/a.png" onerror="window.tricked = true">
<iframe srcdoc="<script>parent.tricked = true</script>"></iframe>
<p style="background: url(https://example.com/b.png); position: fixed; inset: 0" onclick="window.tricked = true">附注</p>
<a href="javascript:window.tricked = true">附件</a><style>.app, .form { display: none }</style>`;

/** A sound report on a page that tries to run, to load, to cover the window and to change how everything looks. */
export function trickyReport(unit: string): Uint8Array {
  const numbers = Object.fromEntries(form2021.cells.map(({ id }) => [id, FILED[id] ?? '0']));
  const edit = (text: string) => text.replace('</body>', `${TRICKS}</body>`);
  return render(form2021, numbers, 'html', { unit, year: 2022, edit }).bytes;
}

function misreadReport(): Uint8Array {
  const numbers = Object.fromEntries(form2021.cells.map(({ id }) => [id, FILED[id] ?? '0']));
  numbers[MISREAD.cell] = MISREAD.is;
  return render(form2021, numbers, 'html', { unit: MISREAD.unit, year: 2022 }).bytes;
}

/** A report in which a stroke beside a number is taken for a digit of it; and its unit added up table 四 wrong. */
export const HALF_LEGIBLE = {
  unit: '云岭区竹溪镇人民政府',
  cell: 'requests.granted.natural',
  raw: '9|',
  is: '91',
  should: '9',
} as const;

export function halfLegibleReport(): Uint8Array {
  const numbers = Object.fromEntries(form2021.cells.map(({ id }) => [id, FILED[id] ?? '0']));
  numbers[HALF_LEGIBLE.cell] = HALF_LEGIBLE.raw;
  numbers['disputes.reconsideration.upheld'] = '1';
  numbers['disputes.reconsideration.total'] = '2';
  return render(form2021, numbers, 'html', { unit: HALF_LEGIBLE.unit, year: 2022 }).bytes;
}

/** The report of another unit, broken off in the middle of table 三 as by a download that was cut short. */
function truncatedReport(): Uint8Array {
  const numbers = Object.fromEntries(form2021.cells.map(({ id }) => [id, FILED[id] ?? '0']));
  const { bytes } = render(form2021, numbers, 'html', { unit: '云岭区石桥镇人民政府', year: 2022 });
  return bytes.subarray(0, bytes.length / 2);
}

export interface Inbox {
  readonly folder: string;
  /** Name of the file with the misread report. */
  readonly report: string;
  /** How many files an import finds in it, the empty folder included. */
  readonly files: number;
  /** Files that are no readable report, and what the app must say about each. */
  readonly bad: readonly { readonly file: string; readonly says: string; readonly listed: boolean }[];
}

/** Fills `folder` with the story's files. */
export async function fillInbox(folder: string): Promise<Inbox> {
  const report = `${MISREAD.unit}-2022.html`;
  await writeFile(join(folder, report), misreadReport());
  await writeFile(join(folder, '云岭区石桥镇人民政府-2022.html'), truncatedReport());
  await writeFile(join(folder, '空白.txt'), '');
  await writeFile(
    join(folder, '扫描件.html'),
    Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from([0, 159, 146, 150])]),
  );
  await mkdir(join(folder, '附件.html'));
  const bad = [
    { file: '空白.txt', says: '文件是空文件', listed: true },
    // A PDF by its content, whatever its name says, and broken off after its first line.
    { file: '扫描件.html', says: '已损坏或不完整', listed: true },
    // A folder was never a file, so there is nothing to keep a row for.
    { file: '附件.html', says: '文件夹中没有可导入的文件', listed: false },
  ];
  if (process.platform !== 'win32') {
    // What nobody can read, not even an administrator, to whom permissions mean nothing: a pipe.
    execFileSync('mkfifo', [join(folder, '占用.txt')]);
    bad.push({ file: '占用.txt', says: '无法读取文件', listed: true });
  }
  return { folder, report, files: 2 + bad.length, bad };
}
