/**
 * Reads the XML of an office document piece by piece, without building a tree.
 *
 * Strict where it matters: what is cut short or wrongly nested is damage and never half a document. Names come without
 * their namespace's prefix, since programs choose prefixes freely.
 */

/** What is told while reading. `attributes` are as written; ask `attribute` for one. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

/** For handlers that want to hear of one thing only: `{ ...IGNORE, open }`. */
export const IGNORE: XmlHandler = { open: () => {}, text: () => {}, close: () => {} };

/** The XML is not what it should be. */
export class XmlError extends Error {}

const PIECE =
  /<(\/?)([^\s<>/"'=?!][^\s<>/"'=]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const DEEPEST = 200;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Text with its references resolved. A reference to nothing stays as it stands. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** One attribute of an element by its name without prefix; `null` where it has none. */
export function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? unescaped(match[1] ?? match[2] ?? '') : null;
}

/** Whether an attribute says yes: `1`, `true`, `on`. Without it, `otherwise`. */
export function flag(attributes: string, name: string, otherwise = false): boolean {
  const value = attribute(attributes, name);
  return value === null ? otherwise : ['1', 'true', 'on'].includes(value);
}

/** Tells the handler what is in the document, in order. Throws `XmlError` where it is not whole. */
export function readXml(xml: string, handler: XmlHandler): void {
  const open: string[] = [];
  PIECE.lastIndex = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (PIECE.lastIndex < xml.length) {
    const at = PIECE.lastIndex;
    const piece = PIECE.exec(xml);
    if (!piece) throw new XmlError(`not XML at ${at}`);
    const next = PIECE.lastIndex;
    const [, closes, name, attributes = '', isEmpty, text, data] = piece;
    if (text !== undefined) handler.text(unescaped(text));
    else if (data !== undefined) handler.text(data);
    else if (name !== undefined) {
      const local = localName(name);
      if (closes === '') {
        if (open.length >= DEEPEST) throw new XmlError(`deeper than ${DEEPEST}`);
        handler.open(local, attributes);
        open.push(name);
      }
      if (closes !== '' || isEmpty !== '') {
        if (open.pop() !== name) throw new XmlError(`</${name}> at ${at}`);
        handler.close(local);
      }
    }
    PIECE.lastIndex = next;
  }
  if (open.length > 0) throw new XmlError(`<${open.at(-1)}> has no end`);
}
