import { describe, expect, test } from 'vitest';
import { readMht } from '../../../src/engine/readers/mht/index.ts';
import { Failure } from '../../../src/shared/failure.ts';
import { encode } from '../../support/encode.ts';

interface Part {
  readonly headers: string;
  readonly body: string;
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) => (byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .join('')
    .replace(/(.{70})/g, '$1=\r\n')
    .replace(/=(.?)=\r\n(.)/g, '=$1$2=\r\n');
const base64 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');

function message(parts: readonly Part[], type = 'multipart/related; boundary="=_next"; type="text/html"'): Uint8Array {
  const body = parts.map(({ headers, body }) => `--=_next\r\n${headers}\r\n\r\n${body}\r\n`).join('');
  return Buffer.from(
    `MIME-Version: 1.0\r\nSubject: x\r\nContent-Type: ${type}\r\n\r\npreamble\r\n${body}--=_next--\r\n`,
    'latin1',
  );
}

const text = (bytes: Uint8Array) => readMht(bytes, 'a.mht').source.text;
const page = (body: string, headers = 'Content-Type: text/html; charset=utf-8'): Part => ({
  headers: `${headers}\r\nContent-Transfer-Encoding: base64`,
  body: base64(encode(body, 'utf-8')),
});
const CELLS = '<table><tr><td>规章</td><td>3</td></tr></table>';

describe('a saved page', () => {
  test('is its page, whatever its transfer encoding', () => {
    const bytes = encode(CELLS, 'utf-8');
    const encoded = { base64: base64(bytes), 'quoted-printable': quoted(bytes), '8bit': latin1(bytes) };
    for (const [encoding, body] of Object.entries(encoded)) {
      const headers = `Content-Type: text/html;\r\n\tcharset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}`;
      expect(
        text(
          message([
            { headers, body },
            { headers: 'Content-Type: image/png', body: 'xx' },
          ]),
        ),
      ).toBe('规章\t3\n');
    }
  });

  test('has the charset of its part, or the one it says itself', () => {
    const gbk = (body: string) => base64(encode(body, 'gb18030'));
    const told = 'Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: base64';
    expect(readMht(message([{ headers: told, body: gbk('<p>镕') }]), 'a.mht').source).toMatchObject({
      text: '镕\n',
      doubts: [],
    });
    const untold = 'Content-Type: text/html\r\nContent-Transfer-Encoding: base64';
    expect(text(message([{ headers: untold, body: gbk('<meta charset=gbk><p>镕') }]))).toBe('镕\n');
  });

  test('is followed by the pages in its frames, hidden ones left out', () => {
    const main = page('<p>前</p><iframe src="cid:f1@x"></iframe><iframe src="cid:f2@x" style="display:none"></iframe>');
    const frame = (id: string, body: string) => page(body, `Content-Type: text/html\r\nContent-ID: <${id}>`);
    expect(text(message([main, frame('f1@x', CELLS), frame('f2@x', '<p>隐')]))).toBe('前\n规章\t3\n');
  });

  test('that is a set of frames is its sheets in their order', () => {
    const at = (name: string) => `Content-Type: text/html\r\nContent-Location: file:///C:/book.files/${name}`;
    const parts = [
      page('<frameset><frame src="book.files/sheet001.htm"></frameset>', at('book.htm')),
      page('<p>表名</p>', at('tabstrip.htm')),
      page('<p>一</p>', at('sheet001.htm')),
      page(CELLS, at('sheet002.htm')),
    ];
    expect(text(message(parts))).toBe('一\n规章\t3\n');
  });

  test('hides what the style sheets that came along hide', () => {
    const css = { headers: 'Content-Type: text/css\r\nContent-Location: cid:css-1@x', body: '.old{display:none}' };
    const main = page('<link rel="stylesheet" href="cid:css-1@x"><p class=old>旧</p><p>新</p>');
    expect(text(message([main, css]))).toBe('新\n');
  });

  test('cut off in the middle is what is left of it', () => {
    const whole = message([page(`<p>${'文'.repeat(300)}</p>`)]);
    expect(text(whole.subarray(0, whole.length - 300))).toMatch(/^文+.?\n$/u);
  });
});

describe('a letter', () => {
  test('without parts is its page or its text', () => {
    const letter = (type: string, body: string) =>
      encode(`MIME-Version: 1.0\nContent-Type: ${type}; charset=utf-8\n\n${body}`, 'utf-8');
    expect(text(letter('text/html', CELLS))).toBe('规章\t3\n');
    const { blocks } = readMht(letter('text/plain', '规章\t3\n'), 'a.eml').source;
    expect(blocks.map(({ kind }) => kind)).toEqual(['grid']);
  });

  test('with alternatives is its page', () => {
    const inner = message(
      [{ headers: 'Content-Type: text/plain; charset=utf-8', body: 'x' }, page(CELLS)],
      'multipart/alternative; boundary="=_next"',
    );
    const outer = `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\n${latin1(inner)}\r\n--out--`;
    expect(text(Buffer.from(outer, 'latin1'))).toBe('规章\t3\n');
  });

  test('without any text is refused', () => {
    expect(() => text(message([{ headers: 'Content-Type: image/png', body: 'xx' }]))).toThrow(
      new Failure('FILE_DAMAGED', { file: 'a.mht', expected: 'MHTML' }),
    );
  });
});
