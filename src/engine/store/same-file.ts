/** Whether two paths lead to one file on disk, by whatever names and links. */

import { type BigIntStats, statSync } from 'node:fs';
import { isSystemError } from './trouble.ts';

/** False where either cannot be looked at. Example: a file and a link to it are the same file. */
export function sameFile(a: string, b: string): boolean {
  const one = look(a);
  const other = look(b);
  return one !== null && other !== null && one.ino === other.ino && one.dev === other.dev;
}

function look(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}
