/** A thousand cells pasted over the table of all numbers: from the key to what would change, and from Enter to what has. */

import { type App, paintedAfter } from './desk.ts';
import type { Figure } from './figures.ts';
import { median } from './timing.ts';

const [ROWS, COLUMNS] = [50, 20];
const RUNS = 5;
/** Cells as they are before, in a dataset that nobody has corrected anything in. */
const MADE = '.data-grid .is-corrected:not(.is-proposed)';

/** From the table of all numbers on; every block is taken back again. */
export async function* pasting(app: App): AsyncGenerator<Figure> {
  const { page } = app;
  const shown: number[] = [];
  const made: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const text = Array.from({ length: ROWS }, (_, row) =>
      Array.from({ length: COLUMNS }, (_, column) => 100_000 + run + row * COLUMNS + column).join('\t'),
    ).join('\n');
    await app.app.evaluate(({ clipboard }, put) => clipboard.writeText(put), text);
    await page.locator('.data-entry').focus();
    await page.keyboard.press('Control+Home');
    shown.push(await paintedAfter(app, 'keydown', '.data-grid .is-proposed', () => page.keyboard.press('Control+v')));
    made.push(await paintedAfter(app, 'keydown', MADE, () => page.keyboard.press('Enter')));
    await page.waitForFunction(() => document.querySelector('.proposal-strip') === null);
    await page.keyboard.press('Control+z');
    await page.waitForFunction((selector) => document.querySelector(selector) === null, MADE);
  }
  const how = `${ROWS} reports × ${COLUMNS} cells; median of ${RUNS}`;
  yield { what: 'paste of 1,000 cells: key to preview painted', value: median(shown), unit: 'ms', how };
  yield { what: 'paste of 1,000 cells: Enter to all repainted', value: median(made), unit: 'ms', how };
}
