/**
 * The PDF library behind a small face: PDFium, compiled to WebAssembly, one instance per thread.
 *
 * Every page and document opened here is closed here, whatever happens in between. A file may bring the library down
 * (a trap, a stack that overflows): then the instance is thrown away, the file is called damaged, and the next file gets
 * a new one. Nothing here may know about tables or text.
 */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { init } from '@embedpdf/pdfium';
import { Failure } from '../../../shared/failure.ts';
import { LIMITS } from '../../limits.ts';

/** The functions of the library that are used, as the module exports them: numbers in, numbers out, truth as 1 and 0. */
export interface Exports {
  malloc(size: number): number;
  free(at: number): void;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageWidthF(page: number): number;
  FPDF_GetPageHeightF(page: number): number;
  FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
  FPDFPage_GetRotation(page: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPage_GetAnnotCount(page: number): number;
  FPDFPage_GetAnnot(page: number, index: number): number;
  FPDFPage_CloseAnnot(annotation: number): void;
  FPDFAnnot_GetSubtype(annotation: number): number;
  FPDFPage_Flatten(page: number, purpose: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  FPDFText_HasUnicodeMapError(text: number, index: number): number;
  FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFTextObj_GetTextRenderMode(object: number): number;
  FPDFTextObj_GetFont(object: number): number;
  FPDFFont_GetIsEmbedded(font: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_HasTransparency(object: number): number;
  FPDFPageObj_GetFillColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_GetStrokeColor(object: number, r: number, g: number, b: number, a: number): number;
  FPDFPageObj_GetClipPath(object: number): number;
  FPDFClipPath_CountPaths(clip: number): number;
  FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  FPDFClipPath_GetPathSegment(clip: number, path: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetClose(segment: number): number;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, memory: number, stride: number): number;
  FPDFBitmap_FillRect(bitmap: number, x: number, y: number, width: number, height: number, colour: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}

/** The library and a few bytes of its memory for what functions return by pointer. */
export interface Pdfium {
  readonly call: Exports;
  /** Room for 16 numbers. */
  readonly out: number;
  /** One of those numbers. */
  float(index: number): number;
  double(index: number): number;
  integer(index: number): number;
  readonly memory: () => Uint8Array;
  load(at: number, length: number): number;
  lastError(): number;
}

/** An open document. */
export interface OpenDocument {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly pages: number;
}

/** What the library's own types leave out. The views change whenever the memory grows, so nobody may keep one. */
interface Module {
  readonly wasmExports: Exports;
  readonly HEAPU8: Uint8Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

const ENCRYPTED = new Set([4, 5]);
/** Memory of an instance only ever grows: after a document that took more than this, the next gets a new one. */
const LARGE = 512 * 1024 * 1024;

let instance: Promise<Pdfium> | null = null;

async function start(): Promise<Pdfium> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  const library = await init({ wasmBinary } as Parameters<typeof init>[0]);
  library.PDFiumExt_Init();
  const module = library.pdfium as unknown as Module;
  const call = module.wasmExports;
  const out = call.malloc(128);
  return {
    call,
    out,
    float: (index) => module.HEAPF32[out / 4 + index] as number,
    double: (index) => module.HEAPF64[out / 8 + index] as number,
    integer: (index) => module.HEAPU32[out / 4 + index] as number,
    memory: () => module.HEAPU8,
    load: (at, length) => library.FPDF_LoadMemDocument(at, length, ''),
    lastError: () => library.FPDF_GetLastError(),
  };
}

/** Whether an exception is the library's own end and not a mistake of ours. */
function isTrap(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof Error && /RuntimeError|abort/i.test(`${error.name} ${error.message}`))
  );
}

/**
 * Opens a document, hands it over, closes it. Throws FILE_ENCRYPTED where it asks for a password, FILE_DAMAGED where it
 * cannot be opened or brings the library down, TOO_MANY_PAGES.
 */
export async function withDocument<T>(bytes: Uint8Array, file: string, use: (document: OpenDocument) => T): Promise<T> {
  instance ??= start();
  const pdfium = await instance;
  try {
    return opened(pdfium, bytes, file, use);
  } catch (error) {
    if (error instanceof Failure || !isTrap(error)) throw error;
    instance = null;
    throw new Failure('FILE_DAMAGED', { file });
  } finally {
    if (pdfium.memory().length > LARGE) instance = null;
  }
}

function opened<T>(pdfium: Pdfium, bytes: Uint8Array, file: string, use: (document: OpenDocument) => T): T {
  const { call } = pdfium;
  const at = call.malloc(bytes.length);
  if (at === 0) throw new Failure('FILE_DAMAGED', { file });
  pdfium.memory().set(bytes, at);
  const handle = pdfium.load(at, bytes.length);
  try {
    if (handle === 0)
      throw new Failure(ENCRYPTED.has(pdfium.lastError()) ? 'FILE_ENCRYPTED' : 'FILE_DAMAGED', { file });
    const pages = call.FPDF_GetPageCount(handle);
    if (pages === 0) throw new Failure('FILE_DAMAGED', { file });
    if (pages > LIMITS.pages)
      throw new Failure('TOO_MANY_PAGES', { file, expected: `${LIMITS.pages}`, found: `${pages}` });
    return use({ pdfium, handle, pages });
  } finally {
    if (handle !== 0) call.FPDF_CloseDocument(handle);
    call.free(at);
  }
}

/** Opens a page, hands it over, closes it; `null` where the page itself is damaged. */
export function withPage<T>({ pdfium, handle }: OpenDocument, index: number, use: (page: number) => T): T | null {
  const page = pdfium.call.FPDF_LoadPage(handle, index);
  if (page === 0) return null;
  try {
    return use(page);
  } finally {
    pdfium.call.FPDF_ClosePage(page);
  }
}
