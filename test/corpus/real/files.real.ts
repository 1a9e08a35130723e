/**
 * Files that LibreOffice and Chromium made of our own reports: every cell is read right, hardly one is doubted, and none
 * is wrong in silence.
 */

import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../../../src/engine/read.ts';
import { certain } from '../figures.ts';
import { judged, NO_CELLS, sum } from '../judge.ts';
import { realFiles } from './files.ts';

const files = realFiles();
/** Of intact files' cells, in percent. */
const CERTAIN = 99.5;

it('has every file that the programs were to make', () => {
  expect(files.filter(({ path }) => !existsSync(path)).map(({ name }) => name)).toEqual([]);
});

describe('files that real programs wrote', () => {
  let all = NO_CELLS;

  it.for(files.filter(({ intact }) => intact))('$name is read right', async ({ path, page }) => {
    const reading = await readFile(readFileSync(path), basename(path));
    const { tally, failure, silent } = judged(page, reading);
    all = sum(all, tally);
    expect({ failure, silent, wrong: tally.wrongFlagged }).toEqual({ failure: null, silent: [], wrong: 0 });
  });

  afterAll(() => {
    expect(certain(all)).toBeGreaterThanOrEqual(CERTAIN);
  });
});

describe('files that real programs tore apart', () => {
  it.for(files.filter(({ intact }) => !intact))('$name is never wrong in silence', async ({ path, page }) => {
    const reading = await readFile(readFileSync(path), basename(path));
    expect(judged(page, reading).silent).toEqual([]);
  });
});
