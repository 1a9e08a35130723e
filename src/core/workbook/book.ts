/** What every sheet is given: the input, the survey of it, the words, and the plans of the printed forms. */

import type { Form } from '../form.ts';
import type { Words } from '../words/index.ts';
import type { WorkbookInput } from './input.ts';
import type { Plan } from './report/plan.ts';
import type { Lazy, Sheet } from './sheet.ts';
import type { Survey } from './survey.ts';
import type { WorkbookWords } from './words/index.ts';

export interface Book {
  readonly input: WorkbookInput;
  readonly survey: Survey;
  readonly words: Words;
  readonly say: WorkbookWords;
  /** Where everything of a form stands on a report's sheet. */
  readonly planOf: (form: Form) => Plan;
}

/** A kind of sheet: one file, one function from the book to its sheets (mostly one). */
export type SheetMaker = (book: Book) => Lazy<Sheet>;
