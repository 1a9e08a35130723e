/**
 * Small JSON files that main keeps for itself (settings, the window's place): read with forgiveness, written whole.
 *
 * They are a convenience: where they cannot be read or written the app starts and works all the same. So they must never
 * hold anything that belongs to a dataset.
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

/**
 * Remembers `content` in the file, as well as may be: what cannot be written is said in the log and nowhere else. The
 * file is replaced in one step: a power cut leaves the old content or the new, never half of it.
 */
export function rememberJson(file: string, content: unknown): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const fresh = `${file}.new`;
    writeFileSync(fresh, `${JSON.stringify(content, null, 2)}\n`);
    renameSync(fresh, file);
  } catch (error) {
    process.stderr.write(`not remembered in ${file}: ${error instanceof Error ? error.message : error}\n`);
  }
}
