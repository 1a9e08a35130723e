/** A thousand reports in the app: importing them, opening their dataset, opening one, and what it takes of the memory. */

import { mkdir } from 'node:fs/promises';
import type { Bridge } from '../../src/shared/contract.ts';
import { dropFiles } from '../e2e/support/drop.ts';
import { filesOf, importFolder, makeDataset } from './corpus.ts';
import { type App, openApp, openings, paintedAfter, paintedAt, ROW } from './desk.ts';
import type { Figure, Group } from './figures.ts';
import { memory } from './memory.ts';
import { scratch } from './scratch.ts';
import { median, seconds } from './timing.ts';

const REPORTS = 1000;
const IMPORTS = 3;
const OPENINGS = 7;
/** The field every key of a report goes to; it takes the keyboard in the moment it is made. */
const FIELD = '[data-cell] input';

/** What happens in the page has the stop-watch. */
type OurWindow = typeof globalThis & { stopped: Promise<number> };

async function* measure(): AsyncGenerator<Figure> {
  await using place = await scratch();
  const full = await makeDataset(place.path('full.gouji'), REPORTS);
  const empty = await makeDataset(place.path('empty.gouji'), 0);
  const dropped: number[] = [];
  const ratios: number[] = [];
  for (let run = 0; run < IMPORTS; run += 1) {
    const folder = place.path(`run ${run}`);
    await mkdir(folder);
    await using app = await openApp(await makeDataset(place.path(`run ${run}`, 'app.gouji'), 0));
    const time = await dropping(app, filesOf(full));
    dropped.push(time);
    ratios.push(time / (await seconds(() => importFolder(filesOf(full), place.path(`run ${run}`, 'engine.gouji')))));
    if (run === IMPORTS - 1) yield* memory('after their import', app.app);
  }
  const time = median(dropped);
  yield { what: 'import by drop', value: time, unit: 's', how: `until the last row is painted; median of ${IMPORTS}` };
  yield { what: 'import by drop', value: REPORTS / time, unit: 'reports/s', how: 'the same' };
  yield {
    what: '  times as long as without the app',
    value: median(ratios),
    unit: '×',
    how: 'same files and engine code',
  };

  await using app = await openApp(full, empty);
  await paintedAt(app.page, ROW);
  yield* memory('list shown after a start', app.app);
  const opened = median(await openings(app, 'full', 'empty', OPENINGS));
  yield { what: 'open the dataset', value: opened, unit: 'ms', how: `click to rows painted; median of ${OPENINGS}` };
  const read = median(await reports(app));
  yield {
    what: 'open a report',
    value: read,
    unit: 'ms',
    how: `Enter to a cell that takes keys; median of ${OPENINGS}`,
  };
  yield* memory('with one of them open', app.app);
}

/** Seconds from the drop of a folder to all its reports in the list. */
async function dropping({ page }: App, folder: string): Promise<number> {
  await page.getByRole('main').waitFor();
  await page.evaluate((rows) => {
    const { gouji } = window as unknown as { readonly gouji: Bridge };
    (window as unknown as OurWindow).stopped = new Promise((resolve) => {
      const listed = () => {
        const count = document.querySelector('.report-grid [aria-rowcount]')?.getAttribute('aria-rowcount');
        if (Number(count) < rows) requestAnimationFrame(listed);
        else requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
      };
      gouji.on('import.progress', ({ state }) => {
        if (state === 'done') listed();
      });
    });
  }, REPORTS + 1);
  const before = Date.now();
  await dropFiles(page, 'body', [folder]);
  const after = await page.evaluate(() => (window as unknown as OurWindow).stopped);
  return (after - before) / 1000;
}

/** Opens one report after the other from the list, by keyboard. */
async function reports(app: App): Promise<number[]> {
  const { page } = app;
  const times: number[] = [];
  await page.locator(`${ROW} [col-id=year]`).first().click();
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    await page.keyboard.press('ArrowDown');
    times.push(await paintedAfter(app, 'keydown', FIELD, () => page.keyboard.press('Enter')));
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator(`${ROW} .ag-cell-focus`).waitFor();
  }
  await paintedAfter(app, 'keydown', FIELD, () => page.keyboard.press('Enter'));
  return times;
}

export const thousand: Group = {
  name: 'thousand',
  app: true,
  how:
    `The real app with ${REPORTS} generated reports in mixed styles. Wall clock from the event that begins to the ` +
    'second animation frame after the last change. RSS as the system counts it, shared pages in each process again.',
  measure,
};
