/** One sheet per report: its official tables as printed, every total recomputed live, and in words what is the matter. */

import { decideAll } from '../../checks/index.ts';
import type { Book, SheetMaker } from '../book.ts';
import { HINT, LINK, type Look, PLAIN, TITLE } from '../looks.ts';
import { visits } from '../paging.ts';
import { type Box, compose } from '../report/compose.ts';
import { area, COLUMN_WIDTH, COLUMNS, heightFor } from '../report/grid.ts';
import { failingCells, failingTotals, valueCell } from '../report/marks.ts';
import type { Plan } from '../report/plan.ts';
import { recheck } from '../report/recheck.ts';
import { remarks } from '../report/remarks.ts';
import { rulesOf } from '../report/rules.ts';
import { cell, type Sheet, text } from '../sheet.ts';
import type { Entry, Examined } from '../survey.ts';
import { beijing } from '../time.ts';

/** Where the jump back to the summary stands, beside the title. */
const BACK = { left: COLUMNS - 1, right: COLUMNS };
const FROZEN = 3;

function head(entry: Entry, { form }: Examined, { words, say }: Book): Box[] {
  const year = entry.year === null ? '' : say.year(entry.year);
  const { signedBy: by, signedAt: at, status, isVoided } = entry;
  const standing = isVoided ? say.voided(words.status[status]) : words.status[status];
  const review = by !== null && at !== null ? say.signed(standing, by, beijing(at)) : standing;
  const lines: [string, Look][] = [
    [say.about(entry.report, entry.file, form.id, form.issuedBy), PLAIN],
    [`${say.counts(entry)}    ${review}`, PLAIN],
    [say.legend, HINT],
  ];
  return [
    { area: area(1, 1, 1, BACK.left - 1), cell: cell(text(say.reportTitle(entry.unit ?? entry.file, year)), TITLE) },
    {
      area: area(1, BACK.left, 1, BACK.right),
      cell: cell({ type: 'link', sheet: say.sheet.summary, cell: 'A1', text: say.back }, { ...LINK, align: 'right' }),
    },
    ...lines.map(([line, look], index) => ({
      area: area(2 + index, 1, 2 + index, COLUMNS),
      cell: cell(text(line), look),
    })),
  ];
}

function tables(seen: Examined, plan: Plan, { words, say }: Book): Box[] {
  const results = decideAll(seen.form, seen.state.values);
  const byId = new Map(results.map((result) => [result.equation.id, result]));
  const failing = new Set([...failingTotals(results).keys(), ...failingCells(seen.findings)]);
  return [
    ...plan.labels.map((label) => ({ area: label.area, cell: cell(text(label.text), label.look) })),
    ...[...plan.cells].map(([id, at]) => ({ area: at, cell: valueCell(seen, id, failing, words, say) })),
    ...plan.checks.flatMap(({ area: at, equation, part }) => {
      const result = byId.get(equation.id);
      return result ? [{ area: at, cell: recheck(part, result, seen.state.values, plan, say) }] : [];
    }),
  ];
}

function reportSheet(name: string, entry: Entry, seen: Examined, book: Book): Sheet {
  const plan = book.planOf(seen.form);
  const notes = remarks(seen, book).map(({ text: words, look }, index) => ({
    area: area(plan.bottom + 2 + index, 1, plan.bottom + 2 + index, COLUMNS),
    cell: cell(text(words), look),
    height: heightFor(words, area(1, 1, 1, COLUMNS)),
  }));
  const legend = heightFor(book.say.legend, area(1, 1, 1, COLUMNS));
  const heights = new Map([[1, 26], [4, legend], ...plan.heights]);
  for (const { area: at, height } of notes) heights.set(at.top, height);
  const { rows, merges } = compose([...head(entry, seen, book), ...tables(seen, plan, book), ...notes], heights);
  return {
    name,
    columns: Array.from({ length: COLUMNS }, () => COLUMN_WIDTH),
    frozen: { rows: FROZEN, columns: 0 },
    repeated: { first: 1, last: 1 },
    filter: null,
    gridLines: false,
    merges,
    rules: rulesOf(plan, failingTotals(decideAll(seen.form, seen.state.values))),
    rows,
  };
}

export const reports: SheetMaker = function* (book) {
  for (const visit of visits(book, { first: 0, end: book.survey.entries.length })) {
    const name = visit?.entry.sheet ?? null;
    yield visit?.seen && name !== null ? reportSheet(name, visit.entry, visit.seen, book) : null;
  }
};
