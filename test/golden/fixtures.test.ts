/** Every fixture, held against what a careful person reads from it. One fixture is one folder; nothing is listed here. */

import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formOf } from '../../src/core/forms/index.ts';
import {
  brokenPromises,
  type Case,
  casesIn,
  inexact,
  named,
  type Outcome,
  readFile,
  silentErrors,
  undoubted,
} from '../support/golden.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const cases = casesIn(FIXTURES);

const doubtedOf = ({ expected }: Case) => named(expected.doubted ?? [], Object.keys(expected.cells));

function exactOf(each: Case): string[] {
  const { exact = [], free = [], cells } = each.expected;
  const ids = Object.keys(cells);
  if (exact !== 'rest') return named(exact, ids);
  const left = new Set([...doubtedOf(each), ...named(free, ids)]);
  return ids.filter((id) => cells[id] !== null && !left.has(id));
}

const reports = cases.filter(({ expected }) => expected.form !== null);
const others = cases.filter(({ expected }) => expected.form === null);

describe.for(reports)('fixture $name', (each) => {
  const { expected } = each;
  let outcome: Outcome;

  beforeAll(async () => {
    outcome = await readFile(each.file);
  });

  it('names every cell of its form in expected.json', () => {
    const ids = formOf(expected.form ?? '2021').cells.map(({ id }) => id);
    expect(Object.keys(expected.cells).sort()).toEqual([...ids].sort());
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

  it('reads the plain cells right and without doubt', () => {
    expect(inexact(outcome, expected.cells, exactOf(each))).toEqual([]);
  });

  it('doubts the doubtful cells', () => {
    expect(undoubted(outcome, doubtedOf(each))).toEqual([]);
  });

  it('keeps what is no number apart by kind', () => {
    const kinds = Object.keys(expected.kinds ?? {}).map((id) => [id, outcome.report?.readings[id]?.kind]);
    expect(Object.fromEntries(kinds)).toEqual(expected.kinds ?? {});
  });

  it('fails the checks that the file itself breaks', () => {
    const failing = outcome.findings.filter(({ verdict }) => verdict === 'fails').map(({ check }) => check);
    const wanted = expected.failing ?? failing;
    expect([...failing].sort()).toEqual([...wanted].sort());
  });
});

describe.for(others)('fixture $name', ({ file }) => {
  it('is no report', async () => {
    const { report } = await readFile(file);
    expect(report && { unit: report.unit, year: report.year }).toBeNull();
  });
});
