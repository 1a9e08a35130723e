/**
 * Starts the built app in a real Electron, with settings of its own, and stops it again. What every e2e story begins
 * with. Must never reach into the app beyond what a person or their desktop could do.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { findElectron } from '../../../scripts/electron.ts';
import { ROOT } from '../../../scripts/house.ts';

/** A running app: main's side, its page, and the folder in which it keeps its settings. */
export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Closes the app as closing its window does, and waits for its end. The folder stays, for a restart. */
  close(): Promise<void>;
}

/** A new folder for an app's settings. Give it to `launch` again to start the app where it was left. */
export const newUserData = (): Promise<string> => mkdtemp(join(tmpdir(), 'gouji-e2e-'));

export const forget = (userData: string): Promise<void> =>
  rm(userData, { recursive: true, force: true, maxRetries: 5 });

/**
 * Starts the app, as by a double click on `files` where some are named. Waits until its page has loaded, not until it shows anything in particular.
 * Example: `const { page, close } = await launch(await newUserData());`
 */
export async function launch(userData: string, files: readonly string[] = []): Promise<Running> {
  const { executable, env } = await findElectron();
  const app = await _electron.launch({
    executablePath: executable,
    args: [`--user-data-dir=${userData}`, ROOT, ...files],
    cwd: ROOT,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  app.process().stderr?.on('data', (data) => {
    // Chromium complains about missing desktop services on every start; what our own code says matters.
    const said = String(data);
    if (!/ERROR:|WARNING:|DevTools listening|Debugger|^\s*$/.test(said)) process.stderr.write(said);
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { app, page, userData, close: () => app.close() };
}
