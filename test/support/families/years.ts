/** Two years of one unit, in both editions and across the change from one to the other, with what may go wrong between them. */

import { NO_CONTEXT, type OtherReport, PEER_CELLS, spreads } from '../../../src/core/context.ts';
import type { CellId, Form } from '../../../src/core/form.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import type { Values } from '../../../src/core/reading.ts';
import { plausible } from '../plausible.ts';
import { type Random, random } from '../random.ts';
import { BLANK, numberValue, valuesOf } from '../values.ts';
import {
  APPLICANTS,
  addUp,
  type Draft,
  draftOf,
  type Family,
  firstYear,
  ITEMS,
  numbersOf,
  type Relation,
} from './family.ts';

const outcomesOf = (form: Form): readonly string[] =>
  form.equations.find(({ id }) => id === 'requests.columnTotal')?.right ?? [];

/** The number a year later. */
function grown(number: number, chance: Random): number {
  return Math.round((number * (6 + chance.below(9))) / 10);
}

/** The cell of last year's form in which this cell's number stood. */
const former = (cell: CellId, last: Draft): CellId =>
  cell.startsWith('requests.other.') && !(cell in last) ? cell.replace('other.other', 'other') : cell;

/** This year's numbers after last year's: all equations hold, and so does all that ties the two years together. */
function nextYear(form: Form, last: Draft, chance: Random): Draft {
  const next = draftOf(plausible(form, chance.below(1_000_000)));
  for (const { id, table } of form.cells) {
    const before = last[former(id, last)];
    if (before !== undefined || table !== 'proactive') next[id] = grown(before ?? 0, chance);
  }
  for (const who of APPLICANTS) {
    const at = (row: string): CellId => `requests.${row}.${who}`;
    const carriedIn = last[at('carriedOut')] ?? 0;
    const carriedOut = chance.below(1 + Math.ceil((last[at('newReceived')] ?? 0) / 4));
    const handled = outcomesOf(form).reduce((all, row) => all + (next[at(row)] ?? 0), 0);
    const lacking = Math.max(0, carriedIn - carriedOut - handled);
    next[at('granted')] = (next[at('granted')] ?? 0) + lacking;
    next[at('total')] = handled + lacking;
    Object.assign(next, { [at('carriedIn')]: carriedIn, [at('carriedOut')]: carriedOut });
    next[at('newReceived')] = handled + lacking + carriedOut - carriedIn;
  }
  addUp(form, next);
  for (const row of ['rules', 'normative']) {
    const at = (column: string): CellId => `proactive.${row}.${column}`;
    const there = (last[at('inForce')] ?? 0) + (next[at('issued')] ?? 0);
    if (!(at('inForce') in next)) continue;
    next[at('repealed')] = Math.min(next[at('repealed')] ?? 0, there);
    if (at('inForce') in last) next[at('inForce')] = there - (next[at('repealed')] ?? 0);
  }
  for (const row of ITEMS) {
    const at = (column: string): CellId => `proactive.${row}.${column}`;
    if (at('previous') in last) next[at('previous')] = (last[at('previous')] ?? 0) + (last[at('change')] ?? 0);
  }
  return next;
}

interface Years {
  readonly form: Form;
  readonly here: Draft;
  readonly last: Draft;
  readonly chance: Random;
}

/** What somebody got wrong, and the cells of this year's report that it shows in; `null` where it finds nothing to befall. */
interface YearFault {
  readonly name: string;
  readonly relation: Relation;
  readonly silent?: boolean;
  readonly plant: (years: Years) => readonly CellId[] | null;
  /** What becomes of last year's report once it is read. */
  readonly blur?: (last: OtherReport) => OtherReport;
}

function carriedInOff({ form, here, chance }: Years): CellId[] {
  const who = chance.pick(APPLICANTS);
  const [carriedIn, received] = [`requests.carriedIn.${who}`, `requests.newReceived.${who}`] as const;
  const moved = (here[received] ?? 0) > 0 ? 1 + chance.below(here[received] ?? 0) : -(here[carriedIn] ?? 0);
  if (moved === 0) {
    here[carriedIn] = 1 + chance.below(9);
    here[`requests.granted.${who}`] = (here[`requests.granted.${who}`] ?? 0) + (here[carriedIn] ?? 0);
    here[`requests.total.${who}`] = (here[`requests.total.${who}`] ?? 0) + (here[carriedIn] ?? 0);
  } else {
    here[carriedIn] = (here[carriedIn] ?? 0) + moved;
    here[received] = (here[received] ?? 0) - moved;
  }
  addUp(form, here);
  return [carriedIn, 'requests.carriedIn.total'];
}

