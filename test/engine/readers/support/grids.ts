/** What a reader made of a file, in the shortest form a test can hold whole. */

import { quote } from '../../../../src/core/source.ts';
import { readDocument } from '../../../../src/engine/readers/index.ts';
import { type FailureData, failureData } from '../../../../src/shared/failure.ts';

export interface Shown {
  /** Paragraphs as they are; tables as rows of `text@column`, merged cells with rows x columns. */
  readonly blocks: readonly (string | string[])[];
  readonly isRuled: boolean;
  readonly doubts: readonly string[];
}

export async function shown(bytes: Uint8Array, file: string): Promise<Shown> {
  const { source } = await readDocument(bytes, file);
  const blocks = source.blocks.map((block) => {
    if (block.kind === 'paragraph') return quote(source, block.span);
    const rows: string[][] = Array.from({ length: block.rows }, () => []);
    for (const cell of block.cells) {
      const extent = cell.rowSpan * cell.columnSpan > 1 ? `[${cell.rowSpan}x${cell.columnSpan}]` : '';
      rows[cell.row]?.push(`${quote(source, cell.span)}@${cell.column}${extent}`);
    }
    return rows.map((cells) => cells.join(' '));
  });
  const isRuled = source.blocks.every((block) => block.kind === 'paragraph' || block.ruled);
  return { blocks, isRuled, doubts: source.doubts };
}

/** The failure a file ends in; throws where it is read. */
export async function failureOf(bytes: Uint8Array, file: string): Promise<FailureData> {
  const outcome = await readDocument(bytes, file).catch(failureData);
  if ('code' in outcome) return outcome;
  throw new Error(`${file} was read: ${outcome.source.text.slice(0, 200)}`);
}
