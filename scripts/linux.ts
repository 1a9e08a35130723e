/**
 * What Electron needs from a Linux system: libraries, a font that has Chinese, and for tests a display of its own; and
 * what tests and measurements want besides: LibreOffice, and pandas to be measured against. Missing pieces are installed where that can be done without asking (root on a Debian-like system), and otherwise
 * named in one line to copy. Must do nothing on other systems.
 */

import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './house.ts';

/** One thing the system must have: the Debian package that brings it, and how to see whether it is there. */
interface Need {
  readonly package: string;
  readonly present: () => Promise<boolean>;
}

const library = (name: string, soname: string): Need => ({
  package: name,
  present: async () => (await knownLibraries()).includes(soname),
});
const program = (name: string, command: string): Need => ({
  package: name,
  present: async () => onPath(command),
});

const WINDOW: readonly Need[] = [
  library('libgtk-3-0', 'libgtk-3.so.0'),
  library('libnss3', 'libnss3.so'),
  library('libasound2', 'libasound.so.2'),
  library('libgbm1', 'libgbm.so.1'),
  program('fontconfig', 'fc-list'),
  { package: 'fonts-noto-cjk', present: hasChineseFont },
];
const DISPLAY: readonly Need[] = [program('xvfb', 'Xvfb'), program('xvfb', 'xvfb-run'), program('xauth', 'xauth')];

/** LibreOffice without its windows: enough to convert documents and sheets. Chinese in its PDF files needs a font. */
const OFFICE: readonly Need[] = [
  { package: 'libreoffice-writer-nogui', present: async () => hasOfficePart('libswlo.so') },
  { package: 'libreoffice-calc-nogui', present: async () => hasOfficePart('libsclo.so') },
  program('fontconfig', 'fc-list'),
  { package: 'fonts-noto-cjk', present: hasChineseFont },
];
const PANDAS: readonly Need[] = [
  { package: 'python3-pandas', present: () => hasPython('pandas') },
  { package: 'python3-lxml', present: () => hasPython('lxml') },
];
/** Debian's own Python, which is the one its packages are for. */
export const PYTHON = '/usr/bin/python3';

/** Whether a window can be shown: always, but for a Linux without a display. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The environment in which Chinese file names reach the app: Chromium reads names by the locale, and in the plain `C`
 * locale of a bare machine a dropped `某局年报.txt` has no path at all. Empty where the locale is a UTF-8 one already.
 */
export function utf8Locale(): Record<string, string> {
  if (process.platform !== 'linux') return {};
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  return /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '') ? {} : { LC_ALL: 'C.UTF-8' };
}

/** Whether a virtual display can be made here. */
export const hasVirtualDisplay = (): boolean => onPath('xvfb-run');

/**
 * What Electron must be started with where Chromium's sandbox cannot start: as root, and where the kernel keeps
 * unprivileged programs from making namespaces (Ubuntu 24.04 and later). Without it Electron would end at once.
 */
export function sandboxFlags(): string[] {
  if (process.platform !== 'linux') return [];
  const forbidden =
    process.getuid?.() === 0 ||
    kernelSays('kernel/apparmor_restrict_unprivileged_userns', '1') ||
    kernelSays('kernel/unprivileged_userns_clone', '0');
  return forbidden ? ['--no-sandbox'] : [];
}

function kernelSays(setting: string, value: string): boolean {
  const file = join('/proc/sys', setting);
  return existsSync(file) && readFileSync(file, 'utf8').trim() === value;
}

/**
 * Makes sure that Electron can run here; `display` says that a virtual one (Xvfb) is needed too. Throws, naming the one
 * command that helps, where something is missing and cannot be installed.
 */
export async function ensureLinux(display: boolean): Promise<void> {
  await ensure(display ? [...WINDOW, ...DISPLAY] : WINDOW);
}

/** Makes sure that LibreOffice can convert files here. Throws like `ensureLinux`. */
export const ensureOffice = (): Promise<void> => ensure(OFFICE);

/** Makes sure that Debian's pandas can be run here. Throws like `ensureLinux`. */
export const ensurePandas = (): Promise<void> => ensure(PANDAS);

async function ensure(needs: readonly Need[]): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await missingOf(needs);
  if (missing.length === 0) return;

  const line = (packages: string[]) => `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !onPath('apt-get'))
    throw new Error(`缺少系统组件 · Missing on this system:\n  sudo ${line(missing)}`);

  say(`正在安装 · Installing: ${missing.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { quiet: true, env });
  const named = await Promise.all(missing.map(nameHere));
  const installed = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...named], {
    quiet: true,
    env,
  });
  const still = await missingOf(needs);
  if (still.length > 0)
    throw new Error(`${installed.output.slice(-2000)}\n缺少系统组件 · Still missing:\n  ${line(still)}`);
}

async function missingOf(needs: readonly Need[]): Promise<string[]> {
  const present = await Promise.all(needs.map((need) => need.present()));
  return [...new Set(needs.filter((_, index) => !present[index]).map((need) => need.package))];
}

/** Newer Debian and Ubuntu releases call some libraries `…t64`; the plain name is then not installable. */
async function nameHere(name: string): Promise<string> {
  const renamed = `${name}t64`;
  return (await run('apt-cache', ['show', renamed], { quiet: true })).code === 0 ? renamed : name;
}

/** Distributions keep LibreOffice in one of these places. */
const OFFICES = ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program', '/opt/libreoffice/program'];

function hasOfficePart(name: string): boolean {
  return onPath('soffice') && OFFICES.some((folder) => existsSync(join(folder, name)));
}

async function hasPython(module: string): Promise<boolean> {
  return (await run(PYTHON, ['-c', `import ${module}`], { quiet: true })).code === 0;
}

async function hasChineseFont(): Promise<boolean> {
  const { code, output } = await run('fc-list', [':lang=zh'], { quiet: true });
  return code === 0 && output !== '';
}

/** The names in the dynamic linker's cache. `ldconfig` is often outside a user's PATH. */
async function knownLibraries(): Promise<string> {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync) ?? 'ldconfig';
  return (await run(ldconfig, ['-p'], { quiet: true })).output;
}

function onPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, command)));
}
