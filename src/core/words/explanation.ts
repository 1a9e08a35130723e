/** An explanation in words: what each cell should be, what stands there, and what the source says. */

import type { Form } from '../form.ts';
import { type Explanation, type ImpliedValue, isRestoring, type Mistake, type Support } from '../locate/explanation.ts';
import type { CellValue } from '../reading.ts';
import { cellName } from './names.ts';
import type { Words } from './zh-CN.ts';

/** A mistake of more cells names the first ones and says how many there are. */
const MOST_CELLS = 3;

/** What the source says: as the cell's own text, or, where a number moved, as a text beside it. */
function sourceOf({ raw: text, restores }: Support, from: CellValue, { explanation: say }: Words): string {
  const [raw, own] = [text.trim(), from.raw.trim()];
  return restores || raw.includes(own) || own.includes(raw) ? say.source(raw) : say.sourceBeside(raw);
}

function valueSaid({ cell, from, to, support }: ImpliedValue, form: Form, words: Words): string {
  const say = words.explanation;
  const name = cellName(form, cell, words);
  const source = support === null ? '' : sourceOf(support, from, words);
  if (support?.restores) return say.restore(name, to, from.value ?? words.kind[from.kind]) + source;
  if (from.value === null) return say.empty(name, to, words.kind[from.kind]) + source;
  return support === null ? say.filing(name, to, from.value) : say.reading(name, to, from.value) + source;
}

function mistakeSaid(mistake: Mistake, { values }: Explanation, form: Form, words: Words): string | null {
  const say = words.explanation;
  const mine = values.filter(({ cell }) => mistake.cells.includes(cell));
  if (mine.length === 0) return null;
  const named = mine.slice(0, MOST_CELLS).map((value) => valueSaid(value, form, words));
  const list = named.join(say.valueJoin) + (mine.length > MOST_CELLS ? say.more(mine.length) : '');
  return mistake.code === 'oneCell' ? list : say.mistake(words.mistake[mistake.code], list);
}

/**
 * One plain sentence for an explanation.
 * Example: `少了数位：(一)予以公开 · 自然人 应为 19，读作 1；原文为“19”`; where the source does not say so:
 * `(一)予以公开 · 自然人 应为 40，现为 7`.
 */
export function explain(explanation: Explanation, form: Form, words: Words): string {
  const said = explanation.mistakes.flatMap((mistake) => mistakeSaid(mistake, explanation, form, words) ?? []);
  return said.join(words.explanation.mistakeJoin);
}

/** Whose error it is, as far as the source tells. Example: `误读`. */
export function originSaid(explanation: Explanation, words: Words): string {
  return isRestoring(explanation) ? words.originRestoring : words.origin[explanation.origin];
}
