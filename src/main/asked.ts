/**
 * Which files somebody opened Gouji with: by a double click, by dropping them on its icon, or on a command line. Reads
 * nothing of them; what they are, their content says elsewhere.
 */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What was asked for: a dataset to open, and files to import. */
export interface Asked {
  readonly dataset: string | null;
  readonly files: readonly string[];
}

/**
 * The paths among a program's arguments: what is there on disk and is not the app itself. Switches and their values are
 * none. Example: `['gouji', '--no-sandbox', '/app', 'a.gouji']` in `/d` with the app at `/app` → `['/d/a.gouji']`.
 */
export function pathsIn(argv: readonly string[], folder: string, app: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((argument) => resolve(folder, argument))
    .filter((path) => path !== resolve(app) && existsSync(path));
}

/** One dataset can be open: of several the first is. */
export function askedOf(paths: readonly string[]): Asked {
  const isDataset = (path: string) => path.toLowerCase().endsWith('.gouji');
  return { dataset: paths.find(isDataset) ?? null, files: paths.filter((path) => !isDataset(path)) };
}
