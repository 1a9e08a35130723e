/** Small PDFs for tests: a report in some looks, or a page of a few words. */

import { readReport } from '../../../../src/core/cells/index.ts';
import type { Form } from '../../../../src/core/form.ts';
import type { ReportReading } from '../../../../src/core/reading.ts';
import type { Grid } from '../../../../src/core/source.ts';
import { readPdf } from '../../../../src/engine/readers/pdf/index.ts';
import type { ReadDocument } from '../../../../src/engine/readers/reader.ts';
import { type PdfItem, writePdf } from '../../../corpus/write-pdf.ts';
import { compose, type Part } from '../../../support/document.ts';
import { type Numbers, plausible } from '../../../support/plausible.ts';

export const A4 = { width: 595, height: 842 };

export function partsOf(form: Form, seed: number, numbers: Numbers = plausible(form, seed)): Part[] {
  const facts = { unit: '青川市云岭区司法局', year: 2022, seed };
  return compose(form, numbers, facts, { tablesLost: false, untitled: false });
}

/** A page with these items, read. */
export function readItems(...items: PdfItem[]): Promise<ReadDocument> {
  return readPdf(writePdf([{ ...A4, items }]), 'a.pdf');
}

export const say = (x: number, y: number, text: string): PdfItem => ({ kind: 'text', x, y, size: 10, text });

/** Ruling lines of a table: where its columns and rows begin and the last ends. */
export function ruling(x: readonly number[], y: readonly number[]): PdfItem[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [x[0], x.at(-1), y[0], y.at(-1)];
  return [
    ...y.map((at): PdfItem => ({ kind: 'line', x1: left, y1: at, x2: right, y2: at })),
    ...x.map((at): PdfItem => ({ kind: 'line', x1: at, y1: top, x2: at, y2: bottom })),
  ];
}

/** The grids of a document as rows of texts. */
export function gridsOf({ source }: ReadDocument): string[][][] {
  const grids = source.blocks.filter((block): block is Grid => block.kind === 'grid');
  return grids.map((grid) =>
    Array.from({ length: grid.rows }, (_, row) =>
      grid.cells.filter((cell) => cell.row === row).map(({ span }) => source.text.slice(span.start, span.end)),
    ),
  );
}

export function paragraphsOf({ source }: ReadDocument): string[] {
  const { text, blocks } = source;
  return blocks.flatMap(({ kind, ...block }) =>
    kind === 'paragraph' && 'span' in block ? [text.slice(block.span.start, block.span.end)] : [],
  );
}

export async function reportOf(bytes: Uint8Array): Promise<ReportReading> {
  const report = readReport((await readPdf(bytes, 'a.pdf')).source);
  if (!report) throw new Error('not read as a report');
  return report;
}

/** Cells that are not read as printed, or with a doubt; as sentences. */
export function complaints(report: ReportReading, numbers: Numbers): string[] {
  return Object.entries(numbers).flatMap(([cell, printed]) => {
    const reading = report.readings[cell];
    if (reading?.value === printed && reading.doubts.length === 0) return [];
    return [`${cell}: ${printed} read as ${reading?.raw} (${reading?.kind}) ${reading?.doubts.join()}`];
  });
}

/** Cells that are wrong and say nothing. */
export function silent(report: ReportReading, numbers: Numbers): string[] {
  return Object.entries(numbers).flatMap(([cell, printed]) => {
    const reading = report.readings[cell];
    const isSilent = reading?.kind === 'number' && reading.doubts.length === 0 && reading.value !== printed;
    return isSilent ? [`${cell}: ${printed} read as ${reading.raw}`] : [];
  });
}
