/**
 * `npm run dev`: the app with the page reloading as it is edited (electron-vite), and engine and command line rebuilt
 * as they are edited; a running engine keeps its old code until the app is restarted.
 */

import { spawn } from 'node:child_process';
import { findElectron } from './electron.ts';
import { inside, ROOT, run, TOOLS } from './house.ts';
import { ensureLinux, sandboxFlags } from './linux.ts';

await ensureLinux(false);
const electron = await findElectron();
const engineBuild = [TOOLS.vite, 'build', '-c', inside('engine.vite.config.ts'), '--logLevel', 'warn'];
await run(process.execPath, engineBuild);
const watcher = spawn(process.execPath, [...engineBuild, '--watch'], { cwd: ROOT, stdio: 'inherit' });
const sandbox: Record<string, string> = sandboxFlags().length > 0 ? { NO_SANDBOX: '1' } : {};
const { code } = await run(process.execPath, [TOOLS.electronVite, 'dev', '--watch'], {
  env: { ...electron.env, ...sandbox },
});
watcher.kill();
process.exit(code);
