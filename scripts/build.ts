/**
 * Builds everything the app is made of into `out/`, or says that what is there is still good.
 *
 * Two builds, because they are two worlds: main, preload and page belong to Electron (electron-vite); engine and
 * command line are ES modules for plain Node 24, which electron-vite's main build (one format, Electron's target)
 * cannot make. Runs by itself as `npm run build`.
 */

import { existsSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inside, run, TOOLS } from './house.ts';

const OUT = inside('out');
/** Written last: a build that was interrupted has none, and is made again. */
const STAMP = join(OUT, 'built');
const SOURCES = ['src', 'package-lock.json', 'electron.vite.config.ts', 'engine.vite.config.ts'];

/** Builds everything. Returns whether it worked; what went wrong has been printed by the tool. */
export async function build(): Promise<boolean> {
  await rm(OUT, { recursive: true, force: true });
  const electron = await run(process.execPath, [TOOLS.electronVite, 'build', '--logLevel', 'warn']);
  const engine = await run(process.execPath, [
    TOOLS.vite,
    'build',
    '-c',
    'engine.vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  if (electron.code !== 0 || engine.code !== 0) return false;
  await writeFile(STAMP, '');
  return true;
}

/** Whether `out/` was built after the last change to any source. */
export async function isFresh(): Promise<boolean> {
  if (!existsSync(STAMP)) return false;
  const built = (await stat(STAMP)).mtimeMs;
  const changed = await Promise.all(SOURCES.map((source) => newest(inside(source))));
  return Math.max(...changed) <= built;
}

/** The latest change in a file or folder. Folders count themselves, so that a deleted file is a change too. */
async function newest(path: string): Promise<number> {
  const own = await stat(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const inner = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))));
  return Math.max(own.mtimeMs, ...inner);
}

if (import.meta.main) process.exit((await build()) ? 0 : 1);
