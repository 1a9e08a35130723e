/** A table of digits that is whole in the page and that nobody does anything for: the least a table can cost. */

import type { Page } from 'playwright-core';

/** Lays a table of digits over the page, as high and as wide as a gesture goes, in the size of ours. */
export async function showBare(page: Page, size: { readonly rows: number; readonly columns: number }): Promise<void> {
  await page.evaluate(({ rows, columns }) => {
    const host = document.createElement('div');
    host.id = 'bare';
    host.style.cssText =
      'position: fixed; inset: 0; z-index: 99; overflow: auto; background: white; font-variant-numeric: tabular-nums';
    for (let row = 0; row < rows; row += 1) {
      const line = document.createElement('div');
      line.style.cssText = `display: flex; contain: layout style; width: ${columns * 84}px; height: 26px`;
      for (let column = 0; column < columns; column += 1) {
        const cell = document.createElement('div');
        cell.style.cssText =
          'flex: 0 0 84px; padding: 0 8px; border: 0 solid #ddd; border-width: 0 1px 1px 0; line-height: 25px; text-align: right';
        cell.textContent = (row * column) % 7 === 0 ? '·' : String((row * 31 + column) % 500);
        line.append(cell);
      }
      host.append(line);
    }
    document.body.append(host);
  }, size);
  // Its making is not to be in the first frames.
  await page.waitForTimeout(500);
}

export async function hideBare(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('#bare')?.remove());
}
