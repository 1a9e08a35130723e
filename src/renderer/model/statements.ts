/** What the narrative says of a cell, cut to what a line of the screen can hold. */

import type { CellId } from '../../core/form.ts';
import type { Statement } from '../../core/reading.ts';

/** Characters kept of its sentence before a number and behind it. */
const BEFORE = 18;
const BEHIND = 8;

/** A stated number with the words around it. */
export interface Excerpt {
  readonly before: string;
  readonly raw: string;
  readonly behind: string;
}

/**
 * A statement as it stands in the text: its number and a few words of its sentence on either side, line ends as blanks.
 * Example: `…收到政府信息公开申请` `74` `件，…`.
 */
export function excerptOf(text: string, { raw, span, sentence }: Statement): Excerpt {
  const before = text.slice(sentence.start, span.start);
  const behind = text.slice(span.end, sentence.end);
  return {
    before: plain(before.length > BEFORE ? `…${before.slice(-BEFORE)}` : before).trimStart(),
    raw,
    behind: plain(behind.length > BEHIND ? `${behind.slice(0, BEHIND)}…` : behind).trimEnd(),
  };
}

const plain = (text: string) => text.replace(/\s+/g, ' ');

/** The statements that speak of a cell, in the order they stand. */
export function statementsOf(statements: readonly Statement[], cell: CellId): Statement[] {
  return statements.filter(({ cells }) => cells.includes(cell));
}
