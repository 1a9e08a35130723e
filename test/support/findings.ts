/** Findings of reports made to order: everything in order but for what a test says. */

import { checkReport, type Finding } from '../../src/core/checks/index.ts';
import { type Context, NO_CONTEXT } from '../../src/core/context.ts';
import type { Facts, Section } from '../../src/core/facts/index.ts';
import type { Form } from '../../src/core/form.ts';
import { form2021 } from '../../src/core/forms/2021.ts';
import type { NoteCode, Statement, StatementCode, Values } from '../../src/core/reading.ts';
import { valuesOf } from './values.ts';

export const span = { start: 0, end: 1 };
export const day = (date: string) => ({ date, span });
export const headings = (...sections: Section[]) => sections.map((section) => ({ section, span }));
export const IN_ORDER: Facts = {
  sections: headings(1, 2, 3, 4, 5, 6),
  period: { from: '2022-01-01', to: '2022-12-31', span },
  published: day('2023-01-20'),
  signed: day('2023-01-18'),
  fees: span,
};

export const said = (code: StatementCode, value: string, ...cells: string[]): Statement => ({
  code,
  value,
  raw: value,
  span,
  sentence: span,
  cells,
});

export interface Setting {
  readonly form?: Form;
  readonly values?: Values;
  readonly year?: number | null;
  readonly notes?: readonly NoteCode[];
  readonly facts?: Partial<Facts>;
  readonly context?: Partial<Context>;
}

export function findings({
  form = form2021,
  values = {},
  year = 2022,
  notes = [],
  facts,
  context,
}: Setting): Finding[] {
  return checkReport({
    form,
    values: { ...valuesOf(form), ...values },
    year,
    notes,
    context: { ...NO_CONTEXT, facts: { ...IN_ORDER, ...facts }, ...context },
  });
}
