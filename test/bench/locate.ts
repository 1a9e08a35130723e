/**
 * Localisation: how often the true mistake is found, on reports with seeded mistakes, and how long it takes; beside plain
 * Fellegi–Holt, as the textbooks have it, on the same reports; and how often a unit's own error is taken for a misreading.
 */

import load, { type Highs } from 'highs';
import type { FormId } from '../../src/core/form.ts';
import { FORMS, formOf } from '../../src/core/forms/index.ts';
import { type ImpliedValue, locate, type Place } from '../../src/core/locate/index.ts';
import { locateAll } from '../../src/core/locate/program.ts';
import { partsOf, type System, systemOf } from '../../src/core/locate/system.ts';
import { solve } from '../../src/engine/solver.ts';
import { FILE_FAULTS, filedFile, misreadFile } from '../support/misread-files.ts';
import { type Case, filed, isTruth, MISREAD_KINDS, type MisreadKind, misread } from '../support/mistakes.ts';
import { type Score, scoreOf, wrongOffers } from '../support/score.ts';
import type { Figure, Group } from './figures.ts';
import { quantile } from './timing.ts';

const CASES = 200;
/** Kinds that need the solver get only so many: a program takes a tenth of a second. */
const SOLVED = 20;
const SOLVER_KINDS: readonly string[] = ['threeCells', 'fourCells'];
const FILES = 120;
const FILED = 9000;
const FILED_FILES = 1000;
/** Plain Fellegi–Holt takes so long that it gets only so many. */
const PLAIN = 10;
const PLAIN_SECONDS = 5;
const BIG_M = 1e7;

const percentOf = (values: readonly boolean[]): number => (100 * values.filter(Boolean).length) / values.length;

/** CPU time of this process: on a shared machine the clock measures the neighbours. */
function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function casesOf(kind: MisreadKind, count: number): Case[] {
  const forms = FORMS.map(({ id }): FormId => id);
  return Array.from({ length: count }, (_, seed) => misread(formOf(forms[seed % forms.length] as FormId), kind, seed));
}

async function* scores(name: string, cases: readonly Case[], times: number[]): AsyncGenerator<Figure> {
  const [own, solver]: [number[], number[]] = [[], []];
  const found: { readonly report: Case; readonly places: readonly Place[] }[] = [];
  for (const report of cases) {
    const before = process.cpuUsage();
    let places = locate(report.scene);
    own.push(cpuMsSince(before));
    if (places.some(({ isComplete }) => !isComplete)) {
      const begun = process.cpuUsage();
      places = await locateAll(report.scene, solve);
      solver.push(cpuMsSince(begun));
    }
    found.push({ report, places });
  }
  times.push(...own);
  const score = found.map(({ report, places }) => scoreOf(report, places));
  const how = `${cases.length} reports`;
  const share = (of: keyof Score) => percentOf(score.map((each) => each[of]));
  yield { what: `${name}: truth on top`, value: share('isTop'), unit: '%', how };
  yield { what: `  ${name}: among the best`, value: share('isAmong'), unit: '%', how };
  yield { what: `  ${name}: only one best`, value: share('isUnique'), unit: '%', how };
  yield* timesOf(`  ${name}`, own, 'CPU time of locate()');
  if (solver.length > 0) {
    yield* timesOf(`  ${name}, completed`, solver, `CPU time of locateAll(), ${solver.length} reports left open`);
  }
  const wrong = found.filter(({ report, places }) => wrongOffers(report, places).length > 0).length;
  yield { what: `  ${name}: wrong corrections offered`, value: wrong, unit: 'reports', how };
}

function* timesOf(name: string, times: readonly number[], how: string): Generator<Figure> {
  yield { what: `${name}: p50`, value: quantile(times, 0.5), unit: 'ms/report', how };
  yield { what: `${name}: p95`, value: quantile(times, 0.95), unit: 'ms/report', how };
  yield { what: `${name}: max`, value: Math.max(...times), unit: 'ms/report', how };
}

/** `values`: what it changed; `leaks`: cells of these that it says it left alone, a change having slipped through the tolerance. */
interface Plain {
  readonly values: readonly ImpliedValue[];
  readonly leaks: number;
}

