/**
 * One page, taken out of the library as plain data: everything after this works without it.
 */

import { Failure } from '../../../shared/failure.ts';
import { type Drawn, drawnOn } from './drawn.ts';
import { type Glyph, glyphsOf } from './glyphs.ts';
import { type OpenDocument, type Pdfium, withPage } from './pdfium.ts';
import { type Area, quarter, type Size } from './space.ts';

export interface Page extends Size, Drawn {
  readonly index: number;
  readonly glyphs: readonly Glyph[];
  readonly lost: number;
}

/** Characters of one page, and of all. */
const MOST_ON_PAGE = 50_000;
const MOST = 1_000_000;
const LINK = 2;
const POPUP = 16;
const NORMAL_DISPLAY = 0;

/** Whether something is drawn on top of the page: fields filled in, notes typed on it. Links draw nothing of use. */
function isCovered({ call }: Pdfium, page: number): boolean {
  const count = call.FPDFPage_GetAnnotCount(page);
  return Array.from({ length: count }, (_, index) => index).some((index) => {
    const annotation = call.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) return false;
    const subtype = call.FPDFAnnot_GetSubtype(annotation);
    call.FPDFPage_CloseAnnot(annotation);
    return subtype !== LINK && subtype !== POPUP;
  });
}

function read(pdfium: Pdfium, handle: number, index: number): Page {
  const { call, out, float } = pdfium;
  const size = { width: call.FPDF_GetPageWidthF(handle), height: call.FPDF_GetPageHeightF(handle) };
  const { turn } = quarter(call.FPDFPage_GetRotation(handle) * 90);
  const [width, height] = turn % 180 === 0 ? [size.width, size.height] : [size.height, size.width];
  const known = call.FPDF_GetPageBoundingBox(handle, out) === 1;
  const box: Area = known
    ? { left: float(0), top: float(1), right: float(2), bottom: float(3) }
    : { left: 0, top: height, right: width, bottom: 0 };
  const drawn = drawnOn(pdfium, handle, box, turn);
  return { index, ...size, ...drawn, ...glyphsOf(pdfium, handle, index, box, turn, size) };
}

function pageOf(document: OpenDocument, index: number): Page | null {
  const { pdfium } = document;
  const first = withPage(document, index, (handle) => {
    if (!isCovered(pdfium, handle)) return read(pdfium, handle, index);
    // What lies on the page becomes part of it, as it looks; that shows when the page is opened again.
    pdfium.call.FPDFPage_Flatten(handle, NORMAL_DISPLAY);
    return 'flattened';
  });
  return first === 'flattened' ? withPage(document, index, (handle) => read(pdfium, handle, index)) : first;
}

/**
 * Hands over every page of a document, in order, one at a time: only what is made of it is kept. A page that cannot be
 * opened is an empty one. Throws FILE_TOO_LARGE where there is more text than any report has.
 */
export function eachPage<T>(document: OpenDocument, file: string, use: (page: Page) => T): T[] {
  const empty = { width: 0, height: 0, glyphs: [], lost: 0, strokes: [], fills: [], pictures: [], texts: new Map() };
  let characters = 0;
  return Array.from({ length: document.pages }, (_, index) => {
    const page = pageOf(document, index) ?? { index, ...empty };
    characters += page.glyphs.length;
    if (page.glyphs.length > MOST_ON_PAGE || characters > MOST) {
      throw new Failure('FILE_TOO_LARGE', { file, expected: `${MOST} characters` });
    }
    return use(page);
  });
}
