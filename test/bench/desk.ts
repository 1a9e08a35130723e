/** The built app as somebody has it who has used it before, and the moment in which something is painted in it. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { forget, launch, newUserData, type Running } from '../e2e/support/launch.ts';

/** Settings of somebody who has used the app before, with `recent` datasets, the one to open first. */
export async function settingsOf(...recent: readonly string[]): Promise<string> {
  const userData = await newUserData();
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ reviewer: '李复核', locale: 'zh-CN', recent }));
  return userData;
}

/** The app as somebody finds it who has used it before. */
export interface App extends Running, AsyncDisposable {}

/** Example: `await using app = await openApp(path);` */
export async function openApp(...recent: readonly string[]): Promise<App> {
  const running = await launch(await settingsOf(...recent));
  return {
    ...running,
    [Symbol.asyncDispose]: async () => {
      await running.close();
      await forget(running.userData);
    },
  };
}

/** Any row of the library. */
export const ROW = '.report-grid [row-index]';

/** Waits in the page until something is there and painted; answers with the time of day then, in milliseconds. */
export async function paintedAt(page: Page, selector: string): Promise<number> {
  for (;;) {
    try {
      return await page.evaluate(
        (wanted) =>
          new Promise<number>((resolve) => {
            const look = () => {
              if (document.querySelector(wanted) === null) requestAnimationFrame(look);
              else requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
            };
            look();
          }),
        selector,
      );
    } catch (error) {
      // The question was put to a page that was just being replaced by its next: ask again.
      if (!(error instanceof Error && /context was destroyed|navigat/i.test(error.message))) throw error;
    }
  }
}

/** What happens in the page has the stop-watch that `paintedAfter` set. */
type OurWindow = typeof globalThis & { stopped: Promise<number> };

/** Milliseconds from the last event of a kind that `act` makes to the frame after something stands in the page. */
export async function paintedAfter(
  { page }: App,
  event: 'click' | 'keydown',
  selector: string,
  act: () => Promise<void>,
): Promise<number> {
  // Set before the act is begun: keys overtake what the page is asked.
  await page.evaluate(
    ({ name, wanted }) => {
      (window as unknown as OurWindow).stopped = new Promise((resolve) => {
        let from = 0;
        const hear = ({ timeStamp }: Event) => {
          from = timeStamp;
        };
        window.addEventListener(name, hear, { capture: true });
        const look = () => {
          if (from === 0 || document.querySelector(wanted) === null) return void requestAnimationFrame(look);
          window.removeEventListener(name, hear, { capture: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)));
        };
        look();
      });
    },
    { name: event, wanted: selector },
  );
  await act();
  return page.evaluate(() => (window as unknown as OurWindow).stopped);
}

/**
 * Opens the dataset `full` as often as wanted from the list of recent ones, `empty` in between; milliseconds from the click
 * to its painted rows.
 */
export async function openings(app: App, full: string, empty: string, count: number): Promise<number[]> {
  const { page } = app;
  const times: number[] = [];
  const choose = async (name: string) => {
    await page.locator('.top-bar button').first().click();
    await page.getByRole('menuitem', { name: `${name}.gouji` }).click();
  };
  for (let opening = 0; opening < count; opening += 1) {
    await choose(empty);
    await page.waitForFunction((row) => document.querySelector(row) === null, ROW);
    times.push(await paintedAfter(app, 'click', ROW, () => choose(full)));
  }
  return times;
}
