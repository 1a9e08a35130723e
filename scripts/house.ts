/**
 * What every script of the house needs: where things are, and how to run a program so that the person sees it work.
 * Must never know what the app does.
 */

import { type SpawnOptions, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the project. Example: `inside('out', 'main')`. */
export const inside = (...parts: string[]): string => join(ROOT, ...parts);

/** Command line tools of the project's packages, as scripts for the running Node: no shell, the same on every system. */
export const TOOLS = {
  tsc: inside('node_modules', 'typescript', 'bin', 'tsc'),
  biome: inside('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  vite: inside('node_modules', 'vite', 'bin', 'vite.js'),
  vitest: inside('node_modules', 'vitest', 'vitest.mjs'),
  electronVite: inside('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
} as const;

/** What became of a program: its exit code (a signal counts as 1), and what it wrote where that was kept. */
export interface Ran {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a program from the project's root to its end. Its output goes straight to the terminal, or with `quiet` into
 * `output` (both streams). A program that cannot be started ends with code 127.
 * Example: `(await run(process.execPath, [TOOLS.tsc, '-b'])).code === 0`.
 */
export function run(
  command: string,
  args: readonly string[],
  options: { env?: Record<string, string>; quiet?: boolean; cwd?: string; timeout?: number } = {},
): Promise<Ran> {
  const spawning: SpawnOptions = {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
  };
  return new Promise((resolve) => {
    const child = spawn(command, args, spawning);
    let output = '';
    child.stdout?.on('data', (data) => {
      output += data;
    });
    child.stderr?.on('data', (data) => {
      output += data;
    });
    child.on('error', (error) => resolve({ code: 127, output: output + error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Says one thing to the person at the terminal. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
