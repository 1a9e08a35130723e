/**
 * What is written over a column to choose reports by its cell, understood: numbers, ranges, comparisons, marks, and the
 * names of what is no number.
 *
 * Words apart by a space must all hold. Examples: `>5`, `1-9`, `=0`, `<>0`, `>0 ?` (over zero and doubtful), `空`.
 */

import { narrow } from '../../core/narrow.ts';
import type { SpelledNumber } from '../../core/number-line.ts';
import type { ReadingKind } from '../../core/reading.ts';

export type Condition = (cell: SpelledNumber) => boolean;

/** Names of what stands in place of a number, in the language of the screen; `any` for all of it. */
export type KindNames = Readonly<Record<Exclude<ReadingKind, 'number'> | 'any', string>>;

const NUMBER = '-?\\d+(?:\\.\\d+)?';
const COMPARED = new RegExp(`^(<=|>=|<>|!=|<|>|=)?(${NUMBER})$`);
const RANGE = new RegExp(`^(${NUMBER})[-~](${NUMBER})$`);

/** Marks as they are painted, and as they can be typed. */
const MARKS: Readonly<Record<string, Condition>> = {
  '?': ({ isDoubtful }) => isDoubtful,
  '▲': ({ isFailing }) => isFailing,
  '!': ({ isFailing }) => isFailing,
  '✎': ({ isCorrected }) => isCorrected,
  '*': ({ isCorrected }) => isCorrected,
  '/': ({ kind }) => kind === 'dash',
};

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '<>': (a, b) => a !== b,
  '!=': (a, b) => a !== b,
  '=': (a, b) => a === b,
};

/** The condition that is written; `null` where nothing is, `'unclear'` where it cannot be understood. */
export function conditionOf(text: string, names: KindNames): Condition | null | 'unclear' {
  const words = narrow(text)
    .replaceAll('≤', '<=')
    .replaceAll('≥', '>=')
    .replaceAll('≠', '<>')
    .replace(/(<=|>=|<>|!=|<|>|=)\s+/g, '$1')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) return null;
  const conditions = words.map((word) => wordCondition(word, names));
  if (conditions.some((each) => each === null)) return 'unclear';
  return (cell) => conditions.every((holds) => holds?.(cell));
}

function wordCondition(word: string, names: KindNames): Condition | null {
  const mark = MARKS[word];
  if (mark) return mark;
  const range = RANGE.exec(word);
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return numbered((value) => value >= low && value <= high);
  }
  const compared = COMPARED.exec(word);
  if (compared) {
    const holds = COMPARISONS[compared[1] ?? '='] as (a: number, b: number) => boolean;
    const bound = Number(compared[2]);
    return numbered((value) => holds(value, bound));
  }
  const name = Object.entries(names).find(([, each]) => each.toLowerCase() === word)?.[0];
  if (name === undefined) return null;
  return ({ kind }) => (name === 'any' ? kind !== 'number' : kind === name);
}

/** Numbers are compared here, never summed, so that plain ones do. */
function numbered(holds: (value: number) => boolean): Condition {
  return ({ value }) => value !== null && holds(Number(value));
}
