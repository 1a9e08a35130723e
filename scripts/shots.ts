/**
 * `npm run shots`: pictures of every screen, in both languages, light and dark, at two sizes, into `shots/`, which git
 * ignores. Builds the app first where it is not fresh, and brings a display where there is none.
 */

import { build, isFresh } from './build.ts';
import { findElectron } from './electron.ts';
import { run, say, TOOLS } from './house.ts';
import { ensureLinux, hasDisplay } from './linux.ts';

try {
  await ensureLinux(!hasDisplay());
  const { env } = await findElectron();
  if (!(await isFresh()) && !(await build())) throw new Error('构建失败 · The build failed.');
  const display = hasDisplay() ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24'];
  const vitest = [process.execPath, TOOLS.vitest, 'run', '--project', 'shots'];
  const [command, ...args] = [...display, ...vitest] as [string, ...string[]];
  process.exitCode = (await run(command, args, { env })).code;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
