/**
 * What reviewers do to a report, as values: a log of changes from which the state is rebuilt.
 *
 * The log only grows. Undo and redo are entries of their own, so history, undo and the audit trail are one thing and
 * undo reaches back past a restart. Readings are never altered: a report's values are its readings with the edits
 * applied in order. Nothing here knows the clock or the store; `at` and `id` come with the change.
 */

import { canonical } from './decimal.ts';
import type { CellId } from './form.ts';
import { narrow } from './narrow.ts';
import { type CellValue, type Readings, sameValue, type Values } from './reading.ts';

/** One cell of a change. `from` equals `to` where a reviewer confirmed a doubtful cell as it stands. */
export interface Edit {
  readonly cell: CellId;
  readonly from: CellValue;
  readonly to: CellValue;
}

export const ACTS = ['edit', 'undo', 'redo'] as const;
export type Act = (typeof ACTS)[number];

/**
 * One thing a reviewer did to one report. `target` is the `edit` change that an undo or redo speaks of; `edits` holds
 * what it changed in cells. `at` is ISO 8601 in UTC.
 */
export interface Change {
  readonly id: number;
  readonly act: Act;
  readonly target: number | null;
  readonly edits: readonly Edit[];
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** The state after a log. `active` edits are in force, in order; `undone` ones can be redone, the next one last. */
export interface ReviewState {
  readonly values: Values;
  readonly active: readonly Change[];
  readonly undone: readonly Change[];
  /** Cells with an edit in force: corrected or confirmed by a person. Their doubts are settled. */
  readonly settled: ReadonlySet<CellId>;
}

interface Stacks {
  readonly active: Change[];
  readonly undone: Change[];
}

function step({ active, undone }: Stacks, change: Change): Stacks {
  const target = (list: readonly Change[]) => list.find((each) => each.id === change.target);
  switch (change.act) {
    case 'edit':
      return { active: [...active, change], undone: [] };
    case 'undo': {
      const taken = target(active);
      return taken
        ? { active: active.filter((each) => each !== taken), undone: [...undone, taken] }
        : { active, undone };
    }
    case 'redo': {
      const put = target(undone);
      return put ? { active: [...active, put], undone: undone.filter((each) => each !== put) } : { active, undone };
    }
  }
}

/**
 * Rebuilds a report's state from its readings and its log, oldest change first.
 * Guarantee: an edit followed by its undo gives the values from before.
 */
export function replay(readings: Readings, changes: readonly Change[]): ReviewState {
  const { active, undone } = changes.reduce<Stacks>(step, { active: [], undone: [] });
  const values: Record<CellId, CellValue> = {};
  for (const [cell, { kind, value, raw }] of Object.entries(readings)) values[cell] = { kind, value, raw };
  const settled = new Set<CellId>();
  for (const { edits } of active) {
    for (const { cell, to } of edits) {
      values[cell] = to;
      settled.add(cell);
    }
  }
  return { values, active, undone, settled };
}

/** The edits that take a change back, last first. */
export function inverse(edits: readonly Edit[]): Edit[] {
  return edits.map(({ cell, from, to }) => ({ cell, from: to, to: from })).reverse();
}

/** Whether the reviewer changed what was read, rather than confirmed it. */
export function isCorrected(readings: Readings, values: Values, cell: CellId): boolean {
  const reading = readings[cell];
  const value = values[cell];
  return reading !== undefined && value !== undefined && !sameValue(reading, value);
}

/** Cells that still carry a doubt nobody settled, in the order of the readings. */
export function openDoubts(readings: Readings, settled: ReadonlySet<CellId>): CellId[] {
  return Object.keys(readings).filter((cell) => (readings[cell]?.doubts.length ?? 0) > 0 && !settled.has(cell));
}

/** A Chinese input method writes 、 where the key says `/`. */
const DASHES = /^(?:[-‐‑‒–—―−/\\]+|、)$/u;

/**
 * What a person typed, as a cell's content. Full-width digits, signs and points count as their plain twins, and
 * well-formed thousands separators are dropped; anything else that is no number is kept as text, never refused.
 * Examples: `'12'` → number `'12'`; `''` → blank; `'/'` → dash; `'无'` → text.
 */
export function typed(text: string): CellValue {
  const plain = narrow(text)
    .replaceAll('。', '.')
    .replace(/[−–—](?=\d)/u, '-')
    .trim();
  if (plain === '') return { kind: 'blank', value: null, raw: text };
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  const value = canonical(digits);
  if (value !== null) return { kind: 'number', value, raw: text };
  return { kind: DASHES.test(plain) ? 'dash' : 'text', value: null, raw: text };
}
