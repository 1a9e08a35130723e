/** Reports as comma separated values: a sheet saved without its merged cells, everything else on lines of its own. */

import type { Part } from '../../support/document.ts';
import { encode } from '../../support/encode.ts';
import { type PrintedTable, rowOf } from '../../support/layout.ts';
import { dressed } from '../marks.ts';
import type { FileFormat } from './format.ts';
import { encoded } from './html.ts';

function field(text: string, comma: string): string {
  return text.includes(comma) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row with all its columns; covered ones are empty, and a row that ends early does so here too. */
function fields(table: PrintedTable, row: number): string[] {
  const starts = new Map(rowOf(table, row).map((cell) => [cell.column, cell]));
  const last = rowOf(table, row).at(-1);
  const width = last ? last.column + last.columnSpan : 0;
  return Array.from({ length: Math.max(width, 1) }, (_, column) => starts.get(column)?.text ?? '');
}

function lines(part: Part, comma: string): string[] {
  if (part.kind !== 'table') return [field(part.text, comma)];
  const { table } = part;
  return Array.from({ length: table.rows }, (_, row) =>
    fields(table, row)
      .map((text) => field(text, comma))
      .join(comma),
  );
}

export const csv: FileFormat = {
  styles: ['commas', 'semicolons', 'tabs'],
  ruled: () => false,
  ragged: true,
  raised: false,
  spoilings: [],
  make({ parts, style, chance }) {
    const comma = { commas: ',', semicolons: ';', tabs: '\t' }[style] ?? ',';
    const dress = { break: '\n', raised: '', lowered: '' };
    const bare = parts.map((part) =>
      part.kind === 'table'
        ? {
            ...part,
            table: {
              ...part.table,
              cells: part.table.cells.map((cell) => ({ ...cell, text: dressed(cell.text, dress) })),
            },
          }
        : { ...part, text: dressed(part.text, dress) },
    );
    const text = `${bare.flatMap((part) => lines(part, comma)).join('\r\n')}\r\n`;
    const bytes = encoded(text, chance.pick(['utf-8', 'utf-8-bom', 'gb18030', 'gb18030']));
    return { bytes: bytes ?? encode(text, 'utf-8'), extension: 'csv' };
  },
};
