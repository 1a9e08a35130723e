/**
 * Bytes of an RTF to characters: by the charset of the font they are set in, else by the code page of the document.
 */

/** Charsets of fonts (RTF 1.9.1, "Font table") and code pages, as encodings that every Node knows. */
const FONT_CHARSETS: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  204: 'windows-1251',
  238: 'windows-1250',
};
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  54936: 'gb18030',
  65001: 'utf-8',
};
const LATIN = 'windows-1252';
const SYMBOL_CHARSET = 2;
/** Where Unicode keeps signs that mean something in one font only; a sign there never becomes a digit. */
const PRIVATE = 0xf000;

/** Stands for the charset of symbol fonts, whose signs are drawings and no characters. */
export const SYMBOL = 'symbol';

/** The encoding of a font's charset, `null` where it is that of the document. */
export function charsetOf(number: number): string | null {
  return number === SYMBOL_CHARSET ? SYMBOL : (FONT_CHARSETS[number] ?? null);
}

/** The encoding of a code page, `null` where it is unknown. */
export function codePageOf(number: number): string | null {
  return CODE_PAGES[number] ?? null;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text and whether its encoding is a guess. */
export interface DecodedRun {
  readonly text: string;
  readonly isGuess: boolean;
}

/**
 * The text of bytes that may be in any of these encodings, the likeliest first; `null` is one the file does not tell.
 * The first that fits all of them is taken; bytes that fit none are Western, unless their own font says otherwise.
 * Where the file tells none, Chinese is assumed and said to be a guess.
 */
export function decodeRun(bytes: Uint8Array, candidates: readonly (string | null)[]): DecodedRun {
  if (candidates[0] === SYMBOL) {
    const signs = Array.from(bytes, (byte) => String.fromCharCode(byte > 0x20 ? PRIVATE + byte : byte));
    return { text: signs.join(''), isGuess: false };
  }
  if (bytes.every((byte) => byte < 0x80)) return { text: new TextDecoder(LATIN).decode(bytes), isGuess: false };
  const told = candidates.flatMap((each) => (each === null || each === SYMBOL ? [] : [each]));
  for (const encoding of told) {
    const text = strictly(bytes, encoding);
    if (text !== null) return { text, isGuess: false };
  }
  const [own] = candidates;
  if (told.length > 0) return { text: new TextDecoder(own ?? LATIN).decode(bytes), isGuess: false };
  const chinese = strictly(bytes, 'gb18030');
  return { text: chinese ?? new TextDecoder(LATIN).decode(bytes), isGuess: true };
}
