/** What a file is, told by its content; its name is asked last. */

import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { type FileFormat, sniff } from '../../../src/engine/readers/sniff/index.ts';
import { encode } from '../../support/encode.ts';
import { zip } from './support/zips.ts';

const text = (content: string) => new TextEncoder().encode(content);
const bytes = (content: string) => Uint8Array.from(content, (character) => character.charCodeAt(0));

/** A compound file with these streams; the library puts one of its own beside them. */
function ole(...streams: string[]): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const stream of streams) XLSX.CFB.utils.cfb_add(file, `/${stream}`, Buffer.alloc(5000));
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer);
}

const parts = (...names: string[]) => zip(names.map((name) => ({ name, content: 'x' })));

describe('containers are told by what is in them', () => {
  test.each<[FileFormat, Uint8Array]>([
    ['docx', parts('[Content_Types].xml', 'word/document.xml')],
    ['docx', parts('docProps/app.xml', 'word\\document.xml', '[Content_Types].xml')],
    ['xlsx', parts('[Content_Types].xml', 'xl/workbook.xml')],
    ['XLSB', parts('[Content_Types].xml', 'xl/workbook.bin')],
    ['PPTX', parts('[Content_Types].xml', 'ppt/presentation.xml')],
    ['OFD', parts('OFD.xml', 'Doc_0/Document.xml')],
    ['zip', parts('年报.docx', 'word/年报.doc')],
    ['zip', parts()],
    ['ods', zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true }])],
    ['ODT', zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true }])],
    ['doc', ole('WordDocument', '1Table')],
    ['xls', ole('Workbook')],
    ['xls', ole('Book')],
    ['encrypted', ole('EncryptionInfo', 'EncryptedPackage')],
    ['PPT', ole('PowerPoint Document')],
    ['OLE', ole('Anything')],
  ])('%s', (format, content) => {
    expect(sniff(content, 'a.txt')).toBe(format);
  });

  test('a Word document with a workbook inside is a Word document, and the other way round', () => {
    expect(sniff(ole('ObjectPool/_1/Workbook', 'WordDocument'), 'a')).toBe('doc');
    expect(sniff(ole('MBD01/WordDocument', 'Workbook'), 'a')).toBe('xls');
  });

  test('a document cut short is still that document', () => {
    const document = parts('[Content_Types].xml', 'word/document.xml', 'word/styles.xml');
    expect(sniff(document.subarray(0, -60), 'a')).toBe('docx');
    expect(sniff(ole('WordDocument').subarray(0, 600), 'a.wps')).toBe('doc');
    expect(sniff(ole('Workbook').subarray(0, 600), 'a.et')).toBe('xls');
    expect(sniff(ole('Workbook').subarray(0, 600), 'a')).toBe('OLE');
  });

  test('an archive of documents packed as they are is an archive, even cut short', () => {
    const document = parts('[Content_Types].xml', 'word/document.xml');
    const archive = zip([
      { name: '1.docx', content: document, isStored: true },
      { name: '2.docx', content: document, isStored: true },
    ]);
    expect(sniff(archive, 'a.docx')).toBe('zip');
    expect(sniff(archive.subarray(0, -60), 'a.zip')).toBe('zip');
  });
});

describe('everything else is told by how it begins', () => {
  test.each<[FileFormat, Uint8Array]>([
    ['pdf', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3')],
    ['pdf', bytes('HTTP/1.1 200 OK\r\n\r\n\x00\x01%PDF-1.4\n')],
    ['rtf', text('{\\rtf1\\ansi')],
    ['rtf', text('\n {\\rtf1')],
    ['image', bytes('\x89PNG\r\n')],
    ['image', bytes('\xff\xd8\xff\xe0')],
    ['image', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
    ['image', bytes('\0\0\0\x18ftypheic\0\0\0\0')],
    ['image', bytes(`BM\x40\0\0\0\0\0\0\0\x36\0\0\0${'\0'.repeat(50)}`)],
    ['image', bytes('II*\0')],
    ['image', bytes('MM\0*')],
    ['RAR', bytes('Rar!\x1a\x07\x01\0')],
    ['7Z', bytes('7z\xbc\xaf\x27\x1c')],
    ['binary', bytes('\0\x01\x02\x03\x04\x05\x06\x07')],
    ['html', text('<!DOCTYPE html><html>')],
    ['html', text('\ufeff\r\n\r\n  <html xmlns:x="urn:schemas-microsoft-com:office:excel">')],
    ['html', text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">\n<html>')],
    ['html', encode('<html><body>年报</body></html>', 'utf-16le')],
    ['html', encode('<html><body>年报</body></html>', 'utf-16be')],
    ['html', encode('<html><body>年报</body></html>', 'utf-16le').subarray(2)],
    ['mhtml', text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x')],
    [
      'mhtml',
      text('From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tb=1'),
    ],
    [
      'mhtml',
      text(
        'From: x\nSubject: =?utf-8?B?5bm0?=\nMIME-Version: 1.0\nContent-Type: text/html; charset="gb2312"\n\n<html>',
      ),
    ],
    [
      'xls',
      text(
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
    ],
    ['Word XML', text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x">')],
    ['Word XML', text('<?xml version="1.0"?><pkg:package xmlns:pkg="x">')],
    [
      'ods',
      text('<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'),
    ],
    ['text', text('规章\t0\t0')],
    ['text', text('From: 司法局\n年报')],
    ['text', text('BM 公司 2022 年报，%PDF 文件见附件')],
    ['text', encode('规章\t0\n'.repeat(30), 'utf-16le').subarray(2)],
  ])('%s: %j', (format, content) => {
    expect(sniff(content, 'a.doc')).toBe(format);
  });
});

test('commas part cells in a file named so, and nowhere else', () => {
  expect(sniff(text('规章,0'), '年报.CSV')).toBe('csv');
  expect(sniff(text('规章,0'), '年报.txt')).toBe('text');
  expect(sniff(text('<table><tr><td>0'), '年报.csv')).toBe('html');
});
