/**
 * A line of a source ready for matching, every character of it knowing where it came from.
 *
 * White space and bracketed pinyin go, full-width digits and punctuation become plain. Where white space parts two
 * characters of numbers one space stays, since nobody knows whether they are one number.
 */

/** `at[i]` is where `text[i]` stands in the source. */
export interface PlainLine {
  readonly text: string;
  readonly at: readonly number[];
}

const PINYIN = /(?<=[\p{Script=Han})\uFF09])[(\uFF08][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿɡ]{1,7}[)\uFF09]/gu;
const BRACKET = /[(\uFF08]/;
const SPACE = 0x20;
/** As many characters as one call takes for arguments without harm. */
const CHUNK = 4096;

/** White space of any width, and characters without any. */
function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200f) || code === 0xfeff;
}

/** The plain twin of a full-width character, as `narrow` has it. */
function plainCode(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/** Where bracketed pinyin after a character begins, and how long it is. */
function pinyinIn(line: string): ReadonlyMap<number, number> | null {
  if (!BRACKET.test(line)) return null;
  return new Map([...line.matchAll(PINYIN)].map((match) => [match.index, match[0].length]));
}

/**
 * A line that stands at `start` in its source. `ofNumbers` tells a plain character that numbers are made of; `before` is what
 * the line goes on with, plain already.
 * Example: `行(hang)政 处罚　１２` → `行政处罚12`; with digits of numbers, `1 2` keeps its space.
 */
export function plainLine(line: string, start: number, ofNumbers: (code: number) => boolean, before = ''): PlainLine {
  const pinyin = pinyinIn(line);
  const codes: number[] = [];
  const at: number[] = [];
  let gap = -1;
  let wasOfNumber = before !== '' && ofNumbers(before.charCodeAt(before.length - 1));
  for (let place = 0; place < line.length; place += 1) {
    const passed = pinyin?.get(place);
    if (passed !== undefined) {
      place += passed - 1;
      continue;
    }
    const code = plainCode(line.charCodeAt(place));
    if (isSpace(code)) {
      gap = place;
      continue;
    }
    const isOfNumber = ofNumbers(code);
    if (gap >= 0 && isOfNumber && wasOfNumber) {
      codes.push(SPACE);
      at.push(start + gap);
    }
    gap = -1;
    wasOfNumber = isOfNumber;
    codes.push(code);
    at.push(start + place);
  }
  return { text: textOf(codes), at };
}

function textOf(codes: readonly number[]): string {
  if (codes.length <= CHUNK) return String.fromCharCode(...codes);
  let text = '';
  for (let from = 0; from < codes.length; from += CHUNK)
    text += String.fromCharCode(...codes.slice(from, from + CHUNK));
  return text;
}
