/** Cold start: from the birth of the process to the rows of the library, against an Electron that shows one line. */

import { mkdir, writeFile } from 'node:fs/promises';
import { _electron } from 'playwright-core';
import { findElectron } from '../../scripts/electron.ts';
import { ROOT } from '../../scripts/house.ts';
import { forget } from '../e2e/support/launch.ts';
import { makeDataset } from './corpus.ts';
import { paintedAt, ROW, settingsOf } from './desk.ts';
import type { Figure, Group } from './figures.ts';
import { type Scratch, scratch } from './scratch.ts';
import { median } from './timing.ts';

const RUNS = 5;
const SIZES = [10, 1000];

async function* measure(): AsyncGenerator<Figure> {
  await using place = await scratch();
  const bare = await bareApp(place);
  const datasets = await Promise.all(SIZES.map((count) => makeDataset(place.path(`${count}.gouji`), count)));
  const times = new Map<string, number[]>([bare, ...datasets].map((each) => [each, []]));
  for (let run = 0; run < RUNS; run += 1) {
    times.get(bare)?.push(await startOf(bare, []));
    for (const dataset of datasets) times.get(dataset)?.push(await startOf(ROOT, [dataset]));
  }
  const of = (key: string | undefined) => median(times.get(key ?? '') ?? []);
  for (const [at, count] of SIZES.entries()) {
    yield {
      what: `start with ${count} reports`,
      value: of(datasets[at]),
      unit: 'ms',
      how: 'until its rows are painted',
    };
  }
  yield { what: 'start of a bare Electron', value: of(bare), unit: 'ms', how: 'one window, one line of text' };
  const ratio = of(datasets.at(-1)) / of(bare);
  yield { what: '  times as long as a bare Electron', value: ratio, unit: '×', how: `with ${SIZES.at(-1)} reports` };
}

/** Milliseconds from spawning the process to the painted row. */
async function startOf(app: string, recent: readonly string[]): Promise<number> {
  const { executable, env } = await findElectron();
  const userData = await settingsOf(...recent);
  const born = Date.now();
  const running = await _electron.launch({
    executablePath: executable,
    args: [`--user-data-dir=${userData}`, app],
    cwd: app,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const shown = await paintedAt(await running.firstWindow(), ROW);
  await running.close();
  await forget(userData);
  return shown - born;
}

/** The least an Electron app can be that shows a row. */
async function bareApp(place: Scratch): Promise<string> {
  const folder = place.path('bare');
  await mkdir(folder);
  await writeFile(place.path('bare', 'package.json'), '{ "name": "bare", "version": "0.0.0", "main": "main.cjs" }');
  await writeFile(
    place.path('bare', 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile(__dirname + '/index.html'));
app.on('window-all-closed', () => app.quit());`,
  );
  const page = '<!doctype html><meta charset="utf-8"><p class="report-grid"><span row-index="0">勾稽</span></p>';
  await writeFile(place.path('bare', 'index.html'), page);
  return folder;
}

export const start: Group = {
  name: 'start',
  app: true,
  how:
    `From spawning the process to the second frame after the first row stands in the page; median of ${RUNS} starts, ` +
    'in turn. Processes are cold, the disk’s cache is not; Playwright attaches in all of them alike.',
  measure,
};
