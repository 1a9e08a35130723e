/** One page as pixels. */

import { Failure } from '../../../shared/failure.ts';
import type { PageImage } from '../../../shared/view.ts';
import { type OpenDocument, withPage } from './pdfium.ts';

const BGRA = 4;
const WHITE = 0xffffffff;
/** Notes and filled-in fields are drawn, and colours come as red, green, blue. */
const WITH_ANNOTATIONS = 0x01;
const RGB_ORDER = 0x10;
/** Memory is four bytes a pixel; no screen shows more. */
const MOST_PIXELS = 24_000_000;

/** Draws a page on white. The scale is reduced where the picture would be larger than anybody needs. */
export function rendered(document: OpenDocument, index: number, scale: number, file: string): PageImage {
  const { call, memory } = document.pdfium;
  const image = withPage(document, index, (page): PageImage | null => {
    const [wide, high] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)];
    const most = Math.sqrt(MOST_PIXELS / Math.max(1, wide * high));
    const by = Math.min(scale, most);
    const width = Math.max(1, Math.round(wide * by));
    const height = Math.max(1, Math.round(high * by));
    const length = width * height * 4;
    const at = call.malloc(length);
    if (at === 0) return null;
    try {
      const bitmap = call.FPDFBitmap_CreateEx(width, height, BGRA, at, width * 4);
      if (bitmap === 0) return null;
      call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | RGB_ORDER);
      call.FPDFBitmap_Destroy(bitmap);
      return { width, height, pixels: new Uint8ClampedArray(memory().slice(at, at + length).buffer) };
    } finally {
      call.free(at);
    }
  });
  if (image === null) throw new Failure('FILE_DAMAGED', { file });
  return image;
}
