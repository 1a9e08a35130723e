/** Every form edition, oldest first. A new edition is one file and one line here. */

import type { Form, FormId } from '../form.ts';
import { form2019 } from './2019.ts';
import { form2021 } from './2021.ts';

export const FORMS: readonly Form[] = [form2019, form2021];

/** The edition with this id. */
export function formOf(id: FormId): Form {
  const form = FORMS.find((each) => each.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** The edition prescribed for reports of a year; the newest for a year not yet provided for, the oldest before. */
export function formForYear(year: number): Form {
  const fitting = FORMS.filter((form) => form.firstYear <= year).at(-1);
  return fitting ?? (FORMS[0] as Form);
}
