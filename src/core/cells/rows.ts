/**
 * A source as logical rows: what stands to the left of some numbers, and the numbers.
 *
 * Tables give rows directly. A page copied as text gives one piece a line; there a row is a run of labels followed by
 * a run of values. Either way the aligner sees the same thing and never needs to know the format.
 */

import type { DoubtCode, EventCode } from '../reading.ts';
import type { Source } from '../source.ts';
import { type Above, gridRows, NOTHING_ABOVE } from './grid-rows.ts';
import { isMark, isProse, isWords, joined, type Token, tokenAt } from './tokens.ts';

/** What was done to a printed row to make it a row of the form, and the doubt that leaves, if any. */
export interface Mending {
  readonly code: Extract<EventCode, 'rowSplit' | 'rowsMerged'>;
  readonly doubt: DoubtCode | null;
}

/**
 * One logical row.
 *
 * - `labels`: the pieces before the values, left to right or top to bottom.
 * - `values`: what stands where numbers should, blanks included where the format shows them.
 * - `header`: everything without values since the last row that had some, folded: this row's column headings.
 * - `lead`: the last words of the row right above, where that has no values and ends in words: perhaps the beginning of a label.
 * - `printed`: whether the source itself says where the row ends; `ruled`: whether it says which column a value is in.
 * - `mended`: put together or taken apart to make it a row of the form.
 */
export interface Row {
  readonly labels: readonly Token[];
  readonly values: readonly Token[];
  readonly header: string;
  readonly lead: string;
  readonly printed: boolean;
  readonly ruled: boolean;
  readonly mended: Mending | null;
}

/** Headings stand right above their rows; what is further away than this is none, and may be a whole book. */
const MOST_HEADER = 3000;
/** A label broken over lines has fewer pieces than this. */
const MOST_LABELS = 64;
/** What converters leave between pages: no value, no label, no prose. */
const PAGE_NUMBER =
  /^(?:[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d{1,4}\s*页(?:[,，/\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/u;

/** The end of a text that grew too long to be headings. */
function kept(header: string): string {
  return header.length > MOST_HEADER ? header.slice(-MOST_HEADER) : header;
}

/** Collects rows in reading order, and carries headings down to the next row with values. */
class RowCollector {
  readonly rows: Row[] = [];
  private header = '';
  private labels: Token[] = [];
  private values: Token[] = [];

  /** Ends the row under construction; labels that got no values are headings. */
  close(): void {
    if (this.values.length > 0) this.lines();
    else this.header = kept(this.header + joined(this.labels));
    this.labels = [];
    this.values = [];
  }

  private lines(): void {
    const { labels, values } = this;
    this.push({ labels, values, header: '', lead: '', printed: false, ruled: false, mended: null });
  }

  /** A lone number between tables is that of a page or list, and takes no headings away from the row that follows. */
  push(row: Row): void {
    const header = kept(this.header + row.header);
    if (row.values.length === 0) {
      this.header = header;
      return;
    }
    const isStray = !row.printed && row.labels.length === 0 && row.values.length === 1;
    this.rows.push({ ...row, header: isStray ? '' : header });
    if (!isStray) this.header = '';
  }

  piece(token: Token): void {
    if (isMark(token)) return;
    if (!isWords(token)) {
      this.values.push(token);
      return;
    }
    if (this.values.length > 0) this.close();
    if (this.labels.length >= MOST_LABELS) {
      this.header = kept(this.header + joined(this.labels));
      this.labels = [];
    }
    this.labels.push(token);
  }

  /** Prose is no heading, and parts what stands before it from what stands after. */
  prose(): void {
    this.close();
    this.header = '';
  }
}

/**
 * Every logical row of a source, in reading order. `isLabel` recognises the row labels of the forms.
 * Example: the lines `规章`, `0`, `0`, `0` make one row with one label and three values.
 */
export function logicalRows(source: Source, isLabel: (token: Token) => boolean): Row[] {
  const collector = new RowCollector();
  let above: Above = NOTHING_ABOVE;
  for (const block of source.blocks) {
    if (block.kind === 'grid') {
      collector.close();
      const found = gridRows(source, block, isLabel, above);
      above = found.above;
      for (const { isProse: parts, ...row } of found.rows) {
        if (parts) collector.prose();
        collector.push({ ...row, printed: true, ruled: block.ruled });
      }
      continue;
    }
    const text = source.simplified.slice(block.span.start, block.span.end);
    if (isProse(text)) collector.prose();
    else if (!PAGE_NUMBER.test(text)) collector.piece(tokenAt(source, block.span));
  }
  collector.close();
  return collector.rows;
}
