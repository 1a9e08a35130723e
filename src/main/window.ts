/**
 * The one window: sandboxed, of a size the review screen can live in, and where it was left last time.
 */

import { BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { readJson, rememberJson } from './json-file.ts';

const MIN = { width: 1024, height: 700 };
const FIRST = { width: 1440, height: 900 };

const placeSchema = z.object({
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  maximized: z.boolean(),
});
type Place = z.infer<typeof placeSchema>;

/** Opens the window; it shows itself when its page has been painted. `placeFile` remembers where it was. */
export function openWindow(options: { title: string; preload: string; placeFile: string }): BrowserWindow {
  const place = lastPlace(options.placeFile);
  const window = new BrowserWindow({
    title: options.title,
    ...(place?.bounds ?? FIRST),
    minWidth: MIN.width,
    minHeight: MIN.height,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (place?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const now: Place = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    rememberJson(options.placeFile, now);
  });
  return window;
}

/** Where the window was, unless that was on a screen that is no longer there. */
function lastPlace(file: string): Place | null {
  const stored = placeSchema.safeParse(readJson(file));
  return stored.success && isVisible(stored.data.bounds) ? stored.data : null;
}

function isVisible(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const acrossBy = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const titleBarInside = bounds.y >= workArea.y && bounds.y < workArea.y + workArea.height - 40;
  return acrossBy > 200 && titleBarInside;
}
