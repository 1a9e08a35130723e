import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedOf, pathsIn } from '../../src/main/asked.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-asked-'));
  for (const name of ['年报.gouji', '某局.html']) writeFileSync(join(folder, name), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what Gouji was opened with', () => {
  test('is every file among the arguments; the program, its switches and its own folder are none', () => {
    const argv = ['/usr/bin/gouji', '--no-sandbox', `--user-data-dir=${folder}`, folder, '年报.gouji', '某局.html'];
    expect(pathsIn(argv, folder, folder)).toEqual([join(folder, '年报.gouji'), join(folder, '某局.html')]);
  });

  test('is nothing where a file is not there, or nothing was named', () => {
    expect(pathsIn(['gouji', '没有.gouji', ''], folder, '/app')).toEqual([]);
    expect(pathsIn(['gouji'], folder, '/app')).toEqual([]);
  });

  test('is one dataset to open, and files to import', () => {
    expect(askedOf(['/a.html', '/B.GOUJI', '/c.gouji'])).toEqual({ dataset: '/B.GOUJI', files: ['/a.html'] });
    expect(askedOf([])).toEqual({ dataset: null, files: [] });
  });
});
