/**
 * A PDF that has text, as it is printed: tables from their ruling lines, or from where the text stands where there are
 * none, and the paragraphs around them; with the place of every piece on its page.
 *
 * A file whose pages are pictures, or whose characters have no meaning, says so (`FILE_SCANNED`) and is not read.
 */

import type { Source, SourceDoubt } from '../../../core/source.ts';
import { Failure } from '../../../shared/failure.ts';
import type { PageImage } from '../../../shared/view.ts';
import { SourceBuilder } from '../builder.ts';
import type { ReadDocument } from '../reader.ts';
import { simplify } from '../simplify.ts';
import { type Block, blocksOf } from './blocks.ts';
import { withoutFurniture } from './furniture.ts';
import type { Glyph } from './glyphs.ts';
import { laid } from './layout.ts';
import { type Page, pagesOf } from './page.ts';
import { withDocument } from './pdfium.ts';
import { placesOf } from './places.ts';
import { rendered } from './render.ts';
import { type Sight, seen } from './sight.ts';

/** Fewer characters than this beside pictures are a stamp or a page number on a scan. */
const FEW = 60;

function isScanned(pages: readonly Page[], sights: readonly Sight[]): boolean {
  const inked = (glyphs: readonly Glyph[]) => glyphs.filter(({ text }) => text !== ' ').length;
  const characters = sights.reduce((sum, { glyphs }) => sum + inked(glyphs), 0);
  const lost = pages.reduce((sum, page) => sum + page.lost, 0);
  if (characters > 0 && lost > characters / 2) return true;
  const isDrawn = pages.some((page) => page.pictures.length + page.strokes.length + page.fills.length > 0);
  if (characters === 0) return isDrawn;
  return characters < FEW * pages.length && sights.filter(({ pictured }) => pictured).length * 2 > pages.length;
}

function sourceOf(blocks: readonly Block[], doubts: readonly SourceDoubt[], pages: readonly Page[]): ReadDocument {
  const builder = new SourceBuilder();
  const places = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') {
      const at = builder.paragraph(block.piece.text);
      return at === null ? [] : placesOf(block.piece, at);
    }
    const drafts = block.cells.map(({ piece, row, column, rowSpan, columnSpan }) => {
      return { text: piece.text, row, column, rowSpan, columnSpan };
    });
    const starts = builder.grid(drafts, block.ruled);
    return starts.flatMap((at, index) => placesOf((block.cells[index] as (typeof block.cells)[number]).piece, at));
  });
  const source: Source = { text: builder.text, simplified: simplify(builder.text), blocks: builder.blocks, doubts };
  const sizes = pages.map(({ width, height }) => ({ width, height }));
  return { source, view: { kind: 'pages', pages: sizes, places } };
}

/**
 * Reads a PDF. Throws FILE_SCANNED, FILE_ENCRYPTED, FILE_DAMAGED, TOO_MANY_PAGES.
 * Example: a page with a ruled table of one row, 规章 and 0, gives a grid with two cells, and two places on page 0.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<ReadDocument> {
  const pages = await withDocument(bytes, file, pagesOf);
  const sights = pages.map(seen);
  if (isScanned(pages, sights)) throw new Failure('FILE_SCANNED', { file });
  const bodies = pages.map((page, index) => laid(page, (sights[index] as Sight).glyphs));
  const slanted = sights.map((sight) => sight.slanted);
  const doubts: SourceDoubt[] = sights.some(({ recognised }) => recognised) ? ['ocrLayer'] : [];
  return sourceOf(blocksOf(withoutFurniture(bodies), slanted), doubts, pages);
}

/**
 * One page as a picture, `scale` pixels to the point. Throws as `readPdf` does, but for FILE_SCANNED.
 * Example: an A4 page at a scale of 2 is 1190 × 1684 pixels.
 */
export function pageImage(bytes: Uint8Array, file: string, page: number, scale: number): Promise<PageImage> {
  return withDocument(bytes, file, (document) => rendered(document, page, scale, file));
}
