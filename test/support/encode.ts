/**
 * Text to bytes in the encodings that reports come in. Node decodes all of them and encodes only UTF-8 and UTF-16LE, so
 * the tables for GB18030 and Big5 are made by decoding every pair of bytes once.
 */

export const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(label: 'gb18030' | 'big5'): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail]);
    }
  }
  tables.set(label, table);
  return table;
}

function doubleByte(text: string, label: 'gb18030' | 'big5'): Uint8Array {
  const table = tableOf(label);
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : table.get(char);
    if (!pair) throw new Error(`${label} has no ${char} (U+${code.toString(16)})`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at + 2, text.charCodeAt(at), !bigEndian);
  return bytes;
}

/** The text as a file's bytes. UTF-16 comes with its byte order mark; throws where the encoding lacks a character. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
    case 'utf-16be':
      return utf16(text, encoding === 'utf-16be');
    default:
      return doubleByte(text, encoding);
  }
}
