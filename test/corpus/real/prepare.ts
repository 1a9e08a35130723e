/**
 * Has the files made that `files.ts` lists: by LibreOffice, one run a format, and by Chromium, in one run. What is made
 * stays; a folder is whole or not there at all. Throws, in words for a person, where a program is missing or fails.
 */

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findElectron } from '../../../scripts/electron.ts';
import { run, say } from '../../../scripts/house.ts';
import { ensureLinux, ensureOffice, hasDisplay, sandboxFlags } from '../../../scripts/linux.ts';
import { CONVERSIONS, type Conversion, extensionOf, folderOfFiles, PAGES, pageOf, pathOf, SETUPS } from './files.ts';

const OFFICES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  win32: 'C:\\Program Files\\LibreOffice\\program\\soffice.com',
};
const WORK_MS = 5 * 60_000;

/** Makes the files unless they are there. */
export async function prepareRealFiles(): Promise<void> {
  const folder = folderOfFiles();
  if (existsSync(folder)) return;
  await ensureOffice();
  await ensureLinux(!hasDisplay());
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}-making-`);
  try {
    await writePages(work);
    for (const conversion of CONVERSIONS) await convert(work, conversion);
    await printPages(work);
    await rename(work, folder).catch((error: NodeJS.ErrnoException) => {
      // Somebody else finished first; theirs are as good.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function writePages(work: string): Promise<void> {
  await mkdir(join(work, 'html'));
  for (const [seed, style] of PAGES) await writeFile(pathOf(work, 'html', seed, 'html'), pageOf(seed, style).bytes);
}

async function convert(work: string, conversion: Conversion): Promise<void> {
  const { name, from, infilter, to } = conversion;
  say(`LibreOffice: ${name}`);
  const office = OFFICES[process.platform] ?? 'soffice';
  const profile = await mkdtemp(join(tmpdir(), 'gouji-office-'));
  const source = CONVERSIONS.find((each) => each.name === from);
  const extension = source ? extensionOf(source) : from;
  const files = PAGES.map(([seed]) => pathOf(work, from, seed, extension));
  const args = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', `--infilter=${infilter}`];
  const all = [...args, '--convert-to', to, '--outdir', join(work, name), ...files];
  const { code, output } = await run(office, all, { quiet: true, timeout: WORK_MS });
  await rm(profile, { recursive: true, force: true });
  const made = await readdir(join(work, name)).catch(() => []);
  const wanted = made.filter((each) => each.endsWith(`.${extensionOf(conversion)}`));
  if (wanted.length === PAGES.length) return;
  const why = code === 127 ? 'LibreOffice is not installed · 没有安装 LibreOffice' : `code ${code}`;
  throw new Error(`LibreOffice made ${wanted.length} of ${PAGES.length} ${name} files: ${why}\n${output.slice(-2000)}`);
}

async function printPages(work: string): Promise<void> {
  say('Chromium: pdf');
  const { executable, env } = await findElectron();
  const jobs = Object.entries(SETUPS).flatMap(([name, setup]) =>
    PAGES.map(([seed]) => ({
      from: pathOf(work, 'html', seed, 'html'),
      to: pathOf(work, `print-${name}`, seed, 'pdf'),
      setup,
    })),
  );
  for (const name of Object.keys(SETUPS)) await mkdir(join(work, `print-${name}`));
  const list = join(work, 'print.json');
  await writeFile(list, JSON.stringify(jobs));
  const userData = await mkdtemp(join(tmpdir(), 'gouji-print-'));
  const app = join(import.meta.dirname, 'print-app');
  const electron = [executable, ...sandboxFlags(), `--user-data-dir=${userData}`, app];
  const [command, ...args] = hasDisplay() ? electron : ['xvfb-run', '-a', ...electron];
  const { code, output } = await run(command as string, args, {
    quiet: true,
    timeout: WORK_MS,
    env: { ...env, GOUJI_PRINT_JOBS: list },
  });
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  const missing = jobs.filter(({ to }) => !existsSync(to));
  if (missing.length > 0)
    throw new Error(`Chromium left ${missing.length} pages unprinted (${code})\n${output.slice(-2000)}`);
}

if (import.meta.main) await prepareRealFiles();
