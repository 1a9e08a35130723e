/** DOCX files made in memory: just the parts a test speaks of, as Word writes them. */

import { strToU8, zipSync } from 'fflate';
import type { Part } from '../../../support/document.ts';
import { wordRows } from './word-layout.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts beside the document itself, by what they are to it. */
export type Extra = Partial<Record<'styles' | 'numbering' | 'footnotes', string>>;

const ROOTS = { styles: 'w:styles', numbering: 'w:numbering', footnotes: 'w:footnotes' } as const;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The texts of all parts by name. `body` is what stands in `w:body`. */
export function docxParts(body: string, extra: Extra = {}): Record<string, string> {
  const kinds = Object.keys(extra) as (keyof Extra)[];
  const relations = kinds.map(
    (kind, nth) => `<Relationship Id="rId${nth}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`,
  );
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(
      kinds.map((kind) => [`word/${kind}.xml`, `${HEAD}<${ROOTS[kind]} ${NAMESPACES}>${extra[kind]}</${ROOTS[kind]}>`]),
    ),
  };
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function docx(body: string, extra: Extra = {}): Uint8Array {
  return zipped(docxParts(body, extra));
}

/** A run of text. `properties` stand in `w:rPr`. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of runs. `properties` stand in `w:pPr`. */
export function paragraph(runs: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A cell of one paragraph, or of whatever blocks are given. */
export function cell(content: string, properties = ''): string {
  const blocks = content.startsWith('<') ? content : paragraph(run(content));
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

export function table(rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
}

/** A whole report. */
export function docxReport(parts: readonly Part[]): Uint8Array {
  const blocks = parts.map((part) => {
    if (part.kind !== 'table') return paragraph(run(part.text));
    const rows = wordRows(part.table).map((cells) =>
      row(
        cells.map(({ text, from, to, vertical }) => {
          const merge = vertical === 'first' ? '<w:vMerge w:val="restart"/>' : vertical ? '<w:vMerge/>' : '';
          return cell(text, `<w:gridSpan w:val="${to - from}"/>${merge}`);
        }),
      ),
    );
    return table(rows);
  });
  return docx(blocks.join(''));
}
