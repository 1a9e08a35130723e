/**
 * 认定记录: every decision on a finding, nothing left out: those in force, those that lapsed, those somebody took back, and
 * those whose finding is no longer there because the reading was put right.
 */

import { type Ruled, rulingsOn } from '../../rulings.ts';
import type { Book, SheetMaker } from '../book.ts';
import { CENTRED, DIMMED, PLAIN, UNDECIDED, WHOLE, WRAPPED } from '../looks.ts';
import { type Page, paged, type Visit, visits } from '../paging.ts';
import { cell, text, whole } from '../sheet.ts';
import { type TableColumn, tableSheet, worded } from '../table.ts';
import { beijing } from '../time.ts';
import type { WorkbookWords } from '../words/index.ts';

type Standing = keyof WorkbookWords['standing'];

interface RulingRow extends Visit {
  readonly ruled: Ruled;
  /** Null for an entry that itself takes one back. */
  readonly standing: Standing | null;
}

const COLUMNS: readonly TableColumn<RulingRow>[] = [
  { head: 'entry', width: 8, of: ({ ruled }) => cell(whole(ruled.id), WHOLE) },
  { head: 'report', width: 7, of: ({ entry }) => cell(whole(entry.report), WHOLE) },
  { head: 'unit', width: 26, of: ({ entry }) => worded(entry.unit) },
  { head: 'ruledBy', width: 12, of: ({ ruled }) => cell(text(ruled.by), PLAIN) },
  { head: 'ruledAt', width: 20, of: ({ ruled }) => cell(text(beijing(ruled.at)), PLAIN) },
  {
    head: 'ruling',
    width: 14,
    of: ({ ruled: { ruling } }, { words, say }) =>
      cell(text(ruling === null ? say.takesBack : words.ruling[ruling]), CENTRED),
  },
  {
    head: 'standing',
    width: 20,
    of: ({ standing }, { say }) =>
      standing && cell(text(say.standing[standing]), standing === 'lapsed' ? UNDECIDED : CENTRED),
  },
  { head: 'ruledWhy', width: 36, of: ({ ruled }) => worded(ruled.reason, WRAPPED) },
  {
    head: 'change',
    width: 10,
    of: ({ ruled: { change } }) => (change === null ? null : cell(whole(change), WHOLE)),
  },
  { head: 'check', width: 38, of: ({ ruled }) => cell(text(ruled.check), DIMMED) },
  { head: 'operands', width: 60, of: ({ ruled }) => worded(ruled.operands.join(', '), DIMMED) },
];

/** Where each entry of a report's log stands now. */
function standingsOf({ report, seen }: Visit): (ruled: Ruled) => Standing | null {
  const { rulings } = report;
  const now = rulingsOn(seen?.findings ?? [], seen?.state.values ?? {}, rulings);
  const found = new Set(seen?.findings.map(({ check }) => check));
  return (ruled) => {
    if (ruled.ruling === null) return null;
    const state = now.get(ruled.check);
    if (state?.ruled === ruled) return state.isLapsed ? 'lapsed' : 'inForce';
    const next = rulings.find(({ check, id }) => check === ruled.check && id > ruled.id);
    if (next) return next.ruling === null ? 'takenBack' : 'replaced';
    return found.has(ruled.check) ? 'lapsed' : 'settled';
  };
}

function* rows(book: Book, page: Page): Generator<RulingRow | null> {
  if (book.survey.entries.every((entry) => entry.rulings === 0)) return;
  for (const visit of visits(book, page)) {
    if (visit === null) yield null;
    else {
      const standingOf = standingsOf(visit);
      yield* visit.report.rulings.map((ruled) => ({ ...visit, ruled, standing: standingOf(ruled) }));
    }
  }
}

export const rulings: SheetMaker = (book) =>
  paged(
    book,
    book.say.sheet.rulings,
    (entry) => entry.rulings,
    (name, page) => tableSheet({ name, above: [], columns: COLUMNS, frozen: 3, rows: rows(book, page) }, book),
  );
