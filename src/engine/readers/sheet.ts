/**
 * Workbooks of every kind to a document: each visible sheet its text and tables, one below the other.
 *
 * What a person sees on the sheets counts, and nothing else: no hidden sheets, rows and columns, no formulas but their
 * results, nothing struck out.
 */

import { Failure } from '../../shared/failure.ts';
import { decode } from './decode.ts';
import { documentOf } from './flow.ts';
import type { ReadDocument } from './reader.ts';
import { read2003 } from './sheet-2003.ts';
import { flowOfSheet } from './sheet-flow.ts';
import { Allowance, type Sheet } from './sheet-model.ts';
import { readFlatOds, readOds } from './sheet-ods.ts';
import { readXls } from './sheet-xls.ts';
import { readXlsx } from './sheet-xlsx.ts';
import { XmlError } from './sheet-xml.ts';
import { OfficeParts } from './sheet-zip.ts';
import { isZip } from './sniff.ts';

const OLE = 0xd0;

function sheetsIn(bytes: Uint8Array, file: string, allowance: Allowance): readonly Sheet[] {
  if (isZip(bytes)) {
    const parts = new OfficeParts(bytes, file);
    return parts.has('content.xml') ? readOds(parts, file, allowance) : readXlsx(parts, file, allowance);
  }
  if (bytes[0] === OLE) return readXls(bytes, file, allowance);
  const { text } = decode(bytes, file);
  return /<office:document[\s>]/.test(text) ? readFlatOds(text, allowance) : read2003(text, allowance);
}

/** Reads a workbook. Throws ENCODING_UNKNOWN, FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE. */
export function readSheets(bytes: Uint8Array, file: string): ReadDocument {
  const allowance = new Allowance(file);
  try {
    const sheets = sheetsIn(bytes, file, allowance);
    return documentOf(
      sheets.flatMap((sheet) => flowOfSheet(sheet, allowance)),
      [],
    );
  } catch (error) {
    throw error instanceof XmlError ? new Failure('FILE_DAMAGED', { file }) : error;
  }
}
