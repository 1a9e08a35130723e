/**
 * What a file is, by its first bytes; its name is never trusted over its content.
 */

/** What can be told apart. Formats without a reader are named so that the failure can say what the file is. */
export type FileFormat = 'html' | 'text' | 'PDF' | 'ZIP/DOCX/XLSX' | 'DOC/XLS' | 'RTF' | 'MHTML' | 'image' | 'binary';

const MAGIC: readonly (readonly [FileFormat, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP/DOCX/XLSX', [0x50, 0x4b, 0x03, 0x04]],
  ['DOC/XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
];

/** Control characters that no text has; NUL is left out because UTF-16 is full of it. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const odd = sample.filter((byte) => byte < 0x20 && ![0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b].includes(byte)).length;
  return odd > sample.length / 50;
}

/** Example: bytes that start with `%PDF` are `PDF`, whatever the file is called. */
export function sniff(bytes: Uint8Array): FileFormat {
  const magic = MAGIC.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (magic) return magic[0];
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  if (!utf16 && isBinary(bytes)) return 'binary';
  const head = new TextDecoder(bytes[0] === 0xfe ? 'utf-16be' : utf16 ? 'utf-16le' : 'latin1').decode(
    bytes.subarray(0, 8192),
  );
  if (/^\s*(?:from:|mime-version:)/im.test(head.slice(0, 400)) && /content-type:\s*multipart\/related/i.test(head))
    return 'MHTML';
  return /<(?:!doctype html|html|head|body|table|meta|div|p)[\s>]/i.test(head) ? 'html' : 'text';
}
