/** Every format of the corpus, and how often it comes. A new format is one file and one line here. */

import { csv } from './csv.ts';
import { docx } from './docx.ts';
import type { FileFormat } from './format.ts';
import { html } from './html.ts';
import { mht } from './mht.ts';
import { pdf } from './pdf.ts';
import { rtf } from './rtf.ts';
import { xls, xlsx } from './sheets.ts';
import { md, txt } from './text.ts';
import { zip } from './zip.ts';

export const FORMATS = { html, mht, docx, rtf, xlsx, xls, csv, txt, md, pdf, zip } as const satisfies Readonly<
  Record<string, FileFormat>
>;
export type FormatName = keyof typeof FORMATS;

/** Of each thirty documents. */
export const SHARES: Readonly<Record<FormatName, number>> = {
  html: 6,
  mht: 1,
  docx: 5,
  rtf: 2,
  xlsx: 3,
  xls: 2,
  csv: 2,
  txt: 3,
  md: 1,
  pdf: 4,
  zip: 1,
};
