/**
 * Why a number was taken for this cell: the row and column label that stand before it in the source, and whether they are the
 * form's own.
 *
 * Worked out from the text and the places of the readings, as a person finds them: the row's label is between the
 * number before and the row's first one, the column's heading above the first row that has it. Where the form's words are
 * not there, whatever is there instead is shown, and nothing is claimed.
 */

import { fold } from '../../core/cells/fold.ts';
import { type CellId, type Form, type FormLine, formCell } from '../../core/form.ts';
import type { Readings } from '../../core/reading.ts';
import type { Span } from '../../core/source.ts';
import { type Mark, marksOf } from './marks.ts';

/** A label: as the form has it, and as the source has it; `span` and `printed` are null where there is none. */
export interface LabelFound {
  readonly form: string;
  readonly printed: string | null;
  readonly span: Span | null;
  /** Whether the source says what the form says. */
  readonly isSame: boolean;
}

export interface Why {
  readonly row: LabelFound;
  readonly column: LabelFound;
}

/** Labels and headings stand right before their numbers; what is further away is prose. */
const FURTHEST = 600;

/** The labels a cell was read by; `null` for one that stands nowhere. */
export function whyRead(form: Form, readings: Readings, text: string, cell: CellId): Why | null {
  if (readings[cell]?.span == null) return null;
  const { row, column } = formCell(form, cell);
  const line = form.lines.find(({ cells }) => cells.some(({ id }) => id === cell));
  if (line === undefined) return null;
  const marks = marksOf(readings);
  const lines = form.lines.filter(({ table, block }) => table === line.table && block === line.block);
  const headings = before(marks, readings, text, lines);
  const isLine = line.table.layout === 'line';
  const rows = line.table.blocks.flatMap((block) => block.rows);
  // On a single line of numbers every group has the same headings: the one meant is as many groups in.
  const nth = isLine ? { at: rows.findIndex(({ id }) => id === row.id), of: rows.length } : null;
  return {
    row: found(text, isLine ? headings : before(marks, readings, text, [line]), row.path.at(-1) ?? '', null),
    column: found(text, headings, column.path.at(-1) ?? '', nth),
  };
}

/** What stands between the first number of some lines and the last one before it. */
function before(marks: readonly Mark[], readings: Readings, text: string, lines: readonly FormLine[]): Span {
  const own = new Set(lines.flatMap(({ cells }) => cells.map(({ id }) => id)));
  const starts = [...own].flatMap((id) => readings[id]?.span?.start ?? []);
  const end = Math.min(text.length, ...starts);
  const last = marks.findLast((mark) => mark.end <= end && !mark.cells.some((id) => own.has(id)));
  return { start: Math.max(last?.end ?? 0, end - FURTHEST), end };
}

/** A label in a piece of the text: where it is said, else the last words there. */
function found(
  text: string,
  within: Span,
  label: string,
  nth: { readonly at: number; readonly of: number } | null,
): LabelFound {
  const { folded, places } = foldedAt(text, within);
  const wanted = fold(label);
  const hits: number[] = [];
  for (let at = folded.indexOf(wanted); at >= 0 && wanted !== ''; at = folded.indexOf(wanted, at + 1)) hits.push(at);
  const hit = nth !== null && hits.length === nth.of ? hits[nth.at] : hits.at(-1);
  if (hit !== undefined) {
    const first = places[hit] ?? 0;
    const behind = (places[hit + wanted.length - 1] ?? 0) + 1;
    // Brackets at either end were folded away with all other points.
    const start = first - (/[(（]/u.test(text.charAt(first - 1)) ? 1 : 0);
    const span = { start, end: behind + (/[)）]/u.test(text.charAt(behind)) ? 1 : 0) };
    return { form: label, printed: oneLine(text, span), span, isSame: true };
  }
  const words = [...text.slice(within.start, within.end).matchAll(/[^\t\n]*[\p{L}\p{N}][^\t\n]*/gu)].at(-1);
  if (words === undefined || nth !== null) return { form: label, printed: null, span: null, isSame: false };
  const start = within.start + words.index;
  const span = { start, end: start + words[0].length };
  return { form: label, printed: oneLine(text, span), span, isSame: false };
}

const oneLine = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, ' ').trim();

/** A piece of the text folded, and where each character of it stands. */
function foldedAt(text: string, { start, end }: Span): { readonly folded: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  for (let at = start; at < end; at += 1) {
    for (const character of fold(text.charAt(at))) {
      folded += character;
      places.push(at);
    }
  }
  return { folded, places };
}
