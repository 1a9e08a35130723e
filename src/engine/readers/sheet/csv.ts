/**
 * Comma-separated values: a sheet whose merged cells were lost on the way.
 *
 * Which character parts the fields is not told by the format: Excel takes what the system is set to. The one that makes
 * most rows alike is taken.
 */

import { decode } from '../decode.ts';
import { documentOf, type FlowNode } from '../flow/index.ts';
import type { ReadDocument } from '../reader.ts';
import { flowOfSheet } from './flow.ts';
import { Allowance, type SheetCell } from './model.ts';

const SEPARATORS = [',', ';', '\t'] as const;
const SAMPLE_ROWS = 200;

/** The separator a first line `sep=;` names, as Excel writes it; the text without that line. */
function named(text: string): { readonly separator: string | null; readonly body: string } {
  const match = /^"?sep=(.)"?\n/i.exec(text);
  return match ? { separator: match[1] as string, body: text.slice(match[0].length) } : { separator: null, body: text };
}

/**
 * The fields of each row. A field in quotes may hold separators, line ends and quotes written twice; a quote inside a
 * field without them is just a character.
 */
export function csvRows(text: string, separator: string, most = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length && rows.length < most) {
    let field = '';
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) close = text.length;
      field = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    }
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
    row.push(field + text.slice(at, end));
    if (text[end] !== separator) {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

/** How many rows a separator makes that have as many fields as most rows with any. */
function likeness(text: string, separator: string): number {
  const widths = csvRows(text, separator, SAMPLE_ROWS)
    .map((row) => row.length)
    .filter((width) => width > 1);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function separatorOf(text: string): string {
  const [best] = SEPARATORS.map((separator) => ({ separator, rows: likeness(text, separator) })).sort(
    (a, b) => b.rows - a.rows,
  );
  return best?.separator ?? ',';
}

/** Reads a CSV file. Throws ENCODING_UNKNOWN, FILE_TOO_LARGE. */
export function readCsv(bytes: Uint8Array, file: string): ReadDocument {
  const { text, doubts } = decode(bytes, file);
  const { separator, body } = named(text);
  const allowance = new Allowance(file);
  const rows = csvRows(body, separator ?? separatorOf(body));
  const cells = rows.flatMap((fields, row) =>
    fields.flatMap((field, column): SheetCell[] => {
      // `="0123"` is how a program keeps Excel from taking text for a number.
      const said = (/^="(.*)"$/s.exec(field)?.[1] ?? field).trim();
      if (said === '') return [];
      allowance.take(1, said.length);
      return [{ row, column, text: said }];
    }),
  );
  const seen = () => false;
  const sheet = { name: null, cells, merges: [], isRowHidden: seen, isColumnHidden: seen };
  const flow = flowOfSheet(sheet, allowance);
  return documentOf(isRagged(rows) ? flow.map(unsure) : flow, doubts);
}

/**
 * Whether rows differ in their number of fields. Programs write all alike; where one has fewer, a separator may be lost,
 * and which column a value is in cannot be told by counting.
 */
function isRagged(rows: readonly (readonly string[])[]): boolean {
  return new Set(rows.filter(({ length }) => length > 1).map(({ length }) => length)).size > 1;
}

function unsure(node: FlowNode): FlowNode {
  return typeof node !== 'string' && node.tag === 'table' ? { ...node, isUnsure: true } : node;
}
