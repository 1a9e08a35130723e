/**
 * The one window: sandboxed, of a size the review screen can live in, and where it was left last time.
 */

import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import type { Look } from '../shared/contract.ts';
import { PLAIN_SIZE } from '../shared/look.ts';
import { readJson, rememberJson } from './json-file.ts';

const MIN = { width: 1024, height: 700 };
const FIRST = { width: 1440, height: 900 };
/** A window being resized has come to rest after this long. */
const REST_MS = 100;

const placeSchema = z.object({
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  maximized: z.boolean(),
});
type Place = z.infer<typeof placeSchema>;

/** What is seen for the moment before the page has been painted. */
const GROUND = { light: '#ffffff', dark: '#17191c' };

/** Opens the window; it shows itself when its page has been painted. `placeFile` remembers where it was. */
export function openWindow(options: { title: string; preload: string; placeFile: string }): BrowserWindow {
  const place = lastPlace(options.placeFile);
  const window = new BrowserWindow({
    title: options.title,
    ...(place?.bounds ?? FIRST),
    minWidth: MIN.width,
    minHeight: MIN.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
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

/**
 * Lets a look be seen in what is not the page's to draw: the frame, menus, dialogs and scroll bars, and how large the
 * page as a whole is. The page learns from this which of its two sets of colours to wear where the look leaves that to
 * the system.
 */
export function wear(look: Look, window: BrowserWindow | null): void {
  nativeTheme.themeSource = look.colours;
  if (window === null || window.isDestroyed()) return;
  const [width = MIN.width] = window.getContentSize();
  // Larger type must not leave the page less room than the smallest window has.
  const most = Math.max(1, width / MIN.width);
  window.webContents.setZoomFactor(Math.min(look.fontSize / PLAIN_SIZE, most));
}

/** Wears the look again whenever the page is loaded anew, which forgets its size, and whenever there is more or less room. */
export function keepWearing(look: () => Look, window: BrowserWindow): void {
  window.webContents.on('did-finish-load', () => wear(look(), window));
  let pause: NodeJS.Timeout | undefined;
  window.on('resize', () => {
    // The window's size is certain only once it has come to rest.
    clearTimeout(pause);
    pause = setTimeout(() => wear(look(), window), REST_MS);
  });
}

/** Where the window was, unless that was on a screen that is no longer there; on a smaller one, as large as fits. */
function lastPlace(file: string): Place | null {
  const stored = placeSchema.safeParse(readJson(file));
  if (!stored.success || !isVisible(stored.data.bounds)) return null;
  const { bounds, maximized } = stored.data;
  const { workArea } = screen.getDisplayMatching(bounds);
  const width = Math.min(bounds.width, workArea.width);
  const height = Math.min(bounds.height, workArea.height);
  return { bounds: { ...bounds, width, height }, maximized };
}

function isVisible(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const acrossBy = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const titleBarInside = bounds.y >= workArea.y && bounds.y < workArea.y + workArea.height - 40;
  return acrossBy > 200 && titleBarInside;
}
