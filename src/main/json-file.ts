/**
 * Small JSON files that main keeps for itself (settings, the window's place): read with forgiveness, written whole.
 * Must never hold anything that belongs to a dataset.
 */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The file's content, or null where there is none or it is not JSON: a spoilt settings file must not stop the app. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Replaces the file in one step: a power cut leaves the old content or the new, never half of it. */
export function writeJson(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  writeFileSync(fresh, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(fresh, file);
}
