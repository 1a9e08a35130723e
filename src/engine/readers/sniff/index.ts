/**
 * What a file is, by its content; its name decides only what content cannot: whether commas part cells, and what a
 * container was whose list of contents is lost.
 *
 * Names lie: Word and Excel save web pages as .doc and .xls, WPS calls its documents .wps and .et, people rename. So
 * containers are told by what is in them and everything else by how it begins.
 */

import { latin1 } from '../decode.ts';
import { oleNames } from './ole.ts';
import { strandedNames, zipListing } from './zip.ts';

/**
 * What can be told apart. `xlsx` is any workbook of XML in a ZIP, `xls` any older one, Excel 2003's XML
 * included; `ods` is packed or flat; `encrypted` is a newer Office document under a password. Formats without a reader
 * are written as a failure names them.
 */
export type FileFormat =
  | ('html' | 'mhtml' | 'text' | 'csv' | 'docx' | 'doc' | 'rtf' | 'pdf' | 'xlsx' | 'xls' | 'ods')
  | ('zip' | 'image' | 'encrypted')
  | (
      | 'XLSB'
      | 'ODT'
      | 'ODP'
      | 'OFD'
      | 'PPTX'
      | 'PPT'
      | 'XPS'
      | 'EPUB'
      | 'RAR'
      | '7Z'
      | 'GZIP'
      | 'OLE'
      | 'Word XML'
      | 'UOF'
    )
  | 'binary';

type Magic = readonly [FileFormat, readonly number[], at?: number];

const MAGIC: readonly Magic[] = [
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x57, 0x45, 0x42, 0x50], 8],
  ['image', [0x66, 0x74, 0x79, 0x70, 0x68, 0x65], 4],
  ['image', [0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66], 4],
  ['image', [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69], 4],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['GZIP', [0x1f, 0x8b, 0x08]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const OLE_NAMES: readonly (readonly [FileFormat, RegExp])[] = [
  ['doc', /\.(?:doc|dot|wps|wpt)$/i],
  ['xls', /\.(?:xls|xlt|et|ett)$/i],
];
const ZIP_NAMES: readonly (readonly [FileFormat, RegExp])[] = [
  ['docx', /\.(?:docx|docm|wps)$/i],
  ['xlsx', /\.(?:xlsx|xlsm|et)$/i],
  ['ods', /\.ods$/i],
];

/** As far as a file is looked into, after the white space it may begin with. */
const HEAD_BYTES = 8192;
/** As much junk as readers of PDF bear before its beginning. */
const PDF_JUNK_BYTES = 1024;

function startsWith(bytes: Uint8Array, start: readonly number[], at = 0): boolean {
  return start.every((byte, index) => bytes[at + index] === byte);
}

/** Whether these are the first bytes of a ZIP: of an archive, or of a document packed as one. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP);
}

/**
 * What is in a ZIP, by the names of its parts; `head` is how it begins. Example: `['[Content_Types].xml',
 * 'word/document.xml']` → `docx`.
 */
export function zipFormat(names: readonly string[], head: Uint8Array, file: string): FileFormat {
  const has = (start: string) => names.some((name) => name.replaceAll('\\', '/').startsWith(start));
  // Any of these shows an Office document; the first one may be missing where a file is cut short.
  if (has('[Content_Types].xml') || has('_rels/.rels') || has('docProps/') || has('xl/work') || has('word/document.')) {
    if (has('word/')) return 'docx';
    if (has('xl/workbook.bin')) return 'XLSB';
    if (has('xl/')) return 'xlsx';
    if (has('ppt/')) return 'PPTX';
    if (has('FixedDoc')) return 'XPS';
  }
  if (has('OFD.xml')) return 'OFD';
  if (has('META-INF/manifest.xml') || has('mimetype')) {
    const type = latin1(head.subarray(0, 1024));
    if (type.includes('opendocument.spreadsheet')) return 'ods';
    if (type.includes('opendocument.text')) return 'ODT';
    if (type.includes('opendocument.presentation')) return 'ODP';
    if (type.includes('application/epub')) return 'EPUB';
    // The type should stand at the beginning, as it is; some programs pack it.
    if (has('content.xml')) return /\.(?:ods|ots)$/i.test(file) ? 'ods' : 'ODT';
  }
  return 'zip';
}

function oleFormat(names: readonly string[], file: string): FileFormat {
  if (names.includes('EncryptedPackage')) return 'encrypted';
  if (names.includes('WordDocument')) return 'doc';
  if (names.includes('Workbook') || names.includes('Book')) return 'xls';
  if (names.includes('PowerPoint Document')) return 'PPT';
  return named(file, OLE_NAMES) ?? 'OLE';
}

/** What a container is by its name: where its list of contents is lost, so that its reader can say it is damaged. */
function named(file: string, names: readonly (readonly [FileFormat, RegExp])[]): FileFormat | null {
  return names.find(([, pattern]) => pattern.test(file))?.[0] ?? null;
}

/** The size a bitmap gives of itself is that of the file; two letters alone could begin any text. */
function isBitmap(bytes: Uint8Array): boolean {
  const size = bytes.length < 26 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true);
  return startsWith(bytes, [0x42, 0x4d]) && startsWith(bytes, [0, 0, 0, 0], 6) && size > 0 && size <= bytes.length + 4;
}

