/**
 * The numbers of a report as one line of text: what others are checked against.
 *
 * Reports beside a report (last year's, subordinate ones, peers) are looked at by the hundred, and only their numbers
 * count. Kept with the cached counts, written in the same moment, and read in a thousandth of the time the cells take.
 * Example: `19,0?,b,-3.5` is 19, a doubtful 0, a blank and −3.5.
 */

import type { OtherReport } from '../../core/context.ts';
import type { CellId, Form, FormId } from '../../core/form.ts';
import { formOf } from '../../core/forms/index.ts';
import { type CellValue, READING_KINDS, type ReadingKind, type Readings } from '../../core/reading.ts';
import { openDoubts, type ReviewState } from '../../core/review.ts';

/** A report's form and its numbers. */
export interface Line {
  readonly form: FormId;
  readonly numbers: string;
}

export type Numbers = Pick<OtherReport, 'values' | 'doubtful'>;

/** Kinds of content without a number, each by its first letter. */
const LETTERS: ReadonlyMap<string, ReadingKind> = new Map(
  READING_KINDS.filter((kind) => kind !== 'number').map((kind) => [kind[0] as string, kind]),
);
const DOUBTFUL = '?';

/** The line for a report as it stands. */
export function lineOf(
  form: Form,
  readings: Readings,
  { values, settled }: Pick<ReviewState, 'values' | 'settled'>,
): Line {
  const doubtful = new Set(openDoubts(readings, settled));
  const parts = form.cells.map(({ id }) => {
    const { kind, value } = values[id] as CellValue;
    return `${value ?? kind[0]}${doubtful.has(id) ? DOUBTFUL : ''}`;
  });
  return { form: form.id, numbers: parts.join() };
}

/** What a line says, of all cells or of some. The words that stood in place of a number are not in it: `raw` is the number. */
export function parsedLine({ form: id, numbers }: Line, wanted?: ReadonlySet<CellId>): Numbers {
  const parts = numbers.split(',');
  const values: Record<CellId, CellValue> = {};
  const doubtful: CellId[] = [];
  for (const [index, { id: cell }] of formOf(id).cells.entries()) {
    if (wanted && !wanted.has(cell)) continue;
    const part = parts[index] as string;
    const isDoubtful = part.endsWith(DOUBTFUL);
    const text = isDoubtful ? part.slice(0, -1) : part;
    const kind = LETTERS.get(text);
    values[cell] = kind ? { kind, value: null, raw: '' } : { kind: 'number', value: text, raw: text };
    if (isDoubtful) doubtful.push(cell);
  }
  return { values, doubtful };
}
