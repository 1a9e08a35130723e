/**
 * Five real reports, read as they come off the web. They are kept outside the project; without them there is nothing to
 * run here. The floors say how many cells must at least be right with no doubt on them.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  brokenPromises,
  type Expected,
  inexact,
  isRight,
  type Outcome,
  readFile,
  silentErrors,
} from '../support/golden.ts';

const SAMPLES = join(import.meta.dirname, '../../../shared/samples');

interface Sample {
  readonly file: string;
  /** Cells right, doubted or not. */
  readonly right: number;
  /** Cells right and without doubt. */
  readonly certain: number;
  /** Failing checks. */
  readonly failing: readonly string[];
}

const LOST = ['tableMissing.proactive', 'tableMissing.requests', 'tableMissing.disputes'];

const samples: readonly Sample[] = [
  { file: 'wulong-2022', right: 200, certain: 200, failing: [] },
  { file: 'qinzhou-2022', right: 200, certain: 200, failing: [] },
  { file: 'fengjie-2020', right: 198, certain: 198, failing: [] },
  { file: 'pushan-2022', right: 200, certain: 195, failing: [] },
  { file: 'wendeng-2022', right: 200, certain: 0, failing: LOST },
];

const present = samples.filter(({ file }) => existsSync(join(SAMPLES, `${file}.txt`)));

const told = (file: string) => JSON.parse(readFileSync(join(SAMPLES, 'expected', `${file}.json`), 'utf8')) as Expected;

it('has a truth for every sample that is there', () => {
  expect(present.filter(({ file }) => told(file).form === null)).toEqual([]);
});

describe.for(present)('sample $file', ({ file, right, certain, failing }) => {
  const expected = told(file);
  const ids = Object.keys(expected.cells);
  let outcome: Outcome;

  beforeAll(async () => {
    outcome = await readFile(join(SAMPLES, `${file}.txt`));
  });

  it('has its unit, year and form', () => {
    const { unit, year, form } = outcome.report ?? {};
    expect({ unit, year, form }).toEqual({ unit: expected.unit, year: expected.year, form: expected.form });
  });

  it('has no cell that is wrong without a doubt or a failing check', () => {
    expect(silentErrors(outcome, expected.cells)).toEqual([]);
  });

  it('keeps what every reading promises', () => {
    expect(brokenPromises(outcome)).toEqual([]);
  });

  it(`has at least ${right} cells right, ${certain} of them without doubt`, () => {
    const wrong = ids.filter((id) => !isRight(outcome.report?.readings[id], expected.cells[id] ?? null));
    expect(ids.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(right);
    const doubtful = inexact(outcome, expected.cells, ids);
    expect(ids.length - doubtful.length, doubtful.join('\n')).toBeGreaterThanOrEqual(certain);
  });

  it('reads a lost table as absent, never as zeros', () => {
    const lost = ids.filter((id) => expected.cells[id] === null && outcome.report?.readings[id]?.kind === 'number');
    expect(lost).toEqual([]);
  });

  it('fails exactly the checks that the report itself breaks', () => {
    const failed = outcome.findings.filter(({ verdict }) => verdict === 'fails').map(({ check }) => check);
    expect([...failed].sort()).toEqual([...failing].sort());
  });
});
