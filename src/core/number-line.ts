/**
 * How one cell is spelled in the line of a report's numbers: its number, or a letter where there is none, then its marks.
 *
 * A line holds the cells of a form in its order, with commas between. Half a kilobyte a report, it is what a dataset caches
 * of each and what a view of ten thousand reports is made of. The words that stood in place of a number are not in it.
 * Example: `19,0?,b,-3.5!*` is 19, a doubtful 0, a blank, and −3.5, corrected and in a finding that fails.
 */

import type { Decimal } from './decimal.ts';
import { type CellValue, READING_KINDS, type ReadingKind } from './reading.ts';

/**
 * - `isDoubtful`: it has a doubt nobody settled.
 * - `isFailing`: a failing finding is about it, ruled on or not.
 * - `isCorrected`: a person changed what was read.
 */
export interface NumberMarks {
  readonly isDoubtful: boolean;
  readonly isFailing: boolean;
  readonly isCorrected: boolean;
}

/** One cell of a line. */
export interface SpelledNumber extends NumberMarks {
  readonly kind: ReadingKind;
  readonly value: Decimal | null;
}

/** Kinds of content without a number, each by its first letter. */
const LETTERS: ReadonlyMap<string, ReadingKind> = new Map(
  READING_KINDS.filter((kind) => kind !== 'number').map((kind) => [kind[0] as string, kind]),
);

const [DOUBTFUL, FAILING, CORRECTED] = ['?', '!', '*'];

export function spelledNumber(
  { kind, value }: Pick<CellValue, 'kind' | 'value'>,
  { isDoubtful, isFailing, isCorrected }: NumberMarks,
): string {
  const marks = `${isDoubtful ? DOUBTFUL : ''}${isFailing ? FAILING : ''}${isCorrected ? CORRECTED : ''}`;
  return `${value ?? kind[0]}${marks}`;
}

/** The inverse of `spelledNumber`. */
export function parsedNumber(part: string): SpelledNumber {
  let end = part.length;
  let isDoubtful = false;
  let isFailing = false;
  let isCorrected = false;
  for (; end > 0; end -= 1) {
    const mark = part[end - 1];
    if (mark === DOUBTFUL) isDoubtful = true;
    else if (mark === FAILING) isFailing = true;
    else if (mark === CORRECTED) isCorrected = true;
    else break;
  }
  const text = end === part.length ? part : part.slice(0, end);
  const kind = LETTERS.get(text);
  return { kind: kind ?? 'number', value: kind ? null : text, isDoubtful, isFailing, isCorrected };
}
