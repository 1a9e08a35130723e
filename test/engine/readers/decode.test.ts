import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/engine/readers/decode.ts';
import { Failure } from '../../../src/shared/failure.ts';

const TEXT = '青川市云岭区司法局2022年政府信息公开工作年度报告\r\n一、总体情况\n本年新收政府信息公开申请数量\n';
const PLAIN = TEXT.replaceAll('\r\n', '\n');

/** An encoder for a legacy encoding, made by decoding every pair of bytes. */
function encoder(encoding: string): (text: string) => Uint8Array {
  const bytesOf = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]));
}

const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
  const units = [...(mark ? `\uFEFF${text}` : text)].flatMap((character) => {
    const code = character.charCodeAt(0);
    return bigEndian ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
  });
  return Uint8Array.from(units);
};

describe('a text is decoded without a doubt', () => {
  const utf8 = new TextEncoder();
  test.each([
    ['UTF-8', utf8.encode(TEXT)],
    ['UTF-8 with a byte order mark', utf8.encode(`\uFEFF${TEXT}`)],
    ['UTF-16 little-endian', utf16(TEXT, false, true)],
    ['UTF-16 big-endian', utf16(TEXT, true, true)],
    ['UTF-16 without a mark', utf16(TEXT, false, false)],
    ['GB18030', encoder('gb18030')(TEXT)],
  ])('in %s', (_name, bytes) => {
    expect(decode(bytes, 'a.txt')).toEqual({ text: PLAIN, doubts: [] });
  });

  test('in Big5, where the characters are Traditional', () => {
    const traditional = '青川市雲嶺區司法局政府信息公開工作年度報告,本年新收政府信息公開申請數量總計';
    expect(decode(encoder('big5')(traditional), 'a.txt')).toEqual({ text: traditional, doubts: [] });
  });

  test('in UTF-8 although the page declares GBK', () => {
    const page = '<meta charset="gbk">规章';
    expect(decode(utf8.encode(page), 'a.html')).toEqual({ text: page, doubts: [] });
  });

  test('in GBK although the page declares Latin-1, which any bytes obey', () => {
    const page = `<meta charset="iso-8859-1">${PLAIN}`;
    expect(decode(encoder('gb18030')(page), 'a.html')).toEqual({ text: page, doubts: [] });
  });

  test('in the declared GBK, short as it may be', () => {
    const page = '<meta charset=gb2312>镕';
    expect(decode(encoder('gb18030')(page), 'a.html')).toEqual({ text: page, doubts: [] });
  });
});

test('a few broken bytes do not lose the file, but everything in it is doubted', () => {
  const bytes = new TextEncoder().encode(TEXT.repeat(10));
  bytes[100] = 0xff;
  const { text, doubts } = decode(bytes, 'a.txt');
  expect(text).toContain('总体情况');
  expect(doubts).toEqual(['encodingGuessed']);
});

test('bytes that are no text are refused by name', () => {
  const bytes = Uint8Array.from({ length: 500 }, (_, index) => 0x80 + ((index * 37) % 0x7f));
  expect(() => decode(bytes, '乱码.txt')).toThrow(new Failure('ENCODING_UNKNOWN', { file: '乱码.txt' }));
});