/** In UTF-16 one byte in each pair of an ASCII character is NUL, always the same one. */
function isUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const sample = bytes.subarray(0, 4096);
  if (!sample.includes(0)) return false;
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [fewer, more] = zeros.sort((a, b) => a - b) as [number, number];
  return more > Math.max(3, sample.length / 50) && fewer * 4 <= more;
}

const TEXT_CONTROLS: readonly number[] = [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b];

/** Control characters that no text has; NUL is left out because a stray one in a text does no harm. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let odd = 0;
  for (const byte of sample) if (byte < 0x20 && !TEXT_CONTROLS.includes(byte)) odd += 1;
  return odd > sample.length / 50;
}

/** How a text begins, in its ASCII characters: without byte order mark, NULs and leading white space. */
function beginning(bytes: Uint8Array): string {
  let at = 0;
  while (at < bytes.length && (bytes[at] as number) <= 0x20) at += 1;
  return latin1(bytes.subarray(at, at + HEAD_BYTES))
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, '');
}

/** A saved message begins with its headers, one of which says that web pages follow. */
function isMessage(head: string): boolean {
  if (!/^[a-z-]{2,40}:/i.test(head)) return false;
  const headers = head.split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (/^content-type:\s*multipart\//im.test(headers)) return true;
  return /^mime-version:/im.test(headers) && /^content-type:\s*text\/html/im.test(headers);
}

function xmlFormat(head: string): FileFormat | null {
  if (!/^<(?:\?xml|\?mso|!--|[a-z]+:?[a-z]+[\s>])/i.test(head)) return null;
  if (/<(?:w:wordDocument|pkg:package)[\s>]/.test(head)) return 'Word XML';
  if (/<(?:ss:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return 'xls';
  if (/<uof:UOF[\s>]/i.test(head)) return 'UOF';
  if (!/<office:document[\s>]/.test(head)) return null;
  return /opendocument\.spreadsheet/.test(head) ? 'ods' : 'ODT';
}

function textFormat(bytes: Uint8Array, name: string): FileFormat {
  const head = beginning(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (isMessage(head)) return 'mhtml';
  const xml = xmlFormat(head);
  if (xml) return xml;
  if (/<(?:!doctype html|html|head|body|table|meta|div|p)[\s>]/i.test(head)) return 'html';
  return /\.csv$/i.test(name) ? 'csv' : 'text';
}

/**
 * The format of a file. Examples: bytes that start with `%PDF-` are `pdf`, whatever the file is called; a web page named
 * `年报.xls` is `html`; `a,b` is `csv` in a file named `.csv` and `text` elsewhere.
 */
export function sniff(bytes: Uint8Array, name: string): FileFormat {
  if (isZip(bytes)) {
    const listing = zipListing(bytes);
    const format = zipFormat(listing?.map((entry) => entry.name) ?? strandedNames(bytes), bytes, name);
    return format === 'zip' && !listing ? (named(name, ZIP_NAMES) ?? 'zip') : format;
  }
  if (startsWith(bytes, OLE)) return oleFormat(oleNames(bytes), name);
  const magic = MAGIC.find(([, start, at]) => startsWith(bytes, start, at));
  if (magic) return magic[0];
  if (isBitmap(bytes)) return 'image';
  if (/%PDF-\d/.test(latin1(bytes.subarray(0, PDF_JUNK_BYTES)))) return 'pdf';
  if (!isUtf16(bytes) && isBinary(bytes)) return 'binary';
  return textFormat(bytes, name);
}
