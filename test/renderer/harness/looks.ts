/** How the harness's reports look: their text laid out as a document with tables, or set on printed pages. */

import type { ReportDetail } from '../../../src/shared/model.ts';
import type { DocumentView, PageImage, PagesView, Place, ViewNode } from '../../../src/shared/view.ts';

/** `gone`: the document no longer reads as it did. */
export type Look = 'text' | 'flow' | 'pages' | 'gone';

interface Line {
  readonly at: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const here = { at, text: line };
    at += line.length + 1;
    return here;
  });
}

/** The parts of a line between tabs. */
function partsOf({ at, text }: Line): Line[] {
  let from = at;
  return text.split('\t').map((part) => {
    const here = { at: from, text: part };
    from += part.length + 1;
    return here;
  });
}

export function viewOf(detail: ReportDetail, look: Exclude<Look, 'gone'>): DocumentView {
  if (look === 'text') return { kind: 'text' };
  return look === 'flow' ? { kind: 'flow', nodes: flowOf(detail.text) } : pagesOf(detail.text);
}

function flowOf(text: string): ViewNode[] {
  const nodes: ViewNode[] = [];
  let rows: ViewNode[] = [];
  const close = () => {
    if (rows.length > 0) nodes.push({ tag: 'table', style: { width: '100%' }, children: rows });
    rows = [];
  };
  for (const [index, line] of linesOf(text).entries()) {
    if (line.text.includes('\t')) {
      rows.push({
        tag: 'tr',
        children: partsOf(line).map((part, column) => ({
          tag: 'td' as const,
          style: { 'text-align': column === 0 ? 'left' : 'center' },
          children: [{ text: part.text, at: part.at }],
        })),
      });
      continue;
    }
    close();
    if (line.text === '') continue;
    const children = [{ text: line.text, at: line.at }];
    if (index === 0) {
      const style = { 'text-align': 'center', 'font-size': '22px', color: '#c00000' };
      nodes.push({ tag: 'h1', style, children });
    } else if (/^[一二三四五六]、/.test(line.text)) nodes.push({ tag: 'h2', children });
    else nodes.push({ tag: 'p', style: { 'text-indent': '2em' }, children });
  }
  close();
  return nodes;
}

const A4 = { width: 595, height: 842 };
const SIZE = 9;
const LEADING = 16;

function pagesOf(text: string): PagesView {
  const places: Place[] = [];
  let page = 0;
  let top = 60;
  for (const line of linesOf(text)) {
    if (line.text === '') continue;
    const parts = partsOf(line);
    for (const [column, { at, text: part }] of parts.entries()) {
      const left = column === 0 ? 60 : 60 + 180 + (column - 1) * 42;
      const width = [...part].reduce((sum, character) => sum + (character > '\u2e7f' ? SIZE : SIZE * 0.55), 0);
      places.push({ start: at, end: at + part.length, page, box: { left, top, width, height: SIZE + 2 } });
    }
    top += LEADING;
    if (top > A4.height - 60) {
      page += 1;
      top = 60;
    }
  }
  return { kind: 'pages', pages: Array.from({ length: page + 1 }, () => A4), places };
}

/** Draws a page as a real one would come: paper, text, pixels. */
export function pictureOf({ text }: ReportDetail, page: number, scale: number): PageImage {
  const [width, height] = [Math.round(A4.width * scale), Math.round(A4.height * scale)];
  const paper = new OffscreenCanvas(width, height).getContext('2d');
  if (paper === null) throw new Error('this browser draws nothing');
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, width, height);
  paper.scale(scale, scale);
  paper.fillStyle = '#000';
  paper.font = `${SIZE}px "Noto Serif CJK SC", serif`;
  paper.textBaseline = 'top';
  for (const place of pagesOf(text).places) {
    if (place.page === page) paper.fillText(text.slice(place.start, place.end), place.box.left, place.box.top);
  }
  return { width, height, pixels: paper.getImageData(0, 0, width, height).data };
}
