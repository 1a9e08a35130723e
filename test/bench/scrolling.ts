/**
 * Frames of the table of all numbers while it is scrolled, and how long it takes to be there. Beside each gesture the least a
 * page can do with it: a table of the same look that is whole in the page, and that nobody does anything for.
 */

import type { Page } from 'playwright-core';
import { type App, paintedAfter } from './desk.ts';
import type { Figure } from './figures.ts';
import { memory } from './memory.ts';
import { pasting } from './pasting.ts';
import { quantile } from './timing.ts';

/** Any row of the table. */
const ROW = '.data-grid [role=row][row-index]';
/** As fast as a wheel is turned to read along, and to get somewhere; pixels a second. */
const GESTURES = [
  { what: 'down, reading along', x: 0, y: 3600, speed: 900 },
  { what: 'down, to get somewhere', x: 0, y: 12_000, speed: 3000 },
  { what: 'sideways', x: 4800, y: 0, speed: 1200 },
] as const;

/** What happens in the page has its frames. */
type OurWindow = typeof globalThis & { frameTimes: number[]; isWatched: boolean };

/** Shows the table, scrolls it and leaves it for the library again. */
export async function* scrolling(app: App): AsyncGenerator<Figure> {
  const { page } = app;
  const shown = await paintedAfter(app, 'keydown', ROW, () => page.keyboard.press('Control+5'));
  yield { what: 'table of all numbers', value: shown, unit: 'ms', how: 'key to rows painted' };
  yield* memory('with the table shown', app.app);
  const still = await watched(page, () => new Promise((resolve) => setTimeout(resolve, 2000)));
  yield* figures('scrolling: at rest, to compare with', still);
  const devtools = await page.context().newCDPSession(page);
  const box = await page.locator('.data-grid').boundingBox();
  if (box === null) throw new Error('no table to scroll');
  const middle = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height * 0.7) };
  for (const { what, x, y, speed } of GESTURES) {
    const gesture = () =>
      devtools.send('Input.synthesizeScrollGesture', {
        ...middle,
        xDistance: -x,
        yDistance: -y,
        speed,
        gestureSourceType: 'mouse',
      });
    const frames = await watched(page, gesture);
    yield* figures(`scrolling: ${what}`, frames);
    await showBare(page, { rows: Math.ceil(y / 26) + 40, columns: Math.ceil(x / 84) + 24 });
    const bare = await watched(page, gesture);
    await page.evaluate(() => document.querySelector('#bare')?.remove());
    yield* figures('  the same over a bare table', bare);
    yield {
      what: '  times as long as bare',
      value: quantile(frames, 0.95) / quantile(bare, 0.95),
      unit: '×',
      how: 'p95 of the frames',
    };
  }
  await devtools.detach();
  yield* pasting(app);
  await page.keyboard.press('Control+1');
  await page.locator('.report-grid').waitFor();
}

/** Lays a table of digits over the page, as high and as wide as a gesture goes, in the size of ours. */
async function showBare(page: Page, size: { readonly rows: number; readonly columns: number }): Promise<void> {
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

/** Milliseconds from each animation frame to the next while something happens. */
async function watched(page: Page, act: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(() => {
    const ours = window as unknown as OurWindow;
    ours.frameTimes = [];
    ours.isWatched = true;
    let before: number | null = null;
    const frame = (now: number) => {
      if (before !== null) ours.frameTimes.push(now - before);
      before = now;
      if (ours.isWatched) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await act();
  return page.evaluate(() => {
    const ours = window as unknown as OurWindow;
    ours.isWatched = false;
    return ours.frameTimes;
  });
}

function* figures(what: string, frames: readonly number[]): Generator<Figure> {
  const how = `of ${frames.length} frames`;
  yield { what: `${what}, p50`, value: quantile(frames, 0.5), unit: 'ms', how };
  yield { what: `${what}, p95`, value: quantile(frames, 0.95), unit: 'ms', how };
}
