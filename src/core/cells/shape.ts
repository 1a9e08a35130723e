/**
 * How many values a row has: which of its empty cells are the form's, and which only pad it to its table's width.
 */

import { isBlank, type Token } from './tokens.ts';

/** How many values a row offers: trailing blanks only pad a table to its width. */
export function offered(values: readonly Token[]): number {
  return values.findLastIndex((value) => !isBlank(value)) + 1;
}

/** Whether the blanks among the values are as many between any two that say something, so that they only hold them apart. */
function isSpacedOut(values: readonly Token[], filled: readonly Token[]): boolean {
  const places = filled.map((value) => values.indexOf(value));
  const step = (places[1] ?? 0) - (places[0] ?? 0);
  return step > 1 && places.every((place, index) => index === 0 || place - (places[index - 1] as number) === step);
}

/**
 * The values without blanks that are not the form's: those that stand between every two values alike; those in columns
 * for the looks, always, since a value that is lost among them would not be missed; then, as far as there are more than
 * wanted, those at the end and those between label and numbers. A row of nothing but blanks keeps them.
 */
export function withoutPadding(values: readonly Token[], wanted: number): readonly Token[] {
  if (!values.some(isBlank)) return values;
  const filled = values.filter((value) => !isBlank(value));
  if (wanted > 2 && filled.length === wanted && isSpacedOut(values, filled)) return filled;
  const real = values.filter(({ spacer }) => !spacer);
  const kept = real.length > 0 ? real : values;
  let from = 0;
  let to = kept.length;
  while (to - from > wanted && isBlank(kept[to - 1] as Token)) to -= 1;
  while (to - from > wanted && isBlank(kept[from] as Token)) from += 1;
  return kept.slice(from, to);
}

/** Whether a row has just as many values as wanted, whatever pads it. */
export function hasJust(values: readonly Token[], wanted: number): boolean {
  return offered(values) === wanted || withoutPadding(values, wanted).length === wanted;
}
