/**
 * Frames of the table of all numbers while it is scrolled, and how long it takes to be there. Beside each gesture the least a
 * page can do with it: a table of the same look that is whole in the page, and that nobody does anything for.
 */

import type { Page } from 'playwright-core';
import { hideBare, showBare } from './bare.ts';
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
    await hideBare(page);
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
