/**
 * Which edition of the form a document uses, by the labels only that edition prints.
 */

import type { Form } from '../form.ts';
import { FORMS, formForYear } from '../forms/index.ts';
import type { Source } from '../source.ts';
import { labelled } from './confusions.ts';
import type { Row } from './rows.ts';
import { joined } from './tokens.ts';

function vocabulary(form: Form): Set<string> {
  const labels = form.lines.flatMap((line) => [...line.path, ...line.block.columns.flatMap((column) => column.path)]);
  return new Set(labels.map((label) => labelled(label.replace(/\(单位.*$/u, ''))));
}

/** Folded labels that no other edition has and that are not part of a label of another. */
function distinctive(form: Form): string[] {
  const others = FORMS.filter((other) => other !== form).flatMap((other) => [...vocabulary(other)]);
  return [...vocabulary(form)].filter((label) => !others.some((other) => other.includes(label)));
}

const DISTINCTIVE: ReadonlyMap<Form, readonly string[]> = new Map(FORMS.map((form) => [form, distinctive(form)]));

/** The edition, and whether it had to be guessed because the tables that would show it are not there. */
export interface Edition {
  readonly form: Form;
  readonly guessed: boolean;
}

function shownBy(text: string): Form | null {
  const scores = FORMS.map((form) => (DISTINCTIVE.get(form) ?? []).filter((label) => text.includes(label)).length);
  const most = Math.max(...scores);
  const winners = FORMS.filter((_, index) => scores[index] === most);
  return most >= 2 && winners.length === 1 ? (winners[0] as Form) : null;
}

/**
 * The edition by the labels and headings of the rows; where those do not decide, by all of the text.
 * Example: a text with 本年制发件数 and 现行有效件数 is on the 2021 form whatever its year.
 */
export function detectForm(source: Source, rows: readonly Row[], year: number | null): Edition {
  const form =
    shownBy(rows.map((row) => row.header + joined(row.labels)).join('\n')) ?? shownBy(labelled(source.simplified));
  return form ? { form, guessed: false } : { form: formForYear(year ?? Number.MAX_SAFE_INTEGER), guessed: true };
}
