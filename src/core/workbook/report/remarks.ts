/**
 * Beneath the tables of a report's sheet: its findings in words, and what was corrected or is in doubt. Notes on cells are
 * not printed; this is.
 */

import type { CellId } from '../../form.ts';
import { cellName, sentence } from '../../words/index.ts';
import type { Book } from '../book.ts';
import { CORRECTED, FAILS, type Look, PLAIN, SECTION, UNDECIDED } from '../looks.ts';
import type { Examined } from '../survey.ts';
import { clauses } from './marks.ts';

/** One line of text. */
export interface Remark {
  readonly text: string;
  readonly look: Look;
}

/** From here on, cells with the same doubt are counted instead of named. */
const NAMED = 3;

const wrapped = (look: Look): Look => ({ ...look, bold: false, wrap: true });

export function remarks(seen: Examined, book: Book): Remark[] {
  const { say } = book;
  const found = seen.findings.map((finding) => ({
    text: `${say.result[finding.verdict].slice(0, 1)} ${sentence(finding, seen.form, seen.state.values, book.words)}`,
    look: wrapped(finding.verdict === 'fails' ? FAILS : UNDECIDED),
  }));
  const marked = [...edited(seen, book), ...doubtful(seen, book)];
  return [
    { text: say.findings, look: SECTION },
    ...(found.length === 0 ? [{ text: say.noFindings, look: wrapped(PLAIN) }] : found),
    ...(marked.length === 0 ? [] : [{ text: say.marked, look: SECTION }, ...marked]),
  ];
}

function edited(seen: Examined, { words, say }: Book): Remark[] {
  const cells = seen.form.cells.map(({ id }) => id).filter((id) => seen.state.settled.has(id));
  return cells.map((id) => {
    const isCorrected = seen.corrected.includes(id);
    const said = clauses(seen, id, words, say).join(say.clause);
    const line = say.ofCell(cellName(seen.form, id, words), said);
    return { text: isCorrected ? `✎ ${line}` : line, look: wrapped(isCorrected ? CORRECTED : PLAIN) };
  });
}

/** Open doubts; a row of cells with one and the same doubt is one line. */
function doubtful(seen: Examined, { words, say }: Book): Remark[] {
  const groups = new Map<string, CellId[]>();
  for (const id of seen.doubts) {
    const key = `${seen.form.cell.get(id)?.table} ${seen.report.readings[id]?.doubts.join(' ')}`;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups.values()].flatMap((cells) => {
    const [first] = cells;
    const place = first === undefined ? undefined : seen.form.cell.get(first);
    if (first === undefined || !place) return [];
    if (cells.length <= NAMED) {
      return cells.map((id) => ({
        text: `? ${say.ofCell(cellName(seen.form, id, words), clauses(seen, id, words, say).join(say.clause))}`,
        look: wrapped(UNDECIDED),
      }));
    }
    const doubts = (seen.report.readings[first]?.doubts ?? []).map((code) => words.doubt[code]).join(words.listJoin);
    const text = `? ${say.ofCells(words.table[place.table], doubts, cells.length)}`;
    return [{ text, look: wrapped(UNDECIDED) }];
  });
}
