/** A thousand cells pasted over the table of all numbers: from the key to what would change, and from Enter to what has. */

import { hideBare, showBare } from './bare.ts';
import { type App, paintedAfter } from './desk.ts';
import type { Figure } from './figures.ts';
import { median } from './timing.ts';

const [ROWS, COLUMNS] = [50, 20];
const RUNS = 5;
const SETTLE_MS = 500;
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
    // The table has come back to its beginning before anything is measured.
    await page.waitForTimeout(SETTLE_MS);
    shown.push(await paintedAfter(app, 'keydown', '.data-grid .is-proposed', () => page.keyboard.press('Control+v')));
    made.push(await paintedAfter(app, 'keydown', MADE, () => page.keyboard.press('Enter')));
    await page.waitForFunction(() => document.querySelector('.proposal-strip') === null);
    await page.keyboard.press('Control+z');
    await page.waitForFunction((selector) => document.querySelector(selector) === null, MADE);
  }
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await showBare(page, { rows: ROWS, columns: COLUMNS });
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('#bare');
      const change = () => {
        for (const cell of host?.querySelectorAll('div > div') ?? []) cell.textContent = '100000';
        if (host) host.dataset.changed = '';
      };
      window.addEventListener('keydown', change, { once: true, capture: true });
    });
    bare.push(await paintedAfter(app, 'keydown', '#bare[data-changed]', () => page.keyboard.press('Shift')));
    await hideBare(page);
  }
  const how = `${ROWS} reports × ${COLUMNS} cells; median of ${RUNS}`;
  yield { what: 'paste of 1,000 cells: key to preview painted', value: median(shown), unit: 'ms', how };
  yield { what: 'paste of 1,000 cells: Enter to all repainted', value: median(made), unit: 'ms', how };
  yield { what: '  1,000 cells of a bare table: key to all repainted', value: median(bare), unit: 'ms', how };
  yield {
    what: '  times as long as bare',
    value: median(made) / median(bare),
    unit: '×',
    how: 'Enter to all repainted',
  };
}
