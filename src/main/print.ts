/** Prints what the window shows, through the system's own dialog. Answers whether it went to a printer. */

import type { BrowserWindow } from 'electron';

/** Colours carry meaning: they are printed. */
export const printPage = ({ webContents }: BrowserWindow): Promise<boolean> =>
  new Promise((resolve) => webContents.print({ printBackground: true }, (isDone) => resolve(isDone)));