/** Fellegi–Holt as in the textbooks: fewest cells, one bound for all, nothing known of how numbers go wrong. */
function plainly(highs: Highs, system: System): Plain | null {
  const cells = [...system.cells.keys()];
  const at = (cell: number) => system.values[cell] ?? 0;
  // Columns: the number of every cell, then whether it is changed. Rows: equations, then both bounds of every cell.
  const rows = system.members.map((members, equation) => ({
    terms: members.map(
      (cell) => [cell, system.terms[cell]?.find((term) => term.equation === equation)?.sign ?? 0] as const,
    ),
    lower: 0,
    upper: 0,
  }));
  for (const cell of cells) {
    const changed = cells.length + cell;
    rows.push({
      terms: [
        [cell, 1],
        [changed, -BIG_M],
      ],
      lower: Number.NEGATIVE_INFINITY,
      upper: at(cell),
    });
    rows.push({
      terms: [
        [cell, 1],
        [changed, BIG_M],
      ],
      lower: at(cell),
      upper: Number.POSITIVE_INFINITY,
    });
  }
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const twice = <T>(first: T, second: T) => cells.map(() => first).concat(cells.map(() => second));
  const model = {
    numCols: 2 * cells.length,
    numRows: rows.length,
    colCost: twice(0, 1),
    colLower: twice(0, 0),
    colUpper: twice(BIG_M, 1),
    integrality: twice(1 as const, 1 as const),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: 2 * cells.length,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(([column]) => column)),
      values: rows.flatMap(({ terms }) => terms.map(([, value]) => value)),
    },
  };
  return highs.withModel(model, (solver) => {
    solver.options.set({ output_flag: false, time_limit: PLAIN_SECONDS });
    solver.run();
    if (solver.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    const values = solver.getSolution().colValue;
    const to = (cell: number) => Math.round(values[cell] ?? 0);
    const changed = cells.filter((cell) => to(cell) !== at(cell));
    return {
      values: changed.map((cell) => ({
        cell: system.cells[cell] as string,
        from: { kind: 'number' as const, value: `${at(cell)}`, raw: '' },
        to: `${to(cell)}`,
        support: null,
      })),
      leaks: changed.filter((cell) => (values[cells.length + cell] ?? 0) < 0.5).length,
    };
  });
}

async function* plain(kind: MisreadKind, times: number[]): AsyncGenerator<Figure> {
  const highs = await load();
  const own: number[] = [];
  let leaking = 0;
  const right = casesOf(kind, PLAIN).map((report) => {
    const { form, values } = report.scene;
    const before = process.cpuUsage();
    const parts = partsOf(form).map((equations) => plainly(highs, systemOf(form, equations, values)));
    own.push(cpuMsSince(before));
    leaking += parts.some((part) => part !== null && part.leaks > 0) ? 1 : 0;
    const found = parts.flatMap((part) => part?.values ?? []);
    return parts.every((part) => part !== null) && isTruth(report, { values: found });
  });
  times.push(...own);
  const how = `${PLAIN} of these reports, M = 1e7, no weights, no events`;
  yield { what: `  ${kind}: plain Fellegi–Holt`, value: percentOf(right), unit: '%', how };
  yield { what: `  ${kind}: plain Fellegi–Holt, unpaid changes`, value: leaking, unit: 'reports', how };
  yield { what: `  ${kind}: plain Fellegi–Holt, p50`, value: quantile(own, 0.5), unit: 'ms/report', how: 'CPU time' };
}

/** Reports that were filed wrong and read right. */
async function* filings(): AsyncGenerator<Figure> {
  let offered = 0;
  for (let seed = 0; seed < FILED; seed += 1) {
    const form = FORMS[seed % FORMS.length];
    if (!form) continue;
    const report = filed(form, seed);
    const places = locate(report.scene);
    offered += wrongOffers(report, places).length > 0 ? 1 : 0;
  }
  const how = `of ${FILED} seeded reports`;
  yield { what: 'filed wrong: corrections offered all the same', value: offered, unit: 'reports', how };
  let read = 0;
  let wrong = 0;
  for (let seed = 0; seed < FILED_FILES; seed += 1) {
    const report = await filedFile(seed);
    if (!report) continue;
    read += 1;
    wrong += wrongOffers(report, locate(report.scene)).length > 0 ? 1 : 0;
  }
  yield { what: 'the same, whole files read', value: wrong, unit: 'reports', how: `of ${read} files in all styles` };
}

async function* measure(): AsyncGenerator<Figure> {
  const times: number[] = [];
  const plainTimes: number[] = [];
  for (const kind of MISREAD_KINDS) {
    yield* scores(kind, casesOf(kind, SOLVER_KINDS.includes(kind) ? SOLVED : CASES), times);
    yield* plain(kind, plainTimes);
  }
  for (const fault of FILE_FAULTS) {
    const cases: Case[] = [];
    for (let seed = 0; seed < FILES; seed += 1) {
      const report = await misreadFile(fault, seed);
      if (report) cases.push(report);
    }
    if (cases.length > 0) yield* scores(`file, ${fault}`, cases, times);
  }
  yield* timesOf('all reports', times, 'CPU time of locate()');
  yield* timesOf('all reports, plain Fellegi–Holt', plainTimes, 'CPU time');
  yield* filings();
}

export const locating: Group = {
  name: 'locate',
  app: false,
  how:
    `seeded reports with known truth, half on each form; ${CASES} for each kind of mistake. Where locate() leaves something ` +
    'open the solver completes it, as in the engine.',
  measure,
};
