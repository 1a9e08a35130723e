/** Names of cells for those who hear the screen instead of seeing it, and for short captions. */

import { type CellId, type Form, formCell } from '../../core/form.ts';
import type { CellValue } from '../../core/reading.ts';
import type { CellView } from './view.ts';

/** The words a cell's spoken name is put together from. */
export interface CellNameWords {
  readonly kind: Record<CellValue['kind'], string>;
  readonly fails: string;
  readonly ruled: string;
  readonly doubtful: string;
  readonly contradicted: string;
  readonly unproved: string;
  readonly hint: (value: string) => string;
  readonly corrected: string;
  readonly confirmed: string;
  readonly comma: string;
}

/** Row and column labels of a cell. Example: `三、(一)予以公开,自然人`. */
export function cellLabel(form: Form, id: CellId, comma: string): string {
  const { table, row, column } = formCell(form, id);
  const section = form.tables.find((each) => each.id === table)?.section ?? '';
  const numeral = /^[^、]+、/.exec(section)?.[0] ?? '';
  const label = table === 'disputes' ? row.path.join(' ') : row.path.at(-1);
  return `${numeral}${label}${comma}${column.path.at(-1)}`;
}

/** A cell's full spoken name. Example: `三、(一)予以公开,自然人,19,不符,已更正`. */
export function spokenName(form: Form, id: CellId, view: CellView, words: CellNameWords): string {
  const { kind, value, raw } = view.value;
  const content = value ?? [words.kind[kind], raw.trim()].filter(Boolean).join(' ');
  const marks = [
    view.fails ? words.fails : '',
    view.ruled ? words.ruled : '',
    view.doubts.length > 0 ? words.doubtful : '',
    view.corrected ? words.corrected : '',
    view.confirmed ? words.confirmed : '',
    view.contradicted && !view.fails ? words.contradicted : '',
    view.proof === 'unproved' && !view.fails && view.value.kind === 'number' ? words.unproved : '',
    view.hint === null ? '' : words.hint(view.hint),
  ];
  return [cellLabel(form, id, words.comma), content, ...marks].filter(Boolean).join(words.comma);
}

/** Every printed label of a cell, outermost first, its table's section included. */
export function fullLabel(form: Form, id: CellId): readonly string[] {
  const { table, row, column } = formCell(form, id);
  const section = form.tables.find((each) => each.id === table)?.section ?? '';
  return [section, ...row.path, ...column.path];
}
