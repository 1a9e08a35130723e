/**
 * A MIME message as its parts: each with its headers, and its bytes when asked for.
 *
 * As much of MIME as saved web pages and letters have: boundaries, folded headers, base64 and quoted-printable. Damaged
 * messages give what can be had of them: a part without an end ends with the file. Pictures are never decoded.
 */

import { Buffer } from 'node:buffer';
import { latin1 } from '../decode.ts';

export interface MimePart {
  /** Lower case, without parameters. Example: `text/html`. */
  readonly type: string;
  readonly charset: string | null;
  /** `Content-Location` and `<Content-ID>` as `cid:…`: what other parts call it. */
  readonly names: readonly string[];
  readonly bytes: () => Uint8Array;
}

/** Deeper nesting, or more parts, than any page has: what is beyond is not read. */
const MAX_DEPTH = 8;
const MAX_PARTS = 5000;
const MAX_HEADERS = 64_000;

interface Message {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function messageOf(text: string): Message {
  const head = text.slice(0, MAX_HEADERS);
  const blank = /^\r?\n|\r?\n\r?\n/.exec(head);
  const end = blank ? blank.index : head.length;
  const headers = new Map<string, string>();
  const unfolded = head.slice(0, end).replace(/\r?\n[ \t]+/g, ' ');
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: text.slice(blank ? end + blank[0].length : text.length) };
}

function parameter(value: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
  return match ? (match[1] ?? match[2] ?? null) : null;
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/[ \t]+(?=\r?\n)/g, '').replace(/=\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** The bodies between boundaries. Without a boundary in the header, the first line that looks like one is it. */
function* split(body: string, type: string): Generator<string> {
  const boundary = parameter(type, 'boundary') ?? /^--([^\r\n]{1,200}?)[ \t]*\r?$/m.exec(body)?.[1];
  if (!boundary) return;
  const mark = `--${boundary}`;
  let at = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`) + 1;
  if (at === 0 && !body.startsWith(mark)) return;
  for (;;) {
    const line = body.indexOf('\n', at);
    if (line < 0 || body.startsWith('--', at + mark.length)) return;
    const next = body.indexOf(`\n${mark}`, line);
    yield body.slice(line + 1, next < 0 ? body.length : next).replace(/\r$/, '');
    if (next < 0) return;
    at = next + 1;
  }
}

function collect(text: string, depth: number, into: MimePart[]): void {
  const { headers, body } = messageOf(text);
  const contentType = headers.get('content-type') ?? 'text/plain';
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  if (type.startsWith('multipart/')) {
    if (depth >= MAX_DEPTH) return;
    for (const part of split(body, contentType)) {
      if (into.length >= MAX_PARTS) return;
      collect(part, depth + 1, into);
    }
    return;
  }
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const id = headers.get('content-id')?.replace(/^<|>$/g, '');
  const names = [headers.get('content-location'), id && `cid:${id}`].filter((name): name is string => Boolean(name));
  into.push({ type, charset: parameter(contentType, 'charset'), names, bytes: () => decoded(body, encoding) });
}

/** The leaves of a message, in order. Example: a saved page gives its `text/html` part, then pictures and style sheets. */
export function mimeParts(bytes: Uint8Array): MimePart[] {
  const text = latin1(bytes);
  const parts: MimePart[] = [];
  collect(text.replace(/^(?:\u00ef\u00bb\u00bf)?\s+/, ''), 0, parts);
  return parts;
}
