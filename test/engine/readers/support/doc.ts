/**
 * DOC files made in memory, [MS-DOC]: the least that a reader needs, so that a test can put in what no program would.
 */

import { CFB } from '@e965/xlsx';
import type { Part } from '../../../support/document.ts';
import { wordRows } from './word-layout.ts';

/** A run of text with its modifications. */
export interface DocRun {
  readonly text: string;
  readonly sprms?: readonly number[];
  /** One byte a character in the file. */
  readonly isCompressed?: boolean;
}

/** A paragraph: its last run ends with the mark that ends it. */
export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly style?: number;
  readonly sprms?: readonly number[];
}

export interface DocOptions {
  readonly data?: Uint8Array;
  /** The style sheet, as it stands in the file. */
  readonly styles?: Uint8Array;
  /** Changes the head of the stream `WordDocument`. */
  readonly head?: (view: DataView) => void;
  /** Names of streams instead of the usual ones. */
  readonly streams?: Readonly<Record<string, Uint8Array>>;
}

const PAGE = 512;
const TEXT_AT = 1024;

/** A modification: its code and the bytes of its operand. */
export function sprm(code: number, ...operand: number[]): number[] {
  return [code & 0xff, code >> 8, ...operand];
}

export const word = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const long = (value: number): number[] => [...word(value), ...word(value >>> 16)];

export const IN_TABLE = sprm(0x2416, 1);
export const ROW_END = [...IN_TABLE, ...sprm(0x2417, 1)];
export const HIDDEN = sprm(0x083c, 1);
export const DELETED = sprm(0x0800, 1);

export interface DocCell {
  readonly right: number;
  readonly horizontal?: number;
  readonly vertical?: number;
}

/** The definition of a row's cells. Edges in twips, from 0. */
export function rowDefinition(cells: readonly DocCell[]): number[] {
  const edges = [0, ...cells.map(({ right }) => right)].flatMap(word);
  const descriptions = cells.flatMap(({ horizontal = 0, vertical = 0 }) => [
    ...word(horizontal | (vertical << 5)),
    ...Array<number>(18).fill(0),
  ]);
  const operand = [cells.length, ...edges, ...descriptions];
  return sprm(0xd608, ...word(operand.length + 1), ...operand);
}

export function text(content: string, sprms: readonly number[] = []): DocParagraph {
  return { runs: [{ text: `${content}\r` }], sprms };
}

/** A row of one paragraph a cell. */
export function row(texts: readonly string[], definition: readonly number[]): DocParagraph[] {
  return [
    ...texts.map((each) => ({ runs: [{ text: `${each}\u0007` }], sprms: IN_TABLE })),
    { runs: [{ text: '\u0007' }], sprms: [...ROW_END, ...definition] },
  ];
}

interface Entry {
  readonly to: number;
  readonly bytes: readonly number[];
}

/** Pages of 512 bytes with runs and what holds for them; `headBytes` is what each run takes at the front. */
function pagesOf(entries: readonly Entry[], from: number, headBytes: number) {
  const pages: { readonly from: number; readonly bytes: Uint8Array }[] = [];
  let start = from;
  for (let next = 0; next < entries.length; ) {
    const page = new Uint8Array(PAGE);
    const view = new DataView(page.buffer);
    const taken: Entry[] = [];
    let floor = PAGE - 1;
    const places: number[] = [];
    for (let entry = entries[next]; entry; entry = entries[next]) {
      const at = (floor - entry.bytes.length) & ~1;
      if (at < 4 * (taken.length + 2) + headBytes * (taken.length + 1)) break;
      page.set(entry.bytes, at);
      places.push(entry.bytes.length === 0 ? 0 : at / 2);
      if (entry.bytes.length > 0) floor = at;
      taken.push(entry);
      next += 1;
    }
    if (taken.length === 0) throw new Error('modifications too long for a page');
    [start, ...taken.map(({ to }) => to)].forEach((place, nth) => {
      view.setUint32(4 * nth, place, true);
    });
    places.forEach((place, nth) => {
      page[4 * (taken.length + 1) + headBytes * nth] = place;
    });
    page[PAGE - 1] = taken.length;
    pages.push({ from: start, bytes: page });
    start = taken.at(-1)?.to ?? start;
  }
  return { pages, end: start };
}

