/** Reports as PDF files: ruled in many ways or not at all, turned, cut by pages. */

import type { Part } from '../../support/document.ts';
import { eachTable } from '../draft.ts';
import { plain } from '../marks.ts';
import { pagesOf, type ReportLooks, reportPdf } from '../pdf-report.ts';
import { mapped } from '../tables.ts';
import { writePdf } from '../write-pdf.ts';
import type { FileFormat } from './format.ts';

const LOOKS: Readonly<Record<string, ReportLooks>> = {
  plain: {},
  boxes: { rules: 'boxes' },
  outlined: { rules: 'cells', running: true },
  dashed: { rules: 'dashed', repeated: true },
  horizontal: { rules: 'horizontal', align: 'right' },
  unruled: { rules: 'none', align: 'center' },
  landscape: { landscape: true, repeated: true },
  rotated: { rotate: 90, running: true },
  turned: { turned: true },
  open: { open: true, inForm: true },
  apart: { apart: true, rules: 'lines' },
  backwards: { backwards: true, rules: 'boxes' },
  split: { split: true, repeated: true },
  shaded: { rules: 'shaded' },
};

/** What a font of a PDF shows: one line or several, nothing raised. */
function bare(parts: readonly Part[]): Part[] {
  return eachTable(parts, (table) => mapped(table, (cell) => ({ ...cell, text: plain(cell.text) }))).map((part) =>
    part.kind === 'table' ? part : { ...part, text: plain(part.text) },
  );
}

export const pdf: FileFormat = {
  styles: Object.keys(LOOKS),
  ruled: (style) => !['horizontal', 'unruled'].includes(style),
  ragged: false,
  raised: false,
  spoilings: ['scanned'],
  make({ parts, style, chance, spoiling }) {
    const looks = { ...LOOKS[style], fullness: chance.pick([1, 1, 0.85, 0.7, 0.55]), size: chance.pick([8, 9, 10.5]) };
    if (spoiling !== 'scanned') return { bytes: reportPdf(bare(parts), looks), extension: 'pdf' };
    const pages = pagesOf(bare(parts), looks).map((page) => ({
      ...page,
      items: [{ kind: 'picture' as const, left: 0, top: 0, width: page.width, height: page.height }],
    }));
    return { bytes: writePdf(pages), extension: 'pdf' };
  },
};
