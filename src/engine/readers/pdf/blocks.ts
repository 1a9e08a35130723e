/**
 * Pages to what a reader hands over: paragraphs and tables from the first page to the last, with what page breaks cut
 * put together again.
 */

import { tablesAmong } from './columns.ts';
import type { Body } from './furniture.ts';
import type { Glyph } from './glyphs.ts';
import { acrossPages as joinTables } from './join.ts';
import type { FreeLine, LaidPage, Part } from './layout.ts';
import { joined, linesOf, type Piece } from './lines.ts';
import { acrossPages as joinParagraphs, type Paragraph, paragraphsOf } from './prose.ts';
import { APART, segmentsOf } from './segments.ts';
import type { Table } from './tables.ts';

export type Block = Paragraph | Table;

type TextLine = Part & FreeLine;

/** Consecutive lines together, tables by themselves. */
function groups(parts: readonly Part[]): (TextLine[] | Table)[] {
  const found: (TextLine[] | Table)[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (part.kind === 'table') found.push(part);
    else if (Array.isArray(last)) last.push(part);
    else found.push([part]);
  }
  return found;
}

function blocksOn({ parts, bars, turn }: LaidPage): Block[] {
  const lines = parts.filter((part): part is TextLine => part.kind === 'line');
  const main = lines.filter((line) => line.turn === turn).map(({ line }) => line);
  const width = Math.max(0, ...main.map(({ right }) => right)) - Math.min(...main.map(({ left }) => left), 0);
  const found = groups(parts).flatMap((group): (TextLine | Table)[] =>
    Array.isArray(group) ? tablesAmong(group, width, bars) : [group],
  );
  const running = found.filter((part): part is TextLine => part.kind === 'line');
  return groups(found as Part[]).flatMap((group): Block[] =>
    Array.isArray(group) ? paragraphsOf(group, running) : [group],
  );
}

function put(blocks: Block[], next: Block): void {
  const last = blocks.at(-1);
  const whole =
    last?.kind === 'table' && next.kind === 'table'
      ? joinTables(last, next)
      : last?.kind === 'paragraph' && next.kind === 'paragraph'
        ? joinParagraphs(last, next)
        : null;
  if (whole) blocks[blocks.length - 1] = whole;
  else blocks.push(next);
}

const aside = (piece: Piece): Paragraph => ({ kind: 'paragraph', piece, size: 0, full: false, flush: false });

/** All blocks of a document; last what runs along the pages' margins, and slantwise over them. */
export function blocksOf({ pages, running }: Body, slanted: readonly (readonly Glyph[])[]): Block[] {
  const blocks: Block[] = [];
  for (const page of pages) {
    for (const [at, block] of blocksOn(page).entries()) {
      if (at === 0) put(blocks, block);
      else blocks.push(block);
    }
  }
  const watermarks = slanted.map((glyphs) => joined(linesOf(glyphs))).filter(({ text }) => text !== '');
  const margins = running.flatMap(({ line }) => segmentsOf(line, APART, APART).map(({ piece }) => piece));
  return [...blocks, ...[...margins, ...watermarks].map(aside)];
}
