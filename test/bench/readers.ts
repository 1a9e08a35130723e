/**
 * The readers: what each format costs and how its cells come out, what our whole import does beside a table reader that
 * only reads, and whether a file costs the same among a hundred as among ten thousand.
 */

import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, say } from '../../scripts/house.ts';
import { ensurePandas, PYTHON } from '../../scripts/linux.ts';
import { FORMATS, type FormatName } from '../corpus/formats/index.ts';
import { corpusDocument } from '../corpus/index.ts';
import { realFiles } from '../corpus/real/files.ts';
import { importFolder } from './corpus.ts';
import type { Figure, Group } from './figures.ts';
import type { FilesRead, FilesToRead } from './readers-child.ts';
import { type Scratch, scratch } from './scratch.ts';
import { median, seconds } from './timing.ts';

const FILES = 100;
const PAGES = 1000;
const RUNS = 5;
const SIZES = [100, 1000, 10_000];
const MEGABYTE = 2 ** 20;
/** pandas knows tables only; a page without any is an error to it. */
const TABLED = ['official', 'word', 'nested', 'site', 'spacers', 'cut', 'joined', 'rowTables', 'boxedCells'];

async function* measure(): AsyncGenerator<Figure> {
  await using place = await scratch();
  for (const format of Object.keys(FORMATS) as FormatName[]) yield* inFormat(format, await documents(place, format));
  const old = realFiles().filter(({ path }) => path.endsWith('.doc'));
  if (old.every(({ path }) => existsSync(path))) {
    yield* inFormat(
      'doc',
      old.map(({ path, page }) => ({ path, document: { ...page, bytes: new Uint8Array() } })),
    );
  } else say('doc: its files are made by `node test/corpus/real/prepare.ts` (LibreOffice).');
  yield* againstPandas(place);
  yield* bySize(place);
}

/** Documents of a format as the corpus draws them, two thirds of them with a fault, on the disk. */
async function documents(place: Scratch, format: FormatName): Promise<FilesToRead> {
  const folder = place.path(format);
  await mkdir(folder);
  const files: FilesToRead[number][] = [];
  for (let seed = 1; seed <= FILES; seed += 1) {
    const document = corpusDocument(seed, { format });
    const path = join(folder, `${seed}-${document.name}`);
    await writeFile(path, document.bytes);
    files.push({ path, document: { ...document, bytes: new Uint8Array() } });
  }
  return files;
}

async function* inFormat(format: string, files: FilesToRead): AsyncGenerator<Figure> {
  const { ms, tally, peak } = await readInChild(files);
  const { rightUnflagged, rightFlagged, wrongFlagged, wrongUnflagged } = tally;
  yield {
    what: `read ${format}`,
    value: (1000 * files.length) / ms,
    unit: 'files/s·core',
    how: `cells: ${rightUnflagged} right, ${rightFlagged} right flagged, ${wrongFlagged} wrong flagged, ${wrongUnflagged} WRONG UNFLAGGED`,
  };
  yield {
    what: `  ${format}: peak memory`,
    value: peak / MEGABYTE,
    unit: 'MB',
    how: 'RSS of a process that reads only these',
  };
}

function readInChild(files: FilesToRead): Promise<FilesRead> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'readers-child.ts'), { serialization: 'advanced' });
    child.on('message', (answer) => {
      child.kill();
      resolve(answer as FilesRead);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the reading process ended with ${code}`)));
    child.send(files as never);
  });
}

const isUtf8 = (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString('utf8')).equals(bytes);

/** Intact pages in all styles that have tables; pandas takes every file for UTF-8, so they are. */
async function writePages(folder: string, count: number): Promise<string> {
  await mkdir(folder);
  for (let seed = 1, written = 0; written < count; seed += 1) {
    const style = TABLED[seed % TABLED.length] ?? 'official';
    const { bytes } = corpusDocument(seed, { format: 'html', style, fault: null });
    if (!isUtf8(bytes)) continue;
    await writeFile(join(folder, `${seed}.html`), bytes);
    written += 1;
  }
  return folder;
}

const READ_HTML = `
import sys, time, pathlib, pandas
start = time.perf_counter()
for file in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    pandas.read_html(str(file))
print(time.perf_counter() - start)
`;

async function readWithPandas(folder: string): Promise<number> {
  const { code, output } = await run(PYTHON, ['-c', READ_HTML, folder], { quiet: true });
  if (code !== 0) throw new Error(`pandas.read_html: ${output.slice(-1000)}`);
  return Number.parseFloat(output);
}

async function* againstPandas(place: Scratch): AsyncGenerator<Figure> {
  await ensurePandas();
  const folder = await writePages(place.path('pages'), PAGES);
  const imported = (run: number) => seconds(() => importFolder(folder, place.path(`pandas-${run}.gouji`)));
  // One import before each of their runs and one after the last: a machine is not the same a minute later.
  const ours = [await imported(0)];
  const theirs: number[] = [];
  for (let round = 1; round <= RUNS; round += 1) {
    theirs.push(await readWithPandas(folder));
    ours.push(await imported(round));
  }
  const how = `${PAGES} web pages, median of ${RUNS}`;
  yield {
    what: 'import web pages',
    value: PAGES / median(ours),
    unit: 'files/s',
    how: `${how}: read, aligned, stored, all workers`,
  };
  yield {
    what: 'pandas.read_html',
    value: PAGES / median(theirs),
    unit: 'files/s',
    how: `${how}: tables read, nothing else`,
  };
  const ratios = theirs.map((their, round) => (2 * their) / ((ours[round] as number) + (ours[round + 1] as number)));
  yield {
    what: '  import: times as many files per second',
    value: median(ratios),
    unit: '×',
    how: `same files, each of their runs by the imports before and after it: ${ratios.map((each) => each.toFixed(1)).join(', ')}`,
  };
}

async function* bySize(place: Scratch): AsyncGenerator<Figure> {
  for (const size of SIZES) {
    const folder = await writePages(place.path(`${size} pages`), size);
    const time = await seconds(() => importFolder(folder, place.path(`${size}.gouji`)));
    yield {
      what: `import ${size} web pages`,
      value: (1000 * time) / size,
      unit: 'ms/file',
      how: 'once, into a new dataset',
    };
  }
}

export const readers: Group = {
  name: 'readers',
  app: false,
  how:
    `${FILES} documents of the corpus per format, two thirds with a fault, read in a process of their own on one core ` +
    '(wall clock, median of 3 passes after a first). Imports start their workers within the time.',
  measure,
};
