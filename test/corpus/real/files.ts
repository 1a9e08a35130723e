/**
 * Files that real programs wrote: our own reports, converted by LibreOffice and printed by Chromium. What is made of
 * what, and where it lies once `prepare.ts` has had it made.
 */

import { hash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type CorpusDocument, corpusDocument } from '../index.ts';

/** The reports, as web pages in several styles; two are on the form of 2019. */
export const PAGES: readonly (readonly [seed: number, style: string])[] = [
  [101, 'site'],
  [105, 'site'],
  [102, 'word'],
  [103, 'cut'],
  [110, 'joined'],
  [123, 'nested'],
];

export const pageOf = (seed: number, style: string): CorpusDocument =>
  corpusDocument(seed, { format: 'html', style, fault: null });

/** A conversion by LibreOffice: what is read, by which filter, and what is written by which. */
export interface Conversion {
  readonly name: string;
  readonly from: string;
  readonly infilter: string;
  readonly to: string;
}

const TEXT = 'HTML (StarWriter)';
const SHEET = 'HTML (StarCalc)';

/** In an order in which each finds what it is made from. */
export const CONVERSIONS: readonly Conversion[] = [
  { name: 'docx', from: 'html', infilter: TEXT, to: 'docx:MS Word 2007 XML' },
  { name: 'doc', from: 'html', infilter: TEXT, to: 'doc:MS Word 97' },
  { name: 'rtf', from: 'html', infilter: TEXT, to: 'rtf:Rich Text Format' },
  { name: 'pdf', from: 'docx', infilter: 'MS Word 2007 XML', to: 'pdf:writer_pdf_Export' },
  { name: 'xlsx', from: 'html', infilter: SHEET, to: 'xlsx:Calc MS Excel 2007 XML' },
  { name: 'xls', from: 'html', infilter: SHEET, to: 'xls:MS Excel 97' },
  { name: 'doc-from-docx', from: 'docx', infilter: 'MS Word 2007 XML', to: 'doc:MS Word 97' },
  { name: 'html-from-docx', from: 'docx', infilter: 'MS Word 2007 XML', to: 'html:HTML (StarWriter)' },
  { name: 'pdf-from-xlsx', from: 'xlsx', infilter: 'Calc MS Excel 2007 XML', to: 'pdf:calc_pdf_Export' },
];

/** Page set-ups for printing, as Electron's `printToPDF` takes them. */
export const SETUPS: Readonly<Record<string, object>> = {
  upright: { pageSize: 'A4' },
  landscape: { pageSize: 'A4', landscape: true },
  small: { pageSize: 'A4', scale: 0.7, margins: { top: 0.2, bottom: 0.2, left: 0.2, right: 0.2 } },
  letter: { pageSize: 'Letter', scale: 0.85, printBackground: true },
};

/**
 * One file: the report it shows and its path. `intact` where the program kept all of it together: a printed sheet has
 * its columns on other pages, and of tables within tables no sheet knows anything.
 */
export interface RealFile {
  readonly name: string;
  readonly path: string;
  readonly page: CorpusDocument;
  readonly intact: boolean;
}

const isIntact = (kind: string, style: string): boolean =>
  kind !== 'pdf-from-xlsx' && !(style === 'nested' && kind.startsWith('xls'));

/** Where the files lie: a folder for these pages and recipes, outside node_modules so that `npm ci` leaves it alone. */
export function folderOfFiles(): string {
  const pages = PAGES.map(([seed, style]) => hash('sha256', pageOf(seed, style).bytes));
  const key = hash('sha256', JSON.stringify([pages, CONVERSIONS, SETUPS])).slice(0, 16);
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gouji', `real-${key}`);
}

/** What is in a folder of one kind: `<folder>/docx/101.docx`. */
export const pathOf = (folder: string, kind: string, seed: number, extension: string): string =>
  join(folder, kind, `${seed}.${extension}`);

export const extensionOf = ({ to }: Conversion): string => to.split(':')[0] as string;

/** Every file there should be. */
export function realFiles(): RealFile[] {
  const folder = folderOfFiles();
  return PAGES.flatMap(([seed, style]) => {
    const page = pageOf(seed, style);
    const file = (kind: string, extension: string): RealFile => ({
      name: `${kind} of a page in the style ${style} (${seed})`,
      path: pathOf(folder, kind, seed, extension),
      page,
      intact: isIntact(kind, style),
    });
    return [
      ...CONVERSIONS.map((each) => file(each.name, extensionOf(each))),
      ...Object.keys(SETUPS).map((setup) => file(`print-${setup}`, 'pdf')),
    ];
  });
}
