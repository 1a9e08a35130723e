/** 数据: the dataset as a tidy table, one row per cell of what was read, its value now, why, and what proves it. */

import type { FormCell } from '../../form.ts';
import { isCorrected } from '../../review.ts';
import { cellName, witnessSaid } from '../../words/index.ts';
import type { Book, SheetMaker } from '../book.ts';
import { exactly, isExact, verbatim } from '../content.ts';
import { CENTRED, CORRECTED, DIMMED, formatOf, type Look, PLAIN, PROOF_LOOKS, UNDECIDED, WHOLE } from '../looks.ts';
import { type Page, paged, visits } from '../paging.ts';
import { type Cell, cell, text, whole } from '../sheet.ts';
import { counts, type Entry, type Examined } from '../survey.ts';
import { type TableColumn, tableSheet, worded } from '../table.ts';

interface DataRow {
  readonly entry: Entry;
  readonly seen: Examined;
  readonly of: FormCell;
}

function value({ seen, of }: DataRow, { say }: Book): Cell | null {
  const number = seen.state.values[of.id]?.value ?? null;
  if (number === null) return null;
  const look: Look = number.includes('.') ? { ...WHOLE, format: formatOf(number) } : WHOLE;
  return cell(exactly(number), look, isExact(number) ? null : say.inexact);
}

function edited({ seen, of }: DataRow, { say }: Book): Cell {
  if (isCorrected(seen.report.readings, seen.state.values, of.id)) return cell(text(say.edited.corrected), CORRECTED);
  return cell(text(seen.state.settled.has(of.id) ? say.edited.confirmed : say.edited.no), DIMMED);
}

function doubts({ seen, of }: DataRow, { words, say }: Book): Cell | null {
  const codes = seen.report.readings[of.id]?.doubts ?? [];
  if (codes.length === 0) return null;
  const settled = seen.state.settled.has(of.id);
  return cell(text(codes.map((code) => words.doubt[code]).join(say.sep)), settled ? DIMMED : UNDECIDED);
}

/** How sure the number is; a cell without one has nothing to prove. */
function proof({ seen, of }: DataRow, { words }: Book): Cell | null {
  const { status } = seen.proofs[of.id] ?? {};
  if (status === undefined || (seen.state.values[of.id]?.value ?? null) === null) return null;
  return cell(text(words.proof[status]), PROOF_LOOKS[status]);
}

function witnesses({ seen, of }: DataRow, { words, say }: Book): Cell | null {
  const said = seen.proofs[of.id]?.witnesses.map((each) => witnessSaid(each, seen.form, words)) ?? [];
  return worded(said.join(say.sep), DIMMED);
}

const COLUMNS: readonly TableColumn<DataRow>[] = [
  { head: 'report', width: 7, of: ({ entry }) => cell(whole(entry.report), WHOLE) },
  { head: 'unit', width: 26, of: ({ entry }) => (entry.unit ? cell(text(entry.unit), PLAIN) : null) },
  { head: 'year', width: 7, of: ({ entry }) => (entry.year === null ? null : cell(whole(entry.year), CENTRED)) },
  { head: 'form', width: 7, of: ({ seen }) => cell(text(seen.form.id), CENTRED) },
  { head: 'cellId', width: 36, of: ({ of }) => cell(text(of.id), DIMMED) },
  { head: 'table', width: 16, of: ({ of }, { words }) => cell(text(words.table[of.table]), PLAIN) },
  { head: 'label', width: 46, of: ({ seen, of }, { words }) => cell(text(cellName(seen.form, of.id, words)), PLAIN) },
  {
    head: 'raw',
    width: 14,
    of: ({ seen, of }) => {
      const raw = verbatim(seen.report.readings[of.id]);
      return raw && cell(raw, CENTRED);
    },
  },
  { head: 'value', width: 14, of: value },
  {
    head: 'kind',
    width: 12,
    of: ({ seen, of }, { words }) => cell(text(words.kind[seen.state.values[of.id]?.kind ?? 'absent']), CENTRED),
  },
  { head: 'doubts', width: 36, of: doubts },
  { head: 'edited', width: 14, of: edited },
  { head: 'proof', width: 10, of: proof },
  { head: 'witnesses', width: 46, of: witnesses },
];

function* rows(book: Book, page: Page): Generator<DataRow | null> {
  for (const visit of visits(book, page)) {
    if (visit?.seen && counts(visit.entry)) {
      const { entry, seen } = visit;
      yield* seen.form.cells.map((of) => ({ entry, seen, of }));
    } else yield null;
  }
}

export const data: SheetMaker = (book) =>
  paged(
    book,
    book.say.sheet.data,
    (entry) => (counts(entry) ? entry.cells : 0),
    (name, page) => tableSheet({ name, above: [], columns: COLUMNS, frozen: 2, rows: rows(book, page) }, book),
  );
