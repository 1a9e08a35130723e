/**
 * Marks that stand in a printed text for what only some formats can say: a break inside a cell, a raised footnote mark.
 * Every format replaces them by its own; none may reach a file.
 */

/** A line break inside a cell or paragraph. */
export const BREAK = '\uE010';
/** Around what is printed raised and small. */
export const RAISED = '\uE011';
export const LOWERED = '\uE012';

/** What a format prints for each mark. */
export interface Dress {
  readonly break: string;
  readonly raised: string;
  readonly lowered: string;
}

/** Example: `dressed('自然' + BREAK + '人', { break: '<br>', raised: '<sup>', lowered: '</sup>' })` is `自然<br>人`. */
export function dressed(text: string, dress: Dress): string {
  return text.replaceAll(BREAK, dress.break).replaceAll(RAISED, dress.raised).replaceAll(LOWERED, dress.lowered);
}

/** For formats that know none of this. */
export const plain = (text: string): string => dressed(text, { break: ' ', raised: '', lowered: '' });
