/**
 * From an alignment to a reading for every cell of the form, with every doubt that can be had from how the rows stood.
 */

import type { CellId, Form, FormLine, FormTable } from '../form.ts';
import type { DoubtCode, ParserEvent, Reading } from '../reading.ts';
import type { Source } from '../source.ts';
import type { Alignment, Match } from './align.ts';
import { eventsOf, type PlacedMatch, type Repeated } from './events.ts';
import { cellsInOtherUnits, cellsUnderLostHeadings } from './headings.ts';
import { absent, place } from './place.ts';
import { endsInTotal, neverFails } from './totals.ts';

/** Every cell's reading, in the form's order, and what happened to the tables. */
export interface Cells {
  readonly readings: ReadonlyMap<CellId, Reading>;
  readonly events: readonly ParserEvent[];
}

function withDoubt(reading: Reading, doubt: DoubtCode): Reading {
  return reading.doubts.includes(doubt) ? reading : { ...reading, doubts: [...reading.doubts, doubt] };
}

/**
 * Lines whose row may have swallowed the next one: where the source prints no rows, a cut that takes the end of one row
 * and the label of the next leaves a run of just the right length. A row that adds up to its own total, and not to zero, is whole.
 */
function runTogether(form: Form, { matches }: Alignment): FormLine[] {
  const found = new Set(matches.map(({ line }) => line));
  return matches.flatMap(({ line, row }) => {
    const next = form.lines[form.lines.indexOf(line) + 1];
    const mayHold = !row.printed && next?.table === line.table && !found.has(next);
    return mayHold && !endsInTotal(row.values, line) ? [line] : [];
  });
}

/** The cells of a line that another row would fill otherwise. */
function differing(
  source: Source,
  other: Pick<Match, 'line' | 'row' | 'fit'>,
  readings: ReadonlyMap<CellId, Reading>,
): CellId[] {
  return place(source, other).readings.flatMap(([cell, { kind, value }]) => {
    const here = readings.get(cell);
    return here && (here.value !== value || (value === null && here.kind !== kind)) ? [cell] : [];
  });
}

/**
 * The cells that a second copy says otherwise. Where copies of a table differ, a line that only one of them has cannot
 * be told from the other's: all of it counts.
 */
function repeatedCells(
  source: Source,
  { matches, repeats }: Alignment,
  readings: ReadonlyMap<CellId, Reading>,
): Repeated[] {
  const found = repeats.map(({ line, row, fit }) => ({
    line,
    row,
    cells: differing(source, { line, row, fit }, readings),
  }));
  const twice = new Set(found.map(({ line }) => line));
  const isTorn = (table: FormTable) => {
    const copies = found.filter(({ line }) => line.table === table);
    return new Set(copies.map(({ line }) => line)).size > 1 && copies.some(({ cells }) => cells.length > 0);
  };
  const torn = new Set([...twice].map(({ table }) => table).filter(isTorn));
  const single = matches.filter(({ line }) => torn.has(line.table) && !twice.has(line));
  return [...found, ...single.map(({ line, row }) => ({ row, cells: line.cells.map(({ id }) => id) }))];
}

/**
 * Cells under headings that could not be found, but for totals whose block adds up in all of its rows: no other column
 * could stand there, unless it says the same.
 */
function unheaded(matches: readonly Match[], placed: readonly PlacedMatch[]): Set<CellId> {
  const lost = cellsUnderLostHeadings(matches);
  if (lost.size === 0) return lost;
  const failing = new Set(
    placed.flatMap(({ match: { line }, placement: { tokens } }) => (neverFails(tokens, line) ? [] : [line.block])),
  );
  for (const { line } of matches) {
    if (failing.has(line.block)) continue;
    for (const { id, column } of line.cells) if (column.id === 'total') lost.delete(id);
  }
  return lost;
}

/**
 * The cell with the last characters of a text that breaks off: with more of the form to come, nobody knows whether its
 * number had more digits. A total has its sum to tell.
 */
function cutOff(source: Source, form: Form, readings: ReadonlyMap<CellId, Reading>): CellId | null {
  const end = source.text.trimEnd().length;
  const last = form.cells.findLastIndex(({ id }) => readings.has(id));
  const cell = form.cells[last];
  if (!cell || cell.column.id === 'total' || last === form.cells.length - 1) return null;
  return readings.get(cell.id)?.span?.end === end ? cell.id : null;
}

/** Reads every cell of the form from an alignment. Every cell has a reading, absent ones included. */
export function readCells(source: Source, form: Form, alignment: Alignment): Cells {
  const placed = alignment.matches.map((match): PlacedMatch => ({ match, ...place(source, match) }));
  const readings = new Map<CellId, Reading>(placed.flatMap((each) => each.readings));
  const doubtful = (cell: CellId, doubt: DoubtCode) => {
    const reading = readings.get(cell);
    if (reading) readings.set(cell, withDoubt(reading, doubt));
  };
  const repeated = repeatedCells(source, alignment, readings);
  for (const { cells } of repeated) for (const cell of cells) doubtful(cell, 'tableRepeated');
  const repeats = new Set(alignment.repeats.map(({ row }) => row));
  for (const { line, fit, rival } of alignment.matches) {
    if (rival === null || repeats.has(rival)) continue;
    for (const cell of differing(source, { line, row: rival, fit }, readings)) doubtful(cell, 'alignmentClose');
  }
  for (const { cells } of alignment.trailed) for (const { id } of cells) doubtful(id, 'numbersLeftOver');
  const swallowing = runTogether(form, alignment);
  for (const { cells } of swallowing) for (const { id } of cells) doubtful(id, 'rowsRunTogether');
  const underLostHeadings = unheaded(alignment.matches, placed);
  for (const cell of underLostHeadings) doubtful(cell, 'headerUnrecognised');
  for (const cell of cellsInOtherUnits(alignment.matches)) doubtful(cell, 'unexpectedUnit');
  const atTheEnd = cutOff(source, form, readings);
  if (atTheEnd !== null) doubtful(atTheEnd, 'cutOff');
  const found = new Set(alignment.matches.map(({ line }) => line.table.id));
  const all = new Map(
    form.cells.map((cell) => {
      const reading = readings.get(cell.id) ?? absent(found.has(cell.table) ? 'rowMissing' : 'tableMissing');
      return [cell.id, source.doubts.reduce(withDoubt, reading)];
    }),
  );
  const events = eventsOf({ form, placed, runTogether: swallowing, underLostHeadings, repeated, readings: all });
  return { readings: all, events };
}
