/**
 * Reads Word documents since 2007 (DOCX, DOCM, and those of WPS): a ZIP of XML, ECMA-376.
 *
 * Our own, because what the libraries leave out is what matters here; see `docs/decisions/own-readers.md`.
 */

import { Failure } from '../../../shared/failure.ts';
import { documentOf } from '../flow/index.ts';
import type { ReadDocument } from '../reader.ts';
import { BodyReader, type Notes } from './body.ts';
import { Numbering } from './numbering.ts';
import { Package } from './package.ts';
import { Styles } from './styles.ts';
import { child, childElements, type XmlElement } from './xml.ts';

const NOTE_PARTS = { 'w:footnoteReference': 'footnotes', 'w:endnoteReference': 'endnotes' } as const;

/** Reads a DOCX. Throws `FILE_DAMAGED` that names the part, `FILE_TOO_LARGE` for what unpacks to too much. */
export function readDocx(bytes: Uint8Array, file: string): ReadDocument {
  const parts = new Package(bytes, file);
  const main = parts.related('').find(({ type }) => type === 'officeDocument')?.part ?? 'word/document.xml';
  const body = child(parts.xml(main) ?? undefined, 'w:body');
  if (!body) throw new Failure('FILE_DAMAGED', { file, found: main });
  const related = parts.related(main);
  const xml = (type: string): XmlElement | null => {
    const part = related.find((each) => each.type === type)?.part;
    return part === undefined ? null : parts.xml(part);
  };
  const notes = new Map(
    Object.entries(NOTE_PARTS).map(([mark, part]) => [mark, childElements(xml(part) ?? undefined)]),
  );
  const of: Notes['of'] = ({ name, attributes }) =>
    notes.get(name)?.find((note) => note.attributes.get('w:id') === attributes.get('w:id'));
  const reader = new BodyReader(new Styles(xml('styles')), new Numbering(xml('numbering')), { of });
  return documentOf(reader.read(body), []);
}
