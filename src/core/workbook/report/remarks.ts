/**
 * Beneath the tables of a report's sheet: its findings in words, what explains them and what was
 * decided, and what was corrected or is in doubt. Notes on cells are
 * not printed; this is.
 */

import type { Finding } from '../../checks/index.ts';
import type { CellId } from '../../form.ts';
import type { RulingState } from '../../rulings.ts';
import { cellName, sentence, type Words } from '../../words/index.ts';
import type { Book } from '../book.ts';
import { CORRECTED, type Look, PLAIN, SECTION, UNDECIDED, VERDICT_LOOKS } from '../looks.ts';
import { type Opinion, opinionsOf } from '../opinions.ts';
import type { Examined } from '../survey.ts';
import { beijing } from '../time.ts';
import type { WorkbookWords } from '../words/index.ts';
import { clauses } from './marks.ts';

/** One line of text. */
export interface Remark {
  readonly text: string;
  readonly look: Look;
}

/** From here on, cells with the same doubt are counted instead of named. */
const NAMED = 3;

/** What belongs to the line above it. */
const BENEATH: Look = { ...PLAIN, wrap: true, align: 'left', indent: 2 };

const wrapped = (look: Look): Look => ({ ...look, bold: false, wrap: true });

/** A finding in words, with what explains it and what was decided beneath it. */
function found(finding: Finding, opinion: Opinion, { form, state }: Examined, { words, say }: Book): Remark[] {
  const look = wrapped(VERDICT_LOOKS[finding.verdict]);
  const sign = say.result[finding.verdict].slice(0, 1);
  const { explanation, origin, ruling } = opinion;
  const lines = [{ text: `${sign} ${sentence(finding, form, state.values, words)}`, look }];
  if (explanation !== null && origin !== null) {
    lines.push({ text: say.explained(origin, explanation.replaceAll('\n', say.sep)), look: BENEATH });
  }
  if (ruling !== null) lines.push({ text: ruledInWords(ruling, words, say), look: BENEATH });
  return lines;
}

function ruledInWords({ ruled, isLapsed }: RulingState, words: Words, say: WorkbookWords): string {
  const { ruling, by, at, reason } = ruled;
  const clauses = [ruling === null ? '' : words.ruling[ruling], say.who(by, beijing(at))];
  if (reason) clauses.push(say.because(reason));
  if (isLapsed) clauses.push(say.standing.lapsed);
  return say.ruled(clauses.join(say.clause));
}

export function remarks(seen: Examined, book: Book): Remark[] {
  const { say } = book;
  const opinionOf = opinionsOf(seen, book);
  const isHint = ({ verdict }: Finding) => verdict === 'warns' || verdict === 'informs';
  const lines = (findings: readonly Finding[]) => findings.flatMap((each) => found(each, opinionOf(each), seen, book));
  const errors = lines(seen.findings.filter((each) => !isHint(each)));
  const hints = lines(seen.findings.filter(isHint));
  const marked = [...edited(seen, book), ...doubtful(seen, book)];
  return [
    { text: say.findings, look: SECTION },
    ...(errors.length === 0 ? [{ text: say.noFindings, look: wrapped(PLAIN) }] : errors),
    ...(hints.length === 0 ? [] : [{ text: say.hints, look: SECTION }, ...hints]),
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
