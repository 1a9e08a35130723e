/**
 * Tables of findings: the rule, the sentence, both sides, how it may have come about, whose error it looks like, and what
 * a person decided. One table for what fails or cannot be decided, another for what only deserves a look: an error and a
 * hint must never be taken for each other.
 */

import type { Finding, FindingVerdict } from '../checks/index.ts';
import { type Decimal, difference } from '../decimal.ts';
import { ruleName, sentence } from '../words/index.ts';
import { corner } from './address.ts';
import type { Book } from './book.ts';
import { exactly } from './content.ts';
import { CENTRED, DIMMED, LINK, PLAIN, UNDECIDED, VERDICT_LOOKS, WHOLE, WRAPPED } from './looks.ts';
import { type Opinion, opinionsOf } from './opinions.ts';
import { type Page, paged, visits } from './paging.ts';
import { type Cell, cell, type Sheet, text, whole } from './sheet.ts';
import { counts, type Entry, type Examined } from './survey.ts';
import { type TableColumn, tableSheet, worded } from './table.ts';
import { beijingDate } from './time.ts';

interface FindingRow {
  readonly entry: Entry;
  readonly seen: Examined;
  readonly finding: Finding;
  readonly opinion: Opinion;
}

interface Sides {
  readonly left: Decimal | null;
  readonly right: Decimal | null;
  readonly difference: Decimal | null;
}

const NO_SIDES: Sides = { left: null, right: null, difference: null };

/** The numbers a finding compares. A side of an equation is one where nothing is missing on it, or what is known decides. */
function sidesOf(finding: Finding): Sides {
  if (finding.kind === 'equation') {
    const { equation, missing, left, right, difference: gap } = finding.result;
    const fails = finding.verdict === 'fails';
    const isWhole = (side: 'left' | 'right') => !equation[side].some((id) => missing.includes(id));
    return {
      left: fails || isWhole('left') ? left : null,
      right: fails || isWhole('right') ? right : null,
      difference: fails ? gap : null,
    };
  }
  if (finding.kind === 'jump') {
    const { value, usual } = finding;
    return { left: value, right: usual, difference: difference(value, usual) };
  }
  return 'left' in finding ? finding : NO_SIDES;
}

const side =
  (pick: keyof Sides) =>
  ({ finding }: FindingRow): Cell | null => {
    const value = sidesOf(finding)[pick];
    return value === null ? null : cell(exactly(value), WHOLE);
  };

function concerned({ finding }: FindingRow, { say }: Book): string {
  return finding.kind === 'tableMissing' ? say.whole(finding.table) : finding.cells.join(', ');
}

/** The jump to the cell where to look first: what is missing, else an equation's total, else the cell itself. */
function place({ entry, seen, finding }: FindingRow, { planOf }: Book): Cell | null {
  if (entry.sheet === null) return null;
  const first =
    finding.kind === 'equation' ? (finding.result.missing[0] ?? finding.result.equation.left[0]) : finding.cells[0];
  const area = first === undefined ? undefined : planOf(seen.form).cells.get(first);
  const target = area ? corner(area) : 'A1';
  return cell({ type: 'link', sheet: entry.sheet, cell: target, text: target }, LINK);
}

type Column = TableColumn<FindingRow>;

const HEAD: readonly Column[] = [
  { head: 'report', width: 7, of: ({ entry }) => cell(whole(entry.report), WHOLE) },
  { head: 'unit', width: 22, of: ({ entry }) => worded(entry.unit) },
  { head: 'year', width: 7, of: ({ entry }) => (entry.year === null ? null : cell(whole(entry.year), CENTRED)) },
  { head: 'rule', width: 18, of: ({ finding }, { words }) => cell(text(ruleName(finding, words)), PLAIN) },
  {
    head: 'verdict',
    width: 12,
    of: ({ finding }, { say }) => cell(text(say.result[finding.verdict]), VERDICT_LOOKS[finding.verdict]),
  },
  {
    head: 'sentence',
    width: 48,
    of: ({ seen, finding }, { words }) => cell(text(sentence(finding, seen.form, seen.state.values, words)), WRAPPED),
  },
  { head: 'left', width: 8, of: side('left') },
  { head: 'right', width: 8, of: side('right') },
  { head: 'difference', width: 10, of: side('difference') },
  { head: 'place', width: 8, of: place },
];

