/**
 * The XML of Office documents, to a tree: elements, attributes and text, names by the usual prefixes.
 *
 * Office writes plain, well-formed XML without a document type, and anything else is a damaged or hostile file: there
 * are no entities to define here and nothing to load, so that neither bombs nor references can exist. Depth and size of
 * the tree are limited, so that everything after may recurse.
 */

import { Failure, type FailureDetail } from '../../../shared/failure.ts';

export interface XmlElement {
  /** Local name after the prefix of `NAMESPACES`, `w:p`; local name alone in a namespace that is not there. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const MAX_DEPTH = 200;
/** A page of dense tables has about 2,000. */
const MAX_ELEMENTS = 1_000_000;
const TOO_MANY = `${MAX_ELEMENTS} elements`;

/** Transitional and strict names of the namespaces that matter. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
};

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi;
/** What stands before the value of an attribute. */
const NAME = /^[^\s=/<&]+\s*=$/;
/** Longer than the name of anything. */
const MAX_NAME = 500;
const XMLNS = /^xmlns(?::(.+))?$/;

const codes = (characters: string): ReadonlySet<number> => new Set([...characters].map((each) => each.charCodeAt(0)));
const ENDS_NAME = codes(' \t\r\n/>');
const ENDS_ATTRIBUTES = codes('"\'>');
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

interface Open {
  readonly tag: string;
  readonly children: XmlNode[];
  readonly names: Names;
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole;
  });
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

class XmlReader {
  private readonly text: string;
  /** The file and part it is, for failures. */
  private readonly place: FailureDetail;
  private elements = 0;

  constructor(text: string, place: FailureDetail) {
    this.text = text;
    this.place = place;
  }

  /** The root element. */
  read(): XmlElement {
    const { text } = this;
    const root: Open = { tag: '', children: [], names: new Names(new Map()) };
    const open: Open[] = [root];
    let at = text.indexOf('<');
    while (at >= 0) {
      const top = open.at(-1) as Open;
      let end: number;
      if (text.startsWith('<!--', at)) end = this.after('-->', at);
      else if (text.startsWith('<?', at)) end = this.after('?>', at);
      else if (text.startsWith('<![CDATA[', at)) {
        end = this.after(']]>', at);
        top.children.push(text.slice(at + 9, end - 3));
      } else if (text[at + 1] === '!') {
        throw this.fail();
      } else if (text[at + 1] === '/') {
        end = this.after('>', at);
        if (open.length === 1 || text.slice(at + 2, end - 1).trim() !== top.tag) throw this.fail();
        open.pop();
      } else {
        end = this.tag(at, open);
      }
      at = text.indexOf('<', end);
      const between = text.slice(end, at < 0 ? text.length : at);
      if (between !== '') (open.at(-1) as Open).children.push(unescaped(between));
    }
    const element = root.children.find((child) => typeof child !== 'string');
    if (open.length > 1 || !element) throw this.fail();
    return element;
  }

  private fail(): Failure {
    return new Failure('FILE_DAMAGED', this.place);
  }

  private after(end: string, at: number): number {
    const found = this.text.indexOf(end, at);
    if (found < 0) throw this.fail();
    return found + end.length;
  }

  /** Reads a start tag and returns where it ends. */
  private tag(at: number, open: Open[]): number {
    const { text } = this;
    const nameEnd = this.stop(at + 1, ENDS_NAME);
    const name = text.slice(at + 1, nameEnd);
    const pairs: [string, string][] = [];
    let end = this.stop(nameEnd, ENDS_ATTRIBUTES);
    for (let from = nameEnd; text[end] !== '>'; end = this.stop(from, ENDS_ATTRIBUTES)) {
      const close = text.indexOf(text[end] as string, end + 1);
      const key = text.slice(from, end).trim();
      if (close < 0 || !NAME.test(key)) throw this.fail();
      pairs.push([key.slice(0, -1).trimEnd(), unescaped(text.slice(end + 1, close))]);
      from = close + 1;
    }
    this.elements += 1;
    if (name === '' || open.length > MAX_DEPTH) throw this.fail();
    if (this.elements > MAX_ELEMENTS) throw new Failure('FILE_TOO_LARGE', { ...this.place, expected: TOO_MANY });
    const parent = open.at(-1) as Open;
    const names = withNamespaces(parent.names, pairs);
    for (const pair of pairs) pair[0] = names.attribute(pair[0]);
    const children: XmlNode[] = [];
    const attributes = pairs.length === 0 ? NO_ATTRIBUTES : new Map(pairs);
    parent.children.push({ name: names.element(name), attributes, children });
    if (text[end - 1] !== '/') open.push({ tag: name, children, names });
    return end + 1;
  }

  /** Where the next of some characters stands, not far away. */
  private stop(from: number, ends: ReadonlySet<number>): number {
    const { text } = this;
    const limit = Math.min(text.length, from + MAX_NAME);
    for (let at = from; at < limit; at += 1) if (ends.has(text.charCodeAt(at))) return at;
    throw this.fail();
  }
}

/** Names as they are written here to names by the usual prefixes, under the namespaces that hold at a place. */
class Names {
  private readonly prefixes: ReadonlyMap<string, string>;
  private readonly known = new Map<string, string>();

  constructor(prefixes: ReadonlyMap<string, string>) {
    this.prefixes = prefixes;
  }

  /** The same with some namespaces more. */
  with(own: readonly (readonly [string, string])[]): Names {
    return new Names(new Map([...this.prefixes, ...own]));
  }

  element(name: string): string {
    return name.includes(':') ? this.attribute(name) : (this.prefixes.get('') ?? '') + name;
  }

  /** An attribute without a prefix is in no namespace. */
  attribute(name: string): string {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const usual = colon < 0 ? name : (this.prefixes.get(name.slice(0, colon)) ?? '') + name.slice(colon + 1);
    this.known.set(name, usual);
    return usual;
  }
}

function withNamespaces(outer: Names, pairs: readonly (readonly [string, string])[]): Names {
  const own = pairs.flatMap(([name, value]): [string, string][] => {
    const match = name.startsWith('xmlns') ? XMLNS.exec(name) : null;
    return match ? [[match[1] ?? '', NAMESPACES[value] ?? '']] : [];
  });
  return own.length > 0 ? outer.with(own) : outer;
}

/** The root element of a part. Throws `FILE_DAMAGED` that names the part. */
export function parseXml(bytes: Uint8Array, file: string, part: string): XmlElement {
  return new XmlReader(textOf(bytes), { file, found: part }).read();
}

/** The first child element of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name);
}

/** All child elements, of a name where one is given. */
export function childElements(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (!element) return [];
  return element.children.filter(
    (each): each is XmlElement => typeof each !== 'string' && (name === undefined || each.name === name),
  );
}

/** The `w:val` of a child, the way most settings are written: `<w:jc w:val="center"/>`. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.get('w:val');
}

/** A setting that is on by being there, unless it says otherwise; `undefined` where it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  return !['0', 'false', 'off'].includes(found.attributes.get('w:val') ?? '');
}

/** All text in an element, whatever is around it. */
export function plainText(element: XmlElement): string {
  return element.children.map((each) => (typeof each === 'string' ? each : plainText(each))).join('');
}
