/**
 * A filed value on its report's sheet: the value as it is, the marks on it, and the note that says why.
 *
 * Blank is an empty cell, a dash or words are what they are, and only a row that the file does not have gets a word of
 * ours. Nothing becomes a zero.
 */

import type { EquationResult, Finding } from '../../checks/index.ts';
import type { CellId } from '../../form.ts';
import type { CellValue } from '../../reading.ts';
import type { Change } from '../../review.ts';
import type { Words } from '../../words/index.ts';
import { exactly, isExact, spoken, verbatim } from '../content.ts';
import { ABSENT_LOOK, type Marks, valueLook } from '../looks.ts';
import { type Cell, type Content, cell, text } from '../sheet.ts';
import type { Examined } from '../survey.ts';
import { beijing } from '../time.ts';
import type { WorkbookWords } from '../words/index.ts';

/** The totals that differ from what they should sum up: the one cell on an equation's left side, where it is one. */
export function failingTotals(results: readonly EquationResult[]): Map<CellId, EquationResult> {
  const totals = new Map<CellId, EquationResult>();
  for (const result of results) {
    const [total, another] = result.equation.left;
    if (result.verdict === 'fails' && total !== undefined && another === undefined && !totals.has(total)) {
      totals.set(total, result);
    }
  }
  return totals;
}

/** Cells that break a rule of their own: not whole, negative, not a number. */
export function failingCells(findings: readonly Finding[]): Set<CellId> {
  const own = new Set(['notInteger', 'negative', 'notANumber']);
  return new Set(findings.filter(({ kind }) => own.has(kind)).flatMap(({ cells }) => cells));
}

/** The last edit in force of a cell. */
function lastEdit({ state }: Examined, id: CellId): Change | null {
  return state.active.findLast(({ edits }) => edits.some((edit) => edit.cell === id)) ?? null;
}

/** What is to be said of a cell that was corrected, confirmed or is in doubt, clause by clause; else nothing. */
export function clauses(seen: Examined, id: CellId, words: Words, say: WorkbookWords): string[] {
  const reading = seen.report.readings[id];
  const edit = lastEdit(seen, id);
  const codes = reading?.doubts ?? [];
  if (!edit && codes.length === 0) return [];
  const said = verbatim(reading)?.text;
  const list = [said === undefined ? say.notRead : say.readAs(said)];
  if (codes.length > 0) list.push(say.doubtful(codes.map((code) => words.doubt[code]).join(words.listJoin)));
  if (edit) {
    const corrected = seen.corrected.includes(id);
    list.push(corrected ? say.correctedTo(spoken(seen.state.values[id], say)) : say.confirmed);
    list.push(say.who(edit.by, beijing(edit.at)));
    if (edit.reason) list.push(say.because(edit.reason));
  }
  return list;
}

/** The marks of a cell. A doubt that a person settled is no mark any more; the note keeps it. */
export function marksOf(seen: Examined, id: CellId, failing: ReadonlySet<CellId>): Marks {
  return {
    fails: failing.has(id),
    corrected: seen.corrected.includes(id),
    doubt: seen.doubts.includes(id),
    unproved: seen.proofs[id]?.status === 'unproved',
  };
}

function contentOf(value: CellValue | undefined, say: WorkbookWords): Content | null {
  if (value === undefined || value.kind === 'absent') return text(say.absent);
  return value.value === null ? verbatim(value) : exactly(value.value);
}

/** The filed value of a cell, ready to be put on the sheet. */
export function valueCell(
  seen: Examined,
  id: CellId,
  failing: ReadonlySet<CellId>,
  words: Words,
  say: WorkbookWords,
): Cell {
  const value = seen.state.values[id];
  const number = value?.value ?? null;
  const note = clauses(seen, id, words, say);
  if (number !== null && !isExact(number)) note.push(say.inexact);
  const marks = marksOf(seen, id, failing);
  const isAbsent = (value?.kind ?? 'absent') === 'absent' && !marks.corrected;
  const look = isAbsent ? ABSENT_LOOK : valueLook(number, marks);
  return cell(contentOf(value, say), look, note.length === 0 ? null : note.join('\n'));
}
