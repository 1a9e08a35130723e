/** Reports that could have been filed: numbers of a believable size that obey every equation of their form. */

import type { CellId, Form, FormTable, TableId } from '../../src/core/form.ts';
import { type Random, random } from './random.ts';

/** What a report prints in its cells, by cell id: canonical decimals here, any text once a test has had its way. */
export type Numbers = Readonly<Record<CellId, string>>;

type Draft = Record<CellId, number>;

function tableOf(form: Form, id: TableId): FormTable {
  const table = form.tables.find((each) => each.id === id);
  if (!table) throw new Error(`form ${form.id} has no table ${id}`);
  return table;
}

/** Spreads `amount` over the rows so that most stay zero, as in real reports. */
function spread(amount: number, rows: readonly string[], chance: Random): Map<string, number> {
  const shares = new Map<string, number>();
  let left = amount;
  while (left > 0) {
    const row = chance.pick(rows);
    const share = 1 + chance.below(left);
    shares.set(row, (shares.get(row) ?? 0) + share);
    left -= share;
  }
  return shares;
}

function requestsOf(form: Form, chance: Random, busy: number): Draft {
  const draft: Draft = {};
  const block = tableOf(form, 'requests').blocks[0];
  const outcomes = form.equations.find((family) => family.id === 'requests.columnTotal')?.right ?? [];
  const rows = block?.rows.map((row) => row.id) ?? [];
  for (const row of rows) draft[`requests.${row}.total`] = 0;
  for (const { id: column } of block?.columns ?? []) {
    if (column === 'total') continue;
    const isUsed = column === 'natural' || chance.oneIn(column === 'enterprise' ? 2 : 5);
    const newReceived = isUsed ? chance.below(busy + 1) : 0;
    const carriedIn = isUsed && newReceived > 0 ? chance.below(1 + Math.ceil(busy / 8)) : 0;
    const carriedOut = chance.below(1 + Math.floor((newReceived + carriedIn) / 4));
    const total = newReceived + carriedIn - carriedOut;
    const shares = spread(total, outcomes, chance);
    const filed: Record<string, number> = { newReceived, carriedIn, total, carriedOut };
    for (const row of rows) {
      const value = filed[row] ?? shares.get(row) ?? 0;
      draft[`requests.${row}.${column}`] = value;
      draft[`requests.${row}.total`] = (draft[`requests.${row}.total`] ?? 0) + value;
    }
  }
  return draft;
}

function disputesOf(form: Form, chance: Random, busy: number): Draft {
  const draft: Draft = {};
  const block = tableOf(form, 'disputes').blocks[0];
  for (const { id: row } of block?.rows ?? []) {
    let total = 0;
    for (const { id: column } of block?.columns ?? []) {
      const value = chance.oneIn(3) ? chance.below(Math.ceil(busy / 5) + 1) : 0;
      draft[`disputes.${row}.${column}`] = column === 'total' ? total : value;
      total += value;
    }
  }
  return draft;
}

/** Regulations and normative documents come in dozens, decisions in thousands. */
const isPapers = (row: string) => row === 'rules' || row === 'normative';

function proactiveOf(form: Form, chance: Random, busy: number): Numbers {
  const numbers: Record<CellId, string> = {};
  for (const cell of form.cells.filter((each) => each.table === 'proactive')) {
    const size = chance.oneIn(3)
      ? 0
      : chance.below(chance.pick([10, 100, isPapers(cell.row.id) ? 40 : busy * 400]) + 1);
    if (cell.kind === 'count') numbers[cell.id] = `${size}`;
    else if (cell.kind === 'signedCount') numbers[cell.id] = `${size > 0 && chance.oneIn(2) ? -size : size}`;
    else numbers[cell.id] = size === 0 ? '0' : `${size}.${1 + chance.below(9)}`;
  }
  for (const row of ['rules', 'normative']) {
    for (const [more, less] of [
      ['inForce', 'issued'],
      ['total', 'published'],
    ]) {
      const [larger, smaller] = [`proactive.${row}.${more}`, `proactive.${row}.${less}`];
      if (Number(numbers[larger]) < Number(numbers[smaller])) numbers[larger] = numbers[smaller] ?? '0';
    }
  }
  return numbers;
}

/**
 * A whole report's numbers, every cell of the form, all equations holding. One seed in six gives a quiet year in which
 * tables 三 and 四 are all zeros.
 * Example: `plausible(form2021, 7)['requests.newReceived.natural']` is a canonical decimal such as `'31'`.
 */
export function plausible(form: Form, seed: number): Numbers {
  const chance = random(seed);
  const busy = chance.oneIn(6) ? 0 : chance.pick([4, 20, 60, 300]);
  const whole = { ...requestsOf(form, chance, busy), ...disputesOf(form, chance, busy) };
  const numbers: Record<CellId, string> = { ...proactiveOf(form, chance, Math.max(busy, 1)) };
  for (const [cell, value] of Object.entries(whole)) numbers[cell] = `${value}`;
  return Object.fromEntries(form.cells.map(({ id }) => [id, numbers[id] ?? '0']));
}

/** The same numbers as a clerk prints them: `+3` and `-6` under 本年增/减, amounts of the 2019 form with their 万元. */
export function asPrinted(form: Form, numbers: Numbers): Numbers {
  return Object.fromEntries(
    form.cells.map(({ id, kind }) => {
      const number = numbers[id] ?? '';
      if (kind === 'signedCount' && /^[1-9]/.test(number)) return [id, `+${number}`];
      return [id, kind === 'amount' && form.id === '2019' ? `${number}万元` : number];
    }),
  );
}
