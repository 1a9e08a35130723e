/**
 * Drops real files and folders on the page, as a file manager does: the page gets `File`s that have a path on disk,
 * which a drop made of script events never has.
 */

import type { Page } from 'playwright-core';

/** Drops `files` (absolute paths of files or folders) on the middle of what `selector` finds. */
export async function dropFiles(page: Page, selector: string, files: readonly string[]): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`nothing visible to drop on: ${selector}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await devtools.detach();
}
