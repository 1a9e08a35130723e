/**
 * From a file's bytes to its text, blocks and looks, by its content.
 *
 * Throws a `Failure` that names the file, what was expected and what was found; never anything else for bad input.
 * Readers are loaded when the first file of their format comes: their libraries are large, and most offices send few
 * formats.
 */

import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { ReadDocument, Reader } from './reader.ts';
import { type FileFormat, sniff } from './sniff/index.ts';

const READABLE = 'DOC, DOCX, WPS, RTF, PDF, XLS, XLSX, ET, ODS, CSV, HTML, MHT, TXT, MD, ZIP';

const READERS: Readonly<Partial<Record<FileFormat, () => Promise<Reader>>>> = {
  html: async () => (await import('./html/index.ts')).readHtml,
  mhtml: async () => (await import('./mht/index.ts')).readMht,
  text: async () => (await import('./text.ts')).readText,
  doc: async () => (await import('./doc/index.ts')).readDoc,
  rtf: async () => (await import('./rtf/index.ts')).readRtf,
  docx: async () => (await import('./docx/index.ts')).readDocx,
  pdf: async () => (await import('./pdf/index.ts')).readPdf,
  csv: async () => (await import('./sheet/csv.ts')).readCsv,
  xlsx: async () => (await import('./sheet/index.ts')).readSheets,
  xls: async () => (await import('./sheet/index.ts')).readSheets,
  ods: async () => (await import('./sheet/index.ts')).readSheets,
};

/** Readers that are there: to import one once more would cost a twentieth of the reading of a page. */
const LOADED = new Map<FileFormat, Reader>();

async function readerOf(format: FileFormat): Promise<Reader | null> {
  const reader = LOADED.get(format) ?? (await READERS[format]?.()) ?? null;
  if (reader) LOADED.set(format, reader);
  return reader;
}

/** Recognised, and of no use for a reason of its own. */
const REFUSED: Readonly<Partial<Record<FileFormat, FailureCode>>> = {
  image: 'FILE_IMAGE',
  encrypted: 'FILE_ENCRYPTED',
};

/** Reads one file. Example: the bytes of `规章\t0` give a text, and a grid of one row with spans into it. */
export async function readDocument(bytes: Uint8Array, file: string): Promise<ReadDocument> {
  if (bytes.length === 0) throw new Failure('FILE_EMPTY', { file });
  const format = sniff(bytes, file);
  const reader = await readerOf(format);
  if (!reader) throw new Failure(REFUSED[format] ?? 'FORMAT_UNSUPPORTED', { file, expected: READABLE, found: format });
  const document = await reader(bytes, file);
  if (document.source.text.trim() === '') throw new Failure('FILE_EMPTY', { file });
  return document;
}
