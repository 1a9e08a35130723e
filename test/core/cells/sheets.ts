/** Sources of whole reports laid straight from printed tables, with no file format in between. */

import type { Form } from '../../../src/core/form.ts';
import type { Source } from '../../../src/core/source.ts';
import { SourceBuilder } from '../../../src/engine/readers/builder.ts';
import { simplify } from '../../../src/engine/readers/simplify.ts';
import { compose, type Part } from '../../support/document.ts';
import type { PrintedTable } from '../../support/layout.ts';
import type { Facts } from '../../support/narrative.ts';
import { type Numbers, plausible } from '../../support/plausible.ts';

export interface Sheet {
  readonly parts: readonly Part[];
  readonly numbers: Numbers;
}

export function sheetOf(form: Form, seed: number, facts: Partial<Facts> = {}, tablesLost = false): Sheet {
  const numbers = plausible(form, seed);
  const { unit = '青川市云岭区司法局', year = form.firstYear + 1 } = facts;
  return { parts: compose(form, numbers, { unit, year, seed }, { tablesLost, untitled: false }), numbers };
}

export const tablePart = (table: PrintedTable): Part => ({ kind: 'table', table });
export const paragraph = (text: string): Part => ({ kind: 'paragraph', text });

/** The table whose values begin with this id, and the parts with others in its place. */
export function tableIn(parts: readonly Part[], id: string): PrintedTable {
  for (const part of parts) {
    if (part.kind === 'table' && part.table.cells.some(({ cell }) => cell?.startsWith(id))) return part.table;
  }
  throw new Error(`no table ${id}`);
}

export function withTable(parts: readonly Part[], id: string, ...tables: readonly PrintedTable[]): Part[] {
  const old = tableIn(parts, id);
  return parts.flatMap((part) => (part.kind === 'table' && part.table === old ? tables.map(tablePart) : [part]));
}

/** Parts as a source; `ruled` as in `Grid`. */
export function sourceOf(parts: readonly Part[], ruled = true): Source {
  const builder = new SourceBuilder();
  for (const part of parts) {
    if (part.kind === 'table') builder.grid(part.table.cells, ruled);
    else builder.paragraph(part.text);
  }
  const { text, blocks } = builder;
  return { text, simplified: simplify(text), blocks, doubts: [] };
}
