/**
 * `npm start`: opens the app from a fresh clone. Whatever is missing is fetched or built first; what cannot be had is
 * named, with the way round it. Arguments after `--` go to the app.
 */

import { build, isFresh } from './build.ts';
import { findElectron } from './electron.ts';
import { ROOT, run, say } from './house.ts';
import { ensureLinux, hasDisplay, hasVirtualDisplay, sandboxFlags } from './linux.ts';

/** A person who must act gets words, not a stack. */
function stop(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

if (!hasDisplay()) {
  const virtual = `${hasVirtualDisplay() ? '' : 'apt-get install -y xvfb xauth && '}xvfb-run -a npm start`;
  stop(
    [
      '没有可用的显示器，窗口无法打开。No display found, so no window can be opened.',
      `  虚拟显示器 · with a virtual display: ${virtual}`,
      '  命令行 · without a window: npm run gouji -- --help',
    ].join('\n'),
  );
}

try {
  await ensureLinux(false);
  const electron = await findElectron();
  if (!(await isFresh())) {
    say('正在构建 · Building …');
    if (!(await build())) stop('构建失败 · The build failed.');
  }
  const { code } = await run(electron.executable, [...sandboxFlags(), ROOT, ...process.argv.slice(2)], {
    env: electron.env,
  });
  process.exit(code);
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
