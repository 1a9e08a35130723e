/** A folder of the test's own, gone when the test is over. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Scratch {
  readonly folder: string;
  /** A path inside, whether or not anything is there. */
  path(...parts: string[]): string;
  /** Writes a file inside and returns its path. */
  file(name: string, content: string | Uint8Array): string;
}

export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = (...parts: string[]) => join(folder, ...parts);
  return {
    folder,
    path,
    file(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}
