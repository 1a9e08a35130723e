/** The command line: run as a person runs it, or within the test where that is all the same and sooner done. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { run } from '../../../src/cli/run.ts';

export const CLI = join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'index.ts');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `gouji` in a folder. Example: `(await gouji(folder, 'read', 'a.txt')).code` is `0`. */
export function gouji(folder: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err }),
    );
  });
}

/** What a command says, without a process of its own. Paths must be absolute. */
export async function said(...args: string[]): Promise<Ran> {
  const lines = { out: [] as string[], err: [] as string[] };
  const output = (to: string[]) => ({ line: (text: string) => void to.push(text), status: () => {}, closed: false });
  const code = await run(args, output(lines.out), output(lines.err));
  const text = (list: readonly string[]) => list.map((line) => `${line}\n`).join('');
  return { code, out: text(lines.out), err: text(lines.err) };
}
