/**
 * The names of files in a ZIP. The format says UTF-8 where a bit says so and an American code page elsewhere; what
 * Chinese Windows writes is GBK, and macOS writes UTF-8, both without a word.
 */

import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';

/** What of an entry its name is made of. */
export type Named = Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>;

const IS_UTF8 = 0x800;
const UNICODE_PATH = 0x7075;
const UNICODE_PATH_HEADER = 5;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030');

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/** The name in the field made for it, if it still belongs to this entry: renaming tools leave old ones behind. */
function unicodePath({ fileNameRaw, extraFields }: Named): string | null {
  const data = extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  if (!data || data.length < UNICODE_PATH_HEADER || data[0] !== 1) return null;
  return data.readUInt32LE(1) === crc32(fileNameRaw) ? asUtf8(data.subarray(UNICODE_PATH_HEADER)) : null;
}

/** UTF-8 by its bytes. Two-byte characters alone prove nothing: `联` in GBK is a letter in UTF-8, too. */
function provenUtf8(bytes: Uint8Array): string | null {
  const text = asUtf8(bytes);
  return text !== null && /^\p{ASCII}*$|[\u0800-\uffff]/u.test(text) ? text : null;
}

/**
 * An entry's path with slashes between folders and after a folder's name, nothing in it that leads out of the archive.
 * Example: the GBK bytes of `..\东镇\年报.doc` → `东镇/年报.doc`.
 */
export function entryPath(entry: Named): string {
  const raw = entry.fileNameRaw;
  const said = (entry.generalPurposeBitFlag & IS_UTF8) === 0 ? unicodePath(entry) : asUtf8(raw);
  const text = (said ?? provenUtf8(raw) ?? gb18030.decode(raw)).replaceAll('\\', '/');
  // Control characters in a name are a mistake or a trick; names are shown and nothing else.
  const parts = text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').split('/');
  const inside = parts.filter((part) => !['', '.', '..'].includes(part) && !/^[a-z]:$/i.test(part)).join('/');
  return text.endsWith('/') || inside === '' ? `${inside}/` : inside;
}
