/**
 * Workbooks of every kind to a document: each visible sheet its text and tables, one below the other.
 *
 * What a person sees on the sheets counts, and nothing else: no hidden sheets, rows and columns, no formulas but their
 * results, nothing struck out.
 */

import type { SourceDoubt } from '../../../core/source.ts';
import { Failure } from '../../../shared/failure.ts';
import { decode } from '../decode.ts';
import { documentOf } from '../flow/index.ts';
import type { ReadDocument } from '../reader.ts';
import { isZip } from '../sniff/index.ts';
import { flowOfSheet } from './flow.ts';
import { Allowance, type Sheet } from './model.ts';
import { readFlatOds, readOds } from './ods.ts';
import { readXls } from './xls.ts';
import { readXlsx } from './xlsx.ts';
import { XmlError } from './xml.ts';
import { read2003 } from './xml-2003.ts';
import { OfficeParts } from './zip.ts';

const OLE = 0xd0;

interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly doubts: readonly SourceDoubt[];
}

function workbookIn(bytes: Uint8Array, file: string, allowance: Allowance): Workbook {
  if (isZip(bytes)) {
    const parts = new OfficeParts(bytes, file);
    const read = parts.has('content.xml') ? readOds : readXlsx;
    return { sheets: read(parts, file, allowance), doubts: [] };
  }
  if (bytes[0] === OLE) return { sheets: readXls(bytes, file, allowance), doubts: [] };
  const { text, doubts } = decode(bytes, file);
  const sheets = /<office:document[\s>]/.test(text) ? readFlatOds(text, allowance) : read2003(text, allowance);
  return { sheets, doubts };
}

/** Reads a workbook. Throws ENCODING_UNKNOWN, FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE. */
export function readSheets(bytes: Uint8Array, file: string): ReadDocument {
  const allowance = new Allowance(file);
  try {
    const { sheets, doubts } = workbookIn(bytes, file, allowance);
    return documentOf(
      sheets.flatMap((sheet) => flowOfSheet(sheet, allowance)),
      doubts,
    );
  } catch (error) {
    throw error instanceof XmlError ? new Failure('FILE_DAMAGED', { file }) : error;
  }
}
