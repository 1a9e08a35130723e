/**
 * `npm run bench`: prints figures about speed and memory, each with its unit and how it was measured. No test: nothing
 * fails by being slow. `npm run bench -- reading start` measures only the named groups.
 *
 * What is measured is what is installed, so it is built first. Groups that need the app run under a virtual display where
 * there is none.
 */

import { cpus, loadavg } from 'node:os';
import { build, isFresh } from '../../scripts/build.ts';
import { findElectron } from '../../scripts/electron.ts';
import { run, say } from '../../scripts/house.ts';
import { ensureLinux, hasDisplay } from '../../scripts/linux.ts';
import { type Group, lineOf } from './figures.ts';
import { keystroke } from './keystroke.ts';
import { locating } from './locate.ts';
import { readers } from './readers.ts';
import { reading } from './reading.ts';
import { start } from './start.ts';
import { storing } from './storing.ts';
import { tenThousand } from './ten-thousand.ts';
import { thousand } from './thousand.ts';

const GROUPS: readonly Group[] = [reading, readers, locating, storing, keystroke, start, thousand, tenThousand];

async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => GROUPS.every((group) => group.name !== name));
  if (unknown.length > 0) {
    say(`No such group: ${unknown.join(' ')}. There are: ${GROUPS.map(({ name }) => name).join(' ')}`);
    return 1;
  }
  const groups = GROUPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (groups.some(({ app }) => app)) {
    if (!hasDisplay()) return underVirtualDisplay(wanted);
    await ensureLinux(false);
    // Found once: asking for it again would be measured too.
    Object.assign(process.env, (await findElectron()).env);
  }
  if (!(await isFresh()) && !(await build())) return 1;
  const [cpu] = cpus();
  say(`${cpu?.model.trim()}, ${cpus().length} cores; ${process.platform} ${process.arch}; Node ${process.version}`);
  for (const { name, how, measure } of groups) {
    // Somebody else's work on the machine is in every figure.
    say(`\n${name}: ${how}\n(load before: ${loadavg()[0]?.toFixed(1)})`);
    for await (const figure of measure()) say(lineOf(figure));
  }
  return 0;
}

async function underVirtualDisplay(wanted: readonly string[]): Promise<number> {
  await ensureLinux(true);
  const args = ['-a', '-s', '-screen 0 1920x1080x24', process.execPath, import.meta.filename, ...wanted];
  return (await run('xvfb-run', args)).code;
}

process.exitCode = await main(process.argv.slice(2));
