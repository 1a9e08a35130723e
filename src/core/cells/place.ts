/**
 * A row's values to a line's cells, with a doubt on every cell whose place is not certain.
 *
 * As many values as columns is the only case that needs no doubt. Fewer or more are still placed, as well as the row's
 * own total and headings allow, because a flagged guess beside the source serves a reviewer better than nothing; but
 * never silently.
 */

import type { CellId, FormCell, FormLine } from '../form.ts';
import { ABSENT, type DoubtCode, type EventCode, type Reading } from '../reading.ts';
import { quote, type Source } from '../source.ts';
import { type Match, RECOGNISED, SURE_LABEL } from './align.ts';
import { columnOrder, columnsOf } from './headings.ts';
import { readNumber } from './number.ts';
import { parted } from './parting.ts';
import type { Row } from './rows.ts';
import { withoutPadding } from './shape.ts';
import { isBlank, type Token } from './tokens.ts';
import { addsUp, endsInTotal } from './totals.ts';

const SEVERAL_DIGITS = /[\d\uFF10-\uFF19]\s*[\d\uFF10-\uFF19]/u;

/**
 * One entry per column, `null` where no value is left for it. `doubt` is on the columns in `doubted`, `event` says what
 * happened to those in `touched`.
 */
export interface Placement {
  readonly tokens: readonly (Token | null)[];
  readonly doubt: DoubtCode | null;
  readonly doubted: readonly number[];
  readonly event: EventCode | null;
  readonly touched: readonly number[];
}

function everywhere(
  tokens: readonly (Token | null)[],
  doubt: DoubtCode | null,
  event: EventCode | null = doubt && 'valueMoved',
): Placement {
  const all = [...tokens.keys()];
  return { tokens, doubt, doubted: doubt ? all : [], event, touched: event ? all : [] };
}

/** Where each value of a row goes. */
export function arrange(row: Row, line: FormLine): Placement {
  const wanted = line.cells.length;
  const values = withoutPadding(row.values, wanted);
  const parting = parted(values, line);
  if (parting) {
    const { tokens, columns, event, proved } = parting;
    return { tokens, doubt: 'valuesParted', doubted: proved ? columns : [...tokens.keys()], event, touched: columns };
  }
  if (values.length === wanted) return justRight(values, line, row);
  if (values.length < wanted) return everywhere(tooFew(values, line), 'tooFewValues');
  const filled = values.filter((value) => !isBlank(value));
  if (filled.length === wanted) return everywhere(filled, 'movedSideways');
  return everywhere(windowOf(values, line), 'tooManyValues');
}

/**
 * As many values as columns: under the columns their own headings name, where the headings name each column once, else
 * in order. Without headings a blank at the end may be padding, and a number lost before it would go unnoticed.
 */
function justRight(values: readonly Token[], line: FormLine, row: Row): Placement {
  const order = columnOrder(values, line.block);
  if (!order) {
    const mayPad = isBlank(values.at(-1) as Token) && row.mended?.code !== 'rowSplit';
    return mayPad ? everywhere(values, 'movedSideways') : inPlace(values, line);
  }
  if (order.every((column, index) => column === index)) return inPlace(values, line);
  return everywhere(
    order.map((_, column) => values[order.indexOf(column)] ?? null),
    'columnsReordered',
  );
}

/**
 * Every value in its place. Before an empty cell a number of several digits may have another one's digits in it, as
 * where `-7` and `97` became `-797`, and what stands between the two may have moved up, unless the row adds up without.
 */
function inPlace(tokens: readonly Token[], line: FormLine): Placement {
  if (!tokens.some(isBlank) || addsUp(tokens, line, '0')) return everywhere(tokens, null);
  const doubted = new Set<number>();
  for (const [blank, token] of tokens.entries()) {
    if (!isBlank(token)) continue;
    const from = tokens.findIndex(({ text }, index) => index < blank && SEVERAL_DIGITS.test(text));
    for (let index = from; index >= 0 && index < blank; index += 1) doubted.add(index);
  }
  if (doubted.size === 0) return everywhere(tokens, null);
  return { tokens, doubt: 'movedSideways', doubted: [...doubted], event: null, touched: [] };
}

/** Too few values: the last one last if it is the total, else each under its own heading, else in order with the gap where the rest adds up. */
function tooFew(values: readonly Token[], line: FormLine): (Token | null)[] {
  const wanted = line.cells.length;
  const gap = new Array<null>(wanted - values.length).fill(null);
  const columns = wanted === line.block.columns.length ? columnsOf(values, line.block) : null;
  const isTotal = endsInTotal(values, line);
  if (columns && (!isTotal || columns.at(-1) === wanted - 1)) {
    return line.cells.map((_, column) => values[columns.indexOf(column)] ?? null);
  }
  const within = (at: number) => [...values.slice(0, at), ...gap, ...values.slice(at)];
  if (isTotal) return within(values.length - 1);
  const places = [...values.keys()].reverse();
  const fitting = gap.length < line.block.columns.length ? places.find((at) => addsUp(within(at), line)) : undefined;
  return within(fitting ?? values.length);
}

/** Of too many values, the run that adds up to its own total, else the first ones. */
function windowOf(values: readonly Token[], line: FormLine): readonly Token[] {
  for (let start = 0; start + line.cells.length <= values.length; start += 1) {
    const run = values.slice(start, start + line.cells.length);
    if (addsUp(run, line)) return run;
  }
  return values.slice(0, line.cells.length);
}

/** An absent cell with the reason for its absence. */
export function absent(doubt: DoubtCode): Reading {
  return { ...ABSENT, span: null, doubts: [doubt] };
}

function labelDoubt(fit: number): DoubtCode[] {
  if (fit >= SURE_LABEL) return [];
  return [fit >= RECOGNISED ? 'labelGuessed' : 'labelUnrecognised'];
}

function cellReading(source: Source, value: Token, cell: FormCell, doubts: readonly DoubtCode[]): Reading {
  const raw = quote(source, value.span);
  const { kind, value: number, doubts: own } = readNumber(value.text, cell.kind);
  const all = value.merged ? [...own, 'mergedCell' as const, ...doubts] : [...own, ...doubts];
  return { kind, value: number, raw, span: value.span, doubts: all.length > 1 ? [...new Set(all)] : all };
}

/** A match with its values in their places, and their readings by cell id. */
export interface Placed {
  readonly placement: Placement;
  readonly readings: readonly (readonly [CellId, Reading])[];
}

/** The readings of one matched line. */
export function place(source: Source, { line, row, fit }: Pick<Match, 'line' | 'row' | 'fit'>): Placed {
  const placement = arrange(row, line);
  const { tokens, doubt, doubted } = placement;
  const shared = [...labelDoubt(fit), ...(row.mended?.doubt ? [row.mended.doubt] : [])];
  const readings = line.cells.map((cell, index) => {
    const value = tokens[index];
    const doubts = doubt && doubted.includes(index) ? [...shared, doubt] : shared;
    return [cell.id, value ? cellReading(source, value, cell, doubts) : absent(doubt ?? 'tooFewValues')] as const;
  });
  return { placement, readings };
}