const EXPLANATION: readonly Column[] = [
  { head: 'explanation', width: 44, of: ({ opinion }) => worded(opinion.explanation, WRAPPED) },
  { head: 'origin', width: 10, of: ({ opinion }) => worded(opinion.origin, CENTRED) },
];

/** What was decided; a decision about other numbers than stand there now says that it has lapsed. */
function ruling({ opinion }: FindingRow, { words, say }: Book): Cell | null {
  const made = opinion.ruling?.ruled.ruling ?? null;
  if (made === null) return null;
  const said = words.ruling[made];
  return opinion.ruling?.isLapsed ? cell(text(say.lapsed(said)), UNDECIDED) : cell(text(said), CENTRED);
}

const ruledOf = ({ opinion }: FindingRow) => opinion.ruling?.ruled ?? null;

const RULING: readonly Column[] = [
  { head: 'ruling', width: 18, of: ruling },
  { head: 'ruledBy', width: 9, of: (row) => worded(ruledOf(row)?.by ?? null) },
  {
    head: 'ruledOn',
    width: 12,
    of: (row) => {
      const at = ruledOf(row)?.at ?? null;
      return worded(at && beijingDate(at), CENTRED);
    },
  },
  { head: 'ruledWhy', width: 24, of: (row) => worded(ruledOf(row)?.reason ?? null, WRAPPED) },
];

const TAIL: readonly Column[] = [
  { head: 'concerned', width: 24, of: (row, book) => worded(concerned(row, book), DIMMED) },
  { head: 'check', width: 30, of: ({ finding }) => cell(text(finding.check), DIMMED) },
];

/** Columns of errors; a hint is never localised, since nothing says that a cell is wrong. */
const ERRORS = [...HEAD, ...EXPLANATION, ...RULING, ...TAIL];
const HINTS = [...HEAD, ...RULING, ...TAIL];

const COUNT_OF = { fails: 'failing', undecided: 'undecided', warns: 'warns', informs: 'informs' } as const;

/** How many lines a report takes: a superseded one takes none. */
const linesOf = (entry: Entry, verdicts: readonly FindingVerdict[]) =>
  counts(entry) ? verdicts.reduce((lines, verdict) => lines + entry[COUNT_OF[verdict]], 0) : 0;

function* rows(book: Book, page: Page, verdicts: readonly FindingVerdict[]): Generator<FindingRow | null> {
  if (book.survey.entries.every((entry) => linesOf(entry, verdicts) === 0)) return;
  for (const visit of visits(book, page)) {
    if (visit?.seen && counts(visit.entry)) {
      const { entry, seen } = visit;
      const findings = seen.findings.filter(({ verdict }) => verdicts.includes(verdict));
      const opinionOf = opinionsOf(seen, book);
      yield* findings.map((finding) => ({ entry, seen, finding, opinion: opinionOf(finding) }));
    } else yield null;
  }
}

const sheetsOf = (book: Book, name: string, columns: readonly Column[], verdicts: readonly FindingVerdict[]): Sheet[] =>
  paged(
    book,
    name,
    (entry) => linesOf(entry, verdicts),
    (part, page) => tableSheet({ name: part, above: [], columns, frozen: 2, rows: rows(book, page, verdicts) }, book),
  );

/** What fails or cannot be decided. */
export const errorSheets = (book: Book) => sheetsOf(book, book.say.sheet.findings, ERRORS, ['fails', 'undecided']);

/** What may be right and deserves a look, and what is only unusual. */
export const hintSheets = (book: Book) => sheetsOf(book, book.say.sheet.hints, HINTS, ['warns', 'informs']);
