/**
 * The installed app as a command line: `gouji --cli read …` runs the engine's command line on the Node inside Electron,
 * without a window. Must never start the app itself.
 */

import { spawn } from 'node:child_process';
import { app } from 'electron';

/** What follows `--cli` among the program's arguments, or null where the window is wanted. */
export function commandLineOf(argv: readonly string[]): string[] | null {
  const at = argv.indexOf('--cli');
  return at === -1 ? null : argv.slice(at + 1);
}

/** Runs the built command line `entry` with `args` and ends the process with its exit code. */
export function runCommandLine(entry: string, args: readonly string[]): void {
  const node = app.isPackaged ? process.execPath : (process.env.GOUJI_ENGINE_NODE ?? process.execPath);
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const child = spawn(node, [entry, ...args], { stdio: 'inherit', env });
  child.once('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    app.exit(1);
  });
  child.once('exit', (code) => app.exit(code ?? 1));
}
