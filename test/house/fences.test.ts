/**
 * The fences between the folders stand: an offending line is refused by the linter or the compiler, in the project's own
 * configuration. All offences are written into one scratch copy of the configuration and judged in one run of each tool.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inside, TOOLS } from '../../scripts/house.ts';

const CORE = 'core imports nothing outside core';
const REFUSED: [layer: string, code: string, because: string][] = [
  ['core', "import { z } from 'zod';", CORE],
  ['core', "import fs from 'node:fs';", CORE],
  ['core', "import { x } from 'parse5/lib/x.js';", CORE],
  ['core', "import type { Failure } from '../shared/failure.ts';", CORE],
  ['core', "export const x = import('better-sqlite3');", CORE],
  ['core', 'export const x = Date.now();', 'core has no clock'],
  ['core', 'export const x = new Date();', 'core has no clock'],
  ['core', 'export const x = Math.random();', 'core has no clock'],
  ['core', "console.log('x');", 'noConsole'],
  ['shared', "import fs from 'node:fs';", 'shared imports core and zod'],
  ['shared', "import { x } from '../engine/index.ts';", 'shared imports core and zod'],
  ['engine', "import { app } from 'electron';", 'engine is plain Node'],
  ['engine', "import { useState } from 'react';", 'engine is plain Node'],
  ['cli', "import { app } from 'electron';", 'cli is the engine in a terminal'],
  ['cli', "import { x } from '../main/index.ts';", 'cli is the engine in a terminal'],
  ['main', "import Database from 'better-sqlite3';", 'main imports shared'],
  ['main', "import type { Form } from '../core/form.ts';", 'main imports shared'],
  ['preload', "import fs from 'node:fs';", 'preload imports electron and shared'],
  ['preload', "import { z } from 'zod';", 'preload imports electron and shared'],
  ['renderer', "import { app } from 'electron';", 'renderer is a page'],
  ['renderer', "import { x } from '../engine/index.ts';", 'renderer is a page'],
  ['renderer', "import fs from 'node:fs';", 'noNodejsModules'],
  ['renderer', "console.log('x');", 'noConsole'],
];
const ALLOWED: [layer: string, code: string][] = [
  ['core', "import type { Reading } from './reading.ts';"],
  ['core', "import type { Reading } from '../reading.ts';"],
  ['core', 'export const x = (now: number) => new Date(now);'],
  ['shared', "import { z } from 'zod';"],
  ['shared', "import type { Reading } from '../core/reading.ts';"],
  ['engine', "import Database from 'better-sqlite3';"],
  ['cli', "import { x } from '../engine/ingest.ts';"],
  ['main', "import { readFile } from 'node:fs/promises';"],
  ['main', "import { app } from 'electron';"],
  ['preload', "import type { Bridge } from '../shared/contract.ts';"],
  ['renderer', "import type { Reading } from '../core/reading.ts';"],
];
/** Core only: what must not even compile, because nobody but the compiler would notice. */
const UNCOMPILABLE: [code: string, because: RegExp][] = [
  ['export const x = process.pid;', /Cannot find name 'process'/],
  ['export const x = document.title;', /Cannot find name 'document'/],
  ['export const x = fetch;', /Cannot find name 'fetch'/],
  ['export const x = setTimeout;', /Cannot find name 'setTimeout'/],
  ["import 'node:fs';", /'node:fs'/],
  ["export { x } from '../shared/x.ts';", /rootDir/],
];

let scratch: string;
let lint: string;
let types: string;
const nameOf = (kind: string, index: number) => `${kind}-${index}-offence.ts`;

function put(path: string, content: string): void {
  const file = join(scratch, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function said(tool: string, args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { cwd: scratch, encoding: 'utf8' });
  return stdout + stderr;
}

/** What the linter said about one file. */
function lintOf(name: string): string {
  const lines = lint.split('\n');
  return lines.filter((line) => line.includes(name)).join('\n');
}

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'gouji-fences-'));
  for (const path of ['biome.json', 'tsconfig.base.json', 'scripts/lint', 'src/core/tsconfig.json']) {
    cpSync(inside(path), join(scratch, path), { recursive: true });
  }
  for (const [index, [layer, code]] of REFUSED.entries()) put(`src/${layer}/${nameOf('refused', index)}`, `${code}\n`);
  for (const [index, [layer, code]] of ALLOWED.entries()) put(`src/${layer}/${nameOf('allowed', index)}`, `${code}\n`);
  lint = said(TOOLS.biome, ['lint', '--reporter=github', '--max-diagnostics=none', 'src']);

  rmSync(join(scratch, 'src/core'), { recursive: true });
  cpSync(inside('src/core/tsconfig.json'), join(scratch, 'src/core/tsconfig.json'));
  put('src/shared/x.ts', 'export const x = 1;\n');
  put('src/core/fine.ts', 'export const x: bigint = 1n;\n');
  for (const [index, [code]] of UNCOMPILABLE.entries()) put(`src/core/${nameOf('uncompilable', index)}`, `${code}\n`);
  types = said(TOOLS.tsc, ['-p', 'src/core', '--pretty', 'false']);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the linter', () => {
  test.each(REFUSED.map((refused, index) => [...refused, index] as const))(
    '%s: refuses %s',
    (_l, _c, because, index) => {
      expect(lintOf(nameOf('refused', index))).toContain(because);
    },
  );

  test.each(ALLOWED.map((allowed, index) => [...allowed, index] as const))('%s: allows %s', (_l, _c, index) => {
    expect(lintOf(nameOf('allowed', index))).not.toMatch(/noRestrictedImports|noNodejsModules|core has no clock/);
  });
});

describe('the compiler', () => {
  test.each(UNCOMPILABLE.map((line, index) => [...line, index] as const))(
    'core: refuses %s',
    (_code, because, index) => {
      const about = types.split('\n').filter((line) => line.includes(nameOf('uncompilable', index)));
      expect(about.join('\n')).toMatch(because);
    },
  );

  test('core: takes plain code', () => {
    expect(types).not.toContain('fine.ts');
  });
});