function carriedOutOff({ last, chance }: Years): CellId[] {
  const who = chance.pick([...APPLICANTS, 'total']);
  last[`requests.carriedOut.${who}`] = (last[`requests.carriedOut.${who}`] ?? 0) + 1 + chance.below(20);
  return [`requests.carriedIn.${who}`];
}

const LAST_CARRIED = [...APPLICANTS, 'total'].map((who) => `requests.carriedOut.${who}`);

const YEAR_FAULTS: readonly YearFault[] = [
  { name: '上年结转 differs', relation: 'carriedIn', plant: carriedInOff },
  { name: '结转下年度 of last year differs', relation: 'carriedIn', plant: carriedOutOff },
  {
    name: 'last year is empty where it would differ',
    relation: 'carriedIn',
    silent: true,
    plant: (years) => carriedInOff(years) && [],
    blur: (last) => ({
      ...last,
      values: { ...last.values, ...Object.fromEntries(LAST_CARRIED.map((cell) => [cell, BLANK])) },
    }),
  },
  {
    name: 'last year is doubtful where it would differ',
    relation: 'carriedIn',
    silent: true,
    plant: (years) => carriedInOff(years) && [],
    blur: (last) => ({ ...last, doubtful: LAST_CARRIED }),
  },
  {
    name: '现行有效 differs',
    relation: 'inForceChange',
    plant({ form, here, last, chance }) {
      const cell = `proactive.${chance.pick(['rules', 'normative'])}.inForce`;
      if (form.id !== '2021' || !(cell in last)) return null;
      here[cell] = (here[cell] ?? 0) + 1 + chance.below(30);
      return [cell];
    },
  },
  {
    name: '上一年项目数量 differs',
    relation: 'lastYearItems',
    plant({ form, here, last, chance }) {
      const cell = `proactive.${chance.pick(ITEMS)}.previous`;
      if (form.id !== '2019' || !(cell in last)) return null;
      here[cell] = (here[cell] ?? 0) + 1 + chance.below(30);
      return [cell];
    },
  },
  {
    name: '元 for 万元',
    relation: 'jump',
    plant({ here, last, chance }) {
      const cell = 'proactive.fees.amount';
      if (!(cell in here)) return null;
      if (cell in last) last[cell] = 1 + chance.below(400);
      here[cell] = (1 + chance.below(400)) * 10_000;
      return [cell];
    },
  },
  {
    name: 'a digit too many',
    relation: 'jump',
    plant({ here, last, chance }) {
      const cell = `proactive.${chance.pick(['licensing', 'penalties', 'coercion'])}.decisions`;
      if ((last[cell] ?? 0) < 5) return null;
      here[cell] = (last[cell] ?? 0) * 10 + chance.below(10);
      return [cell];
    },
  },
];

const PEERS = 24;

/** A like unit's numbers in the cells in which peers are set beside one another. */
function peerOf(form: Form, chance: Random): Values {
  const numbers = plausible(form, chance.below(1_000_000));
  return Object.fromEntries(PEER_CELLS.flatMap((cell) => (numbers[cell] ? [[cell, numberValue(numbers[cell])]] : [])));
}

/** Two years of one unit: in both editions, and across the change from one to the other. */
export function yearsFamily(seed: number): Family {
  const chance = random(seed ^ 0x7ea5);
  const [before, form, year] = chance.pick([
    [form2019, form2019, 2020],
    [form2019, form2021, 2021],
    [form2021, form2021, 2022],
    [form2021, form2021, 2023],
  ] as const);
  const last = firstYear(before, chance);
  const here = nextYear(form, last, chance);
  const fault = chance.oneIn(3) ? null : chance.pick(YEAR_FAULTS);
  const planted = fault?.plant({ form, here, last, chance }) ?? null;
  const read: OtherReport = {
    report: 1,
    unit: '青川市云岭区司法局',
    year: year - 1,
    form: before.id,
    values: valuesOf(before, numbersOf(last)),
    doubtful: [],
  };
  const peers = spreads(Array.from({ length: PEERS }, () => peerOf(form, chance)));
  const context = { ...NO_CONTEXT, lastYear: (planted && fault?.blur?.(read)) || read, peers };
  return {
    seed,
    subject: { form, values: valuesOf(form, numbersOf(here)), year, notes: [], context },
    fault: planted && fault ? fault.name : null,
    relation: fault?.relation ?? 'carriedIn',
    planted: planted ?? [],
    silent: planted !== null && (fault?.silent ?? false),
  };
}
