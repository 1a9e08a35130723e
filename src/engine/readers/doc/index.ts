/**
 * Reads Word documents of 1997 to 2003, and those of WPS, which are the same: [MS-DOC] in a compound file.
 *
 * Our own, for want of a library that keeps tables; see `docs/decisions/own-readers.md`. Each file here says which
 * sections it implements. Headers, footers and comments are not read: they are not the document.
 */

import { Failure } from '../../../shared/failure.ts';
import { documentOf } from '../flow/index.ts';
import type { ReadDocument } from '../reader.ts';
import type { Bytes } from './bytes.ts';
import { Container } from './container.ts';
import { readFib } from './fib.ts';
import { Lists } from './lists.ts';
import { readPieces } from './pieces.ts';
import { Properties } from './properties.ts';
import { Styles } from './styles.ts';
import { TextReader } from './text.ts';

/** Lists that cannot be made out number nothing: that costs a label its 1, and no value. */
function readNumbering(table: Bytes, lists: number | null, overrides: number | null): Lists {
  try {
    return new Lists(table, lists, overrides);
  } catch (error) {
    if (error instanceof Failure) return new Lists(table, null, null);
    throw error;
  }
}

/**
 * Reads a DOC. Throws `FILE_DAMAGED` that names the part, `FILE_ENCRYPTED`, and `FORMAT_UNSUPPORTED` for Word before 97.
 */
export function readDoc(bytes: Uint8Array, file: string): ReadDocument {
  const container = new Container(bytes, file);
  const stream = (name: string) => {
    const found = container.stream(name);
    if (!found) throw new Failure('FILE_DAMAGED', { file, found: name });
    return found;
  };
  const document = stream('WordDocument');
  const fib = readFib(document);
  const table = stream(fib.tableStream);
  const part = (name: Parameters<typeof fib.place>[0], what: string) => {
    const { at, length } = fib.place(name);
    return length === 0 ? table.of(new Uint8Array(), what) : table.part(at, length, what);
  };
  const start = (name: 'lists' | 'overrides') => {
    const { at, length } = fib.place(name);
    return length === 0 ? null : at;
  };
  const reader = new TextReader({
    document,
    data: container.stream('Data'),
    pieces: readPieces(document, table, fib),
    characters: Properties.ofCharacters(document, part('characters', 'PlcBteChpx')),
    paragraphs: Properties.ofParagraphs(document, part('paragraphs', 'PlcBtePapx')),
    styles: new Styles(part('styles', 'STSH')),
    lists: readNumbering(table, start('lists'), start('overrides')),
  });
  const { main, footnotes, headers, comments, endnotes, boxes } = fib.lengths;
  const afterNotes = main + footnotes + headers + comments;
  return documentOf(
    [
      ...reader.flow(0, main),
      ...reader.flow(main, main + footnotes),
      ...reader.flow(afterNotes, afterNotes + endnotes),
      ...reader.flow(afterNotes + endnotes, afterNotes + endnotes + boxes),
    ],
    [],
  );
}
