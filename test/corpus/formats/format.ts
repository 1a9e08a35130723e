/** What a format of the corpus is: its styles, and a report's parts made into a file in one of them. */

import type { Part } from '../../support/document.ts';
import type { Random } from '../../support/random.ts';

/**
 * What is done to a file as a whole, its tables left alone. `mislabelled`: it names another encoding than its own.
 * `scanned`: pictures of pages, no text.
 */
export type Spoiling = 'mislabelled' | 'scanned';

/** What a file of a format is made from. `style` is one of the format's. */
export interface Order {
  readonly parts: readonly Part[];
  readonly style: string;
  readonly chance: Random;
  readonly spoiling: Spoiling | null;
}

export interface Made {
  readonly bytes: Uint8Array;
  readonly extension: string;
}

/**
 * - `ruled`: whether a file in this style says itself how wide a cell is and which columns it stands in.
 * - `ragged`: a row may have fewer cells than its table, and that can be seen in the file.
 * - `raised`: footnote marks can be raised.
 * - `spoilings`: what can happen to the file as a whole.
 */
export interface FileFormat {
  readonly styles: readonly string[];
  readonly ruled: (style: string) => boolean;
  readonly ragged: boolean;
  readonly raised: boolean;
  readonly spoilings: readonly Spoiling[];
  readonly make: (order: Order) => Made;
}
