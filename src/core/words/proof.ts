/** What proves a number, in words. */

import type { Form } from '../form.ts';
import type { Witness } from '../proof.ts';
import { subjectName } from './names.ts';
import type { Words } from './zh-CN.ts';

/** One witness. Example: `行合计“(一)予以公开”相符`; `正文“新收申请”一致`. */
export function witnessSaid(witness: Witness, form: Form, words: Words): string {
  const say = words.witness;
  switch (witness.by) {
    case 'equation': {
      const equation = form.equation.find(({ id }) => id === witness.check);
      if (!equation) return witness.check;
      return say.equation(words.equation[equation.family.id] ?? equation.family.id, subjectName(form, equation));
    }
    case 'statement':
      return say.statement(words.statement[witness.statement.code]);
    case 'lastYear':
      return say.lastYear(witness.report);
    case 'subordinates':
      return say.subordinates;
    case 'person':
      return say.person;
  }
}
