/** Finds the running app's engine process, for stories about its sudden death. */

import { execFileSync } from 'node:child_process';
import type { ElectronApplication } from 'playwright-core';

/** Kills the engine as a crash or the system's memory guard would: at once, without a word. */
export async function killEngine(app: ElectronApplication): Promise<void> {
  process.kill(await enginePid(app), 'SIGKILL');
}

/** Process id of the engine: Electron's utility process, or where GOUJI_ENGINE_NODE is used, main's plain child. */
export async function enginePid(app: ElectronApplication): Promise<number> {
  const utility = await app.evaluate(
    (electron) =>
      electron.app.getAppMetrics().find(({ type, name }) => type === 'Utility' && name === 'Gouji engine')?.pid,
  );
  if (utility !== undefined) return utility;
  const main = await app.evaluate(() => process.pid);
  const running = execFileSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid=', '-o', 'args='], { encoding: 'utf8' });
  for (const line of running.split('\n')) {
    const [pid, parent, ...command] = line.trim().split(/\s+/);
    if (Number(parent) === main && /engine[\\/]index\.mjs/.test(command.join(' '))) return Number(pid);
  }
  throw new Error('no engine is running');
}
