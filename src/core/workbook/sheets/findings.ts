/** 校验结果: every check that fails or cannot be decided, failing ones first within a report, with a jump to its cell. Superseded reports have none. */

import type { Finding } from '../../checks/index.ts';
import { sentence } from '../../words/index.ts';
import { corner } from '../address.ts';
import type { Book, SheetMaker } from '../book.ts';
import { exactly } from '../content.ts';
import { CENTRED, DIMMED, FAILS, LINK, PLAIN, UNDECIDED, WHOLE, WRAPPED } from '../looks.ts';
import { type Page, paged, visits } from '../paging.ts';
import { type Cell, cell, text, whole } from '../sheet.ts';
import { counts, type Entry, type Examined } from '../survey.ts';
import { type TableColumn, tableSheet } from '../table.ts';

interface FindingRow {
  readonly entry: Entry;
  readonly seen: Examined;
  readonly finding: Finding;
}

function ruleName({ finding }: FindingRow, { words, say }: Book): string {
  if (finding.kind !== 'equation') return say.rule[finding.kind];
  const { id } = finding.result.equation.family;
  return words.equation[id] ?? id;
}

/** A side is a number where nothing is missing on it, and where what is known already decides the equation. */
const side =
  (pick: 'left' | 'right') =>
  ({ finding }: FindingRow): Cell | null => {
    if (finding.kind !== 'equation') return null;
    const { equation, missing } = finding.result;
    const isWhole = !equation[pick].some((id) => missing.includes(id));
    return isWhole || finding.verdict === 'fails' ? cell(exactly(finding.result[pick]), WHOLE) : null;
  };

function difference({ finding }: FindingRow): Cell | null {
  return finding.kind === 'equation' && finding.verdict === 'fails'
    ? cell(exactly(finding.result.difference), WHOLE)
    : null;
}

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

const COLUMNS: readonly TableColumn<FindingRow>[] = [
  { head: 'report', width: 7, of: ({ entry }) => cell(whole(entry.report), WHOLE) },
  { head: 'unit', width: 26, of: ({ entry }) => (entry.unit ? cell(text(entry.unit), PLAIN) : null) },
  { head: 'year', width: 7, of: ({ entry }) => (entry.year === null ? null : cell(whole(entry.year), CENTRED)) },
  { head: 'rule', width: 18, of: (row, book) => cell(text(ruleName(row, book)), PLAIN) },
  {
    head: 'verdict',
    width: 12,
    of: ({ finding }, { say }) =>
      cell(text(say.result[finding.verdict]), finding.verdict === 'fails' ? FAILS : UNDECIDED),
  },
  {
    head: 'sentence',
    width: 56,
    of: ({ seen, finding }, { words }) => cell(text(sentence(finding, seen.form, seen.state.values, words)), WRAPPED),
  },
  { head: 'left', width: 10, of: side('left') },
  { head: 'right', width: 10, of: side('right') },
  { head: 'difference', width: 12, of: difference },
  { head: 'place', width: 8, of: place },
  { head: 'concerned', width: 40, of: (row, book) => cell(text(concerned(row, book)), DIMMED) },
  { head: 'check', width: 36, of: ({ finding }) => cell(text(finding.check), DIMMED) },
];

function* rows(book: Book, page: Page): Generator<FindingRow | null> {
  for (const visit of visits(book, page)) {
    if (visit?.seen && counts(visit.entry)) {
      const { entry, seen } = visit;
      yield* seen.findings.map((finding) => ({ entry, seen, finding }));
    } else yield null;
  }
}

export const findings: SheetMaker = (book) =>
  paged(
    book,
    book.say.sheet.findings,
    (entry) => (counts(entry) ? entry.failing + entry.undecided : 0),
    (name, page) => tableSheet({ name, above: [], columns: COLUMNS, frozen: 2, rows: rows(book, page) }, book),
  );
