/** Reports as Word documents: WordprocessingML written by hand, zipped. The least that Word itself would open. */

import { strToU8, zipSync } from 'fflate';
import type { Part } from '../../support/document.ts';
import type { PrintedCell, PrintedTable } from '../../support/layout.ts';
import type { Random } from '../../support/random.ts';
import { tablesJoined } from '../draft.ts';
import { BREAK, LOWERED, RAISED } from '../marks.ts';
import { cutSomewhere } from '../tables.ts';
import type { FileFormat } from './format.ts';

const STYLES = ['plain', 'runs', 'paragraphs', 'cut', 'joined', 'revised', 'inTables'] as const;
type DocxStyle = (typeof STYLES)[number];

/** The same time in every archive, so that the same seed gives the same bytes. */
export const LONG_AGO = new Date(2023, 0, 30, 9, 21, 8);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A text as runs: one, or cut wherever the font changes as Word does it; marks become breaks and raised runs. */
function runs(text: string, style: DocxStyle, chance: Random): string {
  const pieces = text.split(new RegExp(`(${BREAK}|${RAISED}[^${LOWERED}]*${LOWERED})`, 'u'));
  return pieces
    .map((piece) => {
      if (piece === BREAK) return '<w:r><w:br/></w:r>';
      if (piece.startsWith(RAISED)) return run(piece.slice(1, -1), '<w:vertAlign w:val="superscript"/>');
      if (style !== 'runs' || piece.length < 2) return piece === '' ? '' : run(piece);
      const at = 1 + chance.below(piece.length - 1);
      return `${run(piece.slice(0, at), '<w:rFonts w:hint="eastAsia"/>')}<w:proofErr w:type="spellStart"/>${run(piece.slice(at))}`;
    })
    .join('');
}

const paragraph = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

function content(text: string, style: DocxStyle, chance: Random): string {
  if (style === 'paragraphs') {
    return text
      .split(BREAK)
      .map((line) => paragraph(runs(line, style, chance), '<w:jc w:val="center"/>'))
      .join('');
  }
  // What was struck out while changes were tracked is in the file and no longer in the document.
  const old = style === 'revised' && /^\d+$/.test(text) && chance.oneIn(9);
  const deleted = `<w:del w:id="7" w:author="a"><w:r><w:delText>${chance.below(90)}</w:delText></w:r></w:del>`;
  return paragraph(`${old ? deleted : ''}${runs(text, style, chance)}`);
}

function cell(each: PrintedCell | null, span: number, merge: '' | 'restart' | 'continue', inner: string): string {
  const properties = [
    `<w:tcW w:w="${600 * span}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    merge === 'restart' ? '<w:vMerge w:val="restart"/>' : merge === 'continue' ? '<w:vMerge/>' : '',
  ];
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${each ? inner : '<w:p/>'}</w:tc>`;
}

function table(printed: PrintedTable, style: DocxStyle, chance: Random): string {
  const rows = Array.from({ length: printed.rows }, (_, row) => {
    const here = printed.cells.filter((each) => each.row <= row && row < each.row + each.rowSpan);
    const cells: string[] = [];
    let column = 0;
    for (const each of here.toSorted((a, b) => a.column - b.column)) {
      for (; column < each.column; column += 1) cells.push(cell(null, 1, '', ''));
      const merge = each.rowSpan === 1 ? '' : each.row === row ? 'restart' : 'continue';
      const own = each.row === row ? each : null;
      cells.push(cell(own, each.columnSpan, merge, content(each.text, style, chance)));
      column = each.column + each.columnSpan;
    }
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  const grid = '<w:gridCol w:w="600"/>'.repeat(printed.columns);
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4"/>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>${paragraph('')}`;
}

/** Laid out by a table of one cell, as documents made from web pages are. */
const inTable = (inner: string): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${inner}</w:tc></w:tr></w:tbl>${paragraph('')}`;

function body(parts: readonly Part[], style: DocxStyle, chance: Random): string {
  const shown = style === 'joined' ? tablesJoined(parts) : parts;
  return shown
    .map((part) => {
      if (part.kind === 'table') {
        const tables = style === 'cut' ? cutSomewhere(part.table, chance) : [part.table];
        const inner = tables.map((each) => table(each, style, chance));
        if (style === 'inTables') return inner.map(inTable).join('');
        return inner.join(paragraph('<w:r><w:br w:type="page"/></w:r>'));
      }
      const look =
        part.kind === 'title' ? '<w:jc w:val="center"/>' : part.kind === 'signature' ? '<w:jc w:val="right"/>' : '';
      return paragraph(runs(part.text, style, chance), look);
    })
    .join('');
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PICTURE = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="5000000" cy="7000000"/><wp:docPr id="1" name="scan"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="1.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2" xmlns:r="${OFFICE}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The package around a body. */
function packed(inner: string): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId2" Type="${OFFICE}/image" Target="media/1.png"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${MAIN}"><w:body>${inner}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
  };
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  const all = { ...Object.fromEntries(entries), 'word/media/1.png': Buffer.from(DOT, 'base64') };
  return zipSync(all, { level: 6, mtime: LONG_AGO });
}

export const docx: FileFormat = {
  styles: STYLES,
  ruled: () => true,
  ragged: true,
  raised: true,
  spoilings: ['scanned'],
  make({ parts, style, chance, spoiling }) {
    const inner = spoiling === 'scanned' ? paragraph(PICTURE).repeat(3) : body(parts, style as DocxStyle, chance);
    return { bytes: packed(inner), extension: 'docx' };
  },
};
