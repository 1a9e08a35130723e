/**
 * Lists whose numbers Word counts and prints itself, level by level. Both DOC and DOCX describe them; a document's
 * paragraphs are counted in the order they stand in.
 */

import { counted, type NumberForm } from './counting.ts';

/** The deepest level of a list is the ninth. */
export const LEVELS = 9;

export interface ListLevel {
  readonly start: number;
  /** `null` where nothing is printed, or a sign that is no number. */
  readonly form: NumberForm | null;
  /** The pattern of the whole number: `第%1条`, `%1.%2`, where `%1` is the first level. */
  readonly pattern: string;
  /** Whether numbers of higher levels in it are printed as plain digits. */
  readonly isLegal: boolean;
  /** What parts the number from the text. */
  readonly suffix: string;
}

/** What was counted so far, `null` where a level has not begun. Lists that go on with each other share it. */
export type ListCounts = (number | null)[];

export function newCounts(): ListCounts {
  return Array.from({ length: LEVELS }, () => null);
}

export interface NumberedList {
  readonly levels: readonly (ListLevel | undefined)[];
  readonly counts: ListCounts;
  /** Levels that begin anew where this list is first used, and with what. */
  readonly restarts: Map<number, number>;
}

/**
 * Counts one paragraph of a list and gives its number with what parts it from the text; `null` where none is printed.
 * Example: the third paragraph of a list `(%1)` in Chinese numbers gives `(三)`.
 */
export function nextNumber(list: NumberedList, at: number): string | null {
  const level = list.levels[at];
  if (!level) return null;
  count(list, at, level);
  if (!level.form) return null;
  const text = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const nth = Number(digit) - 1;
    const own = list.levels[nth];
    const value = list.counts[nth] ?? own?.start ?? 1;
    return counted(value, (level.isLegal && nth < at ? 'decimal' : own?.form) ?? 'decimal');
  });
  return text === '' ? null : text + level.suffix;
}

function count({ counts, restarts, levels }: NumberedList, at: number, { start }: ListLevel): void {
  const restart = restarts.get(at);
  restarts.delete(at);
  const last = counts[at] ?? null;
  counts[at] = restart ?? (last === null ? start : last + 1);
  counts.fill(null, at + 1);
  for (let above = 0; above < at; above += 1) counts[above] ??= levels[above]?.start ?? 1;
}