function paragraphBytes({ style = 0, sprms = [] }: DocParagraph): number[] {
  const list = [...word(style), ...sprms];
  return list.length % 2 === 1 ? [(list.length + 1) / 2, ...list] : [0, list.length / 2, ...list];
}

/** The file. */
export function doc(paragraphs: readonly DocParagraph[], options: DocOptions = {}): Uint8Array {
  const characters: Entry[] = [];
  const ends: Entry[] = [];
  const pieces: { readonly from: number; readonly at: number; readonly isCompressed: boolean }[] = [];
  const content: number[] = [];
  let count = 0;
  for (const paragraph of paragraphs) {
    for (const { text: said, sprms = [], isCompressed = false } of paragraph.runs) {
      if (pieces.at(-1)?.isCompressed !== isCompressed) {
        pieces.push({ from: count, at: TEXT_AT + content.length, isCompressed });
      }
      for (let nth = 0; nth < said.length; nth += 1) {
        const code = said.charCodeAt(nth);
        content.push(...(isCompressed ? [code] : word(code)));
      }
      count += said.length;
      const bytes = sprms.length === 0 ? [] : [sprms.length, ...sprms];
      characters.push({ to: TEXT_AT + content.length, bytes });
    }
    ends.push({ to: TEXT_AT + content.length, bytes: paragraphBytes(paragraph) });
  }
  const firstPage = Math.ceil((TEXT_AT + content.length) / PAGE);
  const characterPages = pagesOf(characters, TEXT_AT, 1);
  const paragraphPages = pagesOf(ends, TEXT_AT, 13);
  const pages = [...characterPages.pages, ...paragraphPages.pages];
  const document = new Uint8Array(PAGE * (firstPage + pages.length));
  document.set(content, TEXT_AT);
  pages.forEach(({ bytes }, nth) => {
    document.set(bytes, PAGE * (firstPage + nth));
  });
  const plcOf = ({ pages: own, end }: ReturnType<typeof pagesOf>, first: number) => [
    ...[...own.map(({ from }) => from), end].flatMap(long),
    ...own.flatMap((_, nth) => long(first + nth)),
  ];
  const pcd = [
    ...[...pieces.map(({ from }) => from), count].flatMap(long),
    ...pieces.flatMap(({ at, isCompressed }) => [
      ...word(0),
      ...long(isCompressed ? (2 * at) | 0x40000000 : at),
      ...word(0),
    ]),
  ];
  const parts: readonly (readonly [place: number, bytes: readonly number[]])[] = [
    [1, [...(options.styles ?? [])]],
    [12, plcOf(characterPages, firstPage)],
    [13, plcOf(paragraphPages, firstPage + characterPages.pages.length)],
    [33, [2, ...long(pcd.length), ...pcd]],
  ];
  const head = new DataView(document.buffer);
  head.setUint16(0, 0xa5ec, true);
  head.setUint16(2, 0xc1, true);
  head.setUint16(10, 0x0200, true);
  head.setUint16(32, 14, true);
  head.setUint16(62, 22, true);
  head.setUint32(76, count, true);
  head.setUint16(152, 93, true);
  const table: number[] = [];
  for (const [place, bytes] of parts) {
    head.setUint32(154 + 8 * place, table.length, true);
    head.setUint32(158 + 8 * place, bytes.length, true);
    table.push(...bytes);
  }
  options.head?.(head);
  const streams = {
    WordDocument: document,
    '1Table': Uint8Array.from(table),
    ...(options.data && { Data: options.data }),
    ...options.streams,
  };
  const file = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, Buffer.from(bytes));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** A whole report; cells are 20 pt a column, their edges a little off as by hand. */
export function docReport(parts: readonly Part[]): Uint8Array {
  const edge = (column: number, nth: number) => 400 * column + (column > 0 ? (nth * 7) % 12 : 0);
  return doc(
    parts.flatMap((part): DocParagraph[] => {
      if (part.kind !== 'table') return [text(part.text)];
      return wordRows(part.table).flatMap((cells, nth) =>
        row(
          cells.map((cell) => cell.text),
          rowDefinition(
            cells.map(({ to, vertical }) => ({
              right: edge(to, nth),
              vertical: vertical === 'first' ? 3 : vertical ? 1 : 0,
            })),
          ),
        ),
      );
    }),
  );
}
