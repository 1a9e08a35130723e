/**
 * A source as logical rows: what stands to the left of some numbers, and the numbers.
 *
 * Tables give rows directly. A page copied as text gives one piece a line; there a row is a run of labels followed by
 * a run of values. Either way the aligner sees the same thing and never needs to know the format.
 */

import type { Source } from '../source.ts';
import { gridRows } from './grid-rows.ts';
import { isWords, joined, type Token, tokenAt } from './tokens.ts';

/**
 * One logical row.
 *
 * - `labels`: the pieces before the values, left to right or top to bottom.
 * - `values`: what stands where numbers should, blanks included where the format shows them.
 * - `header`: everything without values since the last row that had some, folded: this row's column headings.
 * - `printed`: whether the source itself says where the row ends.
 */
export interface Row {
  readonly labels: readonly Token[];
  readonly values: readonly Token[];
  readonly header: string;
  readonly printed: boolean;
}

/** Longer than any label of a form; beyond it a paragraph is prose. */
const LONGEST_LABEL = 64;

function isProse(text: string): boolean {
  return text.length > LONGEST_LABEL || /。(?!$)|[;\uFF1B\uFF01\uFF1F]/u.test(text.trim());
}

/** Collects rows in reading order, and carries headings down to the next row with values. */
class RowCollector {
  readonly rows: Row[] = [];
  private header = '';
  private labels: Token[] = [];
  private values: Token[] = [];

  /** Ends the row under construction; labels that got no values are headings. */
  close(): void {
    if (this.values.length > 0) this.push({ labels: this.labels, values: this.values, header: '', printed: false });
    else this.header += joined(this.labels);
    this.labels = [];
    this.values = [];
  }

  push(row: Row): void {
    const header = this.header + row.header;
    if (row.values.length === 0) {
      this.header = header;
      return;
    }
    this.rows.push({ ...row, header });
    this.header = '';
  }

  piece(token: Token): void {
    if (!isWords(token)) {
      this.values.push(token);
      return;
    }
    if (this.values.length > 0) this.close();
    this.labels.push(token);
  }

  /** Prose is no heading, and parts what stands before it from what stands after. */
  prose(): void {
    this.close();
    this.header = '';
  }
}

/**
 * Every logical row of a source, in reading order. `isLabel` recognises the folded row labels of the forms.
 * Example: the lines `规章`, `0`, `0`, `0` make one row with one label and three values.
 */
export function logicalRows(source: Source, isLabel: (folded: string) => boolean): Row[] {
  const collector = new RowCollector();
  for (const block of source.blocks) {
    if (block.kind === 'grid') {
      collector.close();
      for (const row of gridRows(source, block, isLabel)) collector.push({ ...row, printed: true });
      continue;
    }
    const token = tokenAt(source, block.span);
    if (isProse(token.text)) collector.prose();
    else collector.piece(token);
  }
  collector.close();
  return collector.rows;
}
