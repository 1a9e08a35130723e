/**
 * How a cell of the table is painted: the value it is for the grid, the text of that, and the classes from which the style
 * sheet makes its marks. The grid paints a cell anew where its value is another one, so all that is to be seen is in it.
 */

import { parsedNumber, type SpelledNumber } from '../../../core/number-line.ts';
import type { DataRow } from '../../model/data.ts';
import type { HeadingsUser } from './headers.ts';

/** Before the value of what is only proposed. */
const PROPOSED = '>';
/** So many characters there is room for beside the marks. */
const ROOM = 7;
const ZERO = ['is-zero'];

/** What of a status can be seen at the unit, by shape. */
const STANDING: Readonly<Record<DataRow['summary']['status'], string>> = {
  new: '',
  inReview: '',
  toReturn: '↩ ',
  returned: '↩ ',
  signedOff: '✓ ',
};

/** How a report is named; `none` where nobody knows whose it is. */
export function unitText({ summary }: DataRow, none: string): string {
  return `${STANDING[summary.status]}${summary.unit ?? none}`;
}

/** The value of a cell; `index`: its place in its form. */
export function cellValue({ parts, proposed }: DataRow, index: number): string {
  const part = parts[index] ?? '';
  return proposed?.has(index) ? PROPOSED + part : part;
}

const partOf = (value: string) => (value.startsWith(PROPOSED) ? value.slice(1) : value);

/** How it is written: zero as a dot, so that what is not zero stands out; what is no number by a sign of its kind. */
export function textOf(value: string, words: HeadingsUser['words']): string {
  return value === '0' ? '·' : cellText(parsedNumber(partOf(value)), words);
}

function cellText({ kind, value }: SpelledNumber, words: HeadingsUser['words']): string {
  if (value !== null) return value === '0' ? '·' : value;
  if (kind === 'dash') return '/';
  if (kind === 'text') return words.text;
  return kind === 'illegible' ? words.illegible : '';
}

/** What kind it is of, and its marks. */
export function classesOf(value: string): string[] {
  if (value === '0') return ZERO;
  const part = partOf(value);
  const { kind, value: number, isDoubtful, isFailing, isCorrected } = parsedNumber(part);
  const classes = [kind === 'number' ? (number === '0' ? 'is-zero' : 'is-number') : `is-${kind}`];
  if (isFailing) classes.push('is-failing');
  if (isDoubtful) classes.push('is-doubtful');
  if (isCorrected) classes.push('is-corrected');
  if (part !== value) classes.push('is-proposed');
  if ((number?.length ?? 0) > ROOM) classes.push('is-long');
  return classes;
}
