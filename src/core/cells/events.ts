/**
 * What happened to a report's tables on their way into the file, told from what the aligner had to do about it.
 *
 * Each event names exactly the cells it touches. Events explain doubts; they never take the place of one.
 */

import type { CellId, Form, FormLine } from '../form.ts';
import type { EventCode, ParserEvent, Reading } from '../reading.ts';
import type { Span } from '../source.ts';
import type { Match } from './align.ts';
import type { Placed } from './place.ts';
import type { Row } from './rows.ts';

/** A match with its values in their places. */
export interface PlacedMatch extends Placed {
  readonly match: Match;
}

/** A row that stands twice, or may, and the cells in doubt for it. */
export interface Repeated {
  readonly row: Row;
  readonly cells: readonly CellId[];
}

/** What the aligner found besides rows. */
export interface Findings {
  readonly form: Form;
  readonly placed: readonly PlacedMatch[];
  /** Lines whose row may hold the next line's numbers. */
  readonly runTogether: readonly FormLine[];
  readonly underLostHeadings: ReadonlySet<CellId>;
  readonly repeated: readonly Repeated[];
  readonly readings: ReadonlyMap<CellId, Reading>;
}

const idsOf = (line: FormLine): CellId[] => line.cells.map(({ id }) => id);

/** From the first to the last piece of a row. */
function spanOf({ labels, values }: Row): Span | null {
  const spans = [...labels, ...values].map(({ span }) => span);
  const [first] = spans;
  if (!first) return null;
  const wider = (a: Span, b: Span) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });
  return spans.reduce(wider, first);
}

/** Lines that were not found in a table that was. */
function rowsLost({ form, placed }: Findings): ParserEvent[] {
  const found = new Set(placed.map(({ match }) => match.line));
  const tables = new Set([...found].map(({ table }) => table));
  const lost = form.lines.filter((line) => tables.has(line.table) && !found.has(line));
  return lost.map((line) => ({ code: 'rowLost', cells: idsOf(line), span: null }));
}

function inRows({ placed }: Findings): ParserEvent[] {
  return placed.flatMap(({ match: { line, row }, placement: { event, touched } }) => {
    const span = spanOf(row);
    const mended = row.mended ? [{ code: row.mended.code, cells: idsOf(line), span }] : [];
    const cells = line.cells.filter((_, index) => touched.includes(index)).map(({ id }) => id);
    return event ? [...mended, { code: event, cells, span }] : mended;
  });
}

function swallowed({ form, placed, runTogether }: Findings): ParserEvent[] {
  return placed.flatMap(({ match: { line, row } }): ParserEvent[] => {
    const next = form.lines[form.lines.indexOf(line) + 1];
    if (!runTogether.includes(line) || !next) return [];
    return [{ code: 'rowsMerged', cells: [...idsOf(line), ...idsOf(next)], span: spanOf(row) }];
  });
}

/** A digit that can be seen not to be there: `1_`, `1□`, `?`. */
function digitsDropped({ readings }: Findings): ParserEvent[] {
  return [...readings].flatMap(([cell, { kind, span }]): ParserEvent[] =>
    kind === 'illegible' ? [{ code: 'digitsDropped', cells: [cell], span }] : [],
  );
}

/** Every event of a report, by cause, each in printed order. */
export function eventsOf(findings: Findings): ParserEvent[] {
  const { form, underLostHeadings, repeated } = findings;
  const event = (code: EventCode, cells: readonly CellId[], span: Span | null): ParserEvent[] =>
    cells.length > 0 ? [{ code, cells, span }] : [];
  const unheaded = form.tables.flatMap((table) => {
    const cells = form.cells.filter(({ id, table: own }) => own === table.id && underLostHeadings.has(id));
    return event(
      'headerMissing',
      cells.map(({ id }) => id),
      null,
    );
  });
  return [
    ...rowsLost(findings),
    ...inRows(findings),
    ...swallowed(findings),
    ...unheaded,
    ...repeated.flatMap(({ row, cells }) => event('tableRepeated', cells, spanOf(row))),
    ...digitsDropped(findings),
  ];
}
