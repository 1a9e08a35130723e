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
