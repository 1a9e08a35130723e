/**
 * 更正记录: the whole log, nothing left out. A change of several cells takes a line for each. Undo and redo are lines of
 * their own, naming the entry they speak of.
 */

import type { Change, Edit } from '../../review.ts';
import { cellName } from '../../words/index.ts';
import type { Book, SheetMaker } from '../book.ts';
import { shown, verbatim } from '../content.ts';
import { CENTRED, DIMMED, PLAIN, WHOLE, WRAPPED } from '../looks.ts';
import { type Page, paged, type Visit, visits } from '../paging.ts';
import { cell, text, whole } from '../sheet.ts';
import { type TableColumn, tableSheet } from '../table.ts';
import { beijing } from '../time.ts';

interface LogLine extends Visit {
  readonly change: Change;
  readonly edit: Edit | null;
}

const COLUMNS: readonly TableColumn<LogLine>[] = [
  { head: 'entry', width: 8, of: ({ change }) => cell(whole(change.id), WHOLE) },
  { head: 'report', width: 7, of: ({ entry }) => cell(whole(entry.report), WHOLE) },
  { head: 'unit', width: 26, of: ({ entry }) => (entry.unit ? cell(text(entry.unit), PLAIN) : null) },
  { head: 'by', width: 12, of: ({ change }) => cell(text(change.by), PLAIN) },
  { head: 'at', width: 20, of: ({ change }) => cell(text(beijing(change.at)), PLAIN) },
  { head: 'act', width: 14, of: ({ change }, { words }) => cell(text(words.act[change.act]), CENTRED) },
  {
    head: 'target',
    width: 10,
    of: ({ change }) => (change.target === null ? null : cell(whole(change.target), WHOLE)),
  },
  {
    head: 'cellName',
    width: 40,
    of: ({ edit, seen }, { words }) => (edit && seen ? cell(text(cellName(seen.form, edit.cell, words)), PLAIN) : null),
  },
  {
    head: 'readAs',
    width: 14,
    of: ({ edit, report }, { say }) =>
      edit && cell(verbatim(report.readings[edit.cell]) ?? shown(report.readings[edit.cell], say), CENTRED),
  },
  { head: 'from', width: 12, of: ({ edit }, { say }) => edit && cell(shown(edit.from, say), CENTRED) },
  { head: 'to', width: 12, of: ({ edit }, { say }) => edit && cell(shown(edit.to, say), CENTRED) },
  { head: 'reason', width: 36, of: ({ change }) => (change.reason ? cell(text(change.reason), WRAPPED) : null) },
  { head: 'cellId', width: 38, of: ({ edit }) => edit && cell(text(edit.cell), DIMMED) },
];

function* rows(book: Book, page: Page): Generator<LogLine | null> {
  for (const visit of visits(book, page)) {
    if (visit === null) yield null;
    else {
      for (const change of visit.report.changes) {
        const edits = change.edits.length === 0 ? [null] : change.edits;
        yield* edits.map((edit) => ({ ...visit, change, edit }));
      }
    }
  }
}

export const corrections: SheetMaker = (book) =>
  paged(
    book,
    book.say.sheet.corrections,
    ({ logLines }) => logLines,
    (name, page) => tableSheet({ name, above: [], columns: COLUMNS, frozen: 3, rows: rows(book, page) }, book),
  );
