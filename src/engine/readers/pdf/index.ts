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
import { type LaidPage, laid } from './layout.ts';
import { eachPage, type Page } from './page.ts';
import { withDocument } from './pdfium.ts';
import { placesOf } from './places.ts';
import { rendered } from './render.ts';
import { seen } from './sight.ts';
import type { Size } from './space.ts';

/** Fewer characters than this beside pictures are a stamp or a page number on a scan. */
const FEW = 60;

/** What is kept of a page once its characters are put in order. */
interface ReadPage {
  readonly laid: LaidPage;
  readonly slanted: readonly Glyph[];
  readonly characters: number;
  readonly lost: number;
  readonly isPicture: boolean;
  readonly isDrawn: boolean;
  readonly isRecognised: boolean;
}

function readPage(page: Page): ReadPage {
  const { glyphs, slanted, recognised, pictured } = seen(page);
  return {
    laid: laid(page, glyphs),
    slanted,
    characters: glyphs.filter(({ text }) => text !== ' ').length,
    lost: page.lost,
    isPicture: pictured,
    isDrawn: page.pictures.length + page.strokes.length + page.fills.length > 0,
    isRecognised: recognised,
  };
}

function isScanned(pages: readonly ReadPage[]): boolean {
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  const lost = pages.reduce((sum, page) => sum + page.lost, 0);
  if (characters === 0) return pages.some(({ isDrawn }) => isDrawn);
  const isMostlyPictures = pages.filter(({ isPicture }) => isPicture).length * 2 > pages.length;
  return lost > characters / 2 || (isMostlyPictures && characters < FEW * pages.length);
}

function sourceOf(blocks: readonly Block[], doubts: readonly SourceDoubt[], sizes: readonly Size[]): ReadDocument {
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
  return { source, view: { kind: 'pages', pages: sizes, places } };
}

/**
 * Reads a PDF. Throws FILE_SCANNED, FILE_ENCRYPTED, FILE_DAMAGED, FILE_TOO_LARGE, TOO_MANY_PAGES.
 * Example: a page with a ruled table of one row, 规章 and 0, gives a grid with two cells, and two places on page 0.
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<ReadDocument> {
  const pages = await withDocument(bytes, file, (document) => eachPage(document, file, readPage));
  if (isScanned(pages)) throw new Failure('FILE_SCANNED', { file });
  const body = withoutFurniture(pages.map((page) => page.laid));
  const blocks = blocksOf(
    body,
    pages.map(({ slanted }) => slanted),
  );
  const doubts: SourceDoubt[] = pages.some(({ isRecognised }) => isRecognised) ? ['ocrLayer'] : [];
  return sourceOf(
    blocks,
    doubts,
    pages.map((page) => page.laid.size),
  );
}

/**
 * One page as a picture, `scale` pixels to the point. Throws as `readPdf` does, but for FILE_SCANNED.
 * Example: an A4 page at a scale of 2 is 1190 × 1684 pixels.
 */
export function pageImage(bytes: Uint8Array, file: string, page: number, scale: number): Promise<PageImage> {
  return withDocument(bytes, file, (document) => rendered(document, page, scale, file));
}
