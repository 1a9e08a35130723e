/**
 * Numbers of numbered paragraphs as Word prints them: `一、`, `(二)`, `3.`, `IV`.
 *
 * Word does not store them as text; without them a heading would lose its 一、 and a label its 1. A form of numbers that
 * is not known here prints nothing, as if the paragraph had none.
 */

/** The forms that reports use, by their names in ECMA-376, 17.18.59. */
export type NumberForm =
  | ('decimal' | 'decimalZero' | 'decimalFullWidth')
  | ('decimalEnclosedCircle' | 'decimalEnclosedParen' | 'decimalEnclosedFullstop' | 'ideographEnclosedCircle')
  | ('upperRoman' | 'lowerRoman' | 'upperLetter' | 'lowerLetter' | 'chinese' | 'chineseDigits');

const DIGITS = '〇一二三四五六七八九';
const ROMAN: readonly (readonly [number, string])[] = [
  ...([[1000, 'M'] as const, [900, 'CM'] as const, [500, 'D'] as const, [400, 'CD'] as const] as const),
  ...([[100, 'C'] as const, [90, 'XC'] as const, [50, 'L'] as const, [40, 'XL'] as const] as const),
  ...([[10, 'X'] as const, [9, 'IX'] as const, [5, 'V'] as const, [4, 'IV'] as const, [1, 'I'] as const] as const),
];

/** Signs that are a number and what is around it, from that of 1 on: ①, ⑴, ⒈, ㈠. */
const ENCLOSED: Readonly<Partial<Record<NumberForm, { readonly first: number; readonly last: number }>>> = {
  decimalEnclosedCircle: { first: 0x2460, last: 20 },
  decimalEnclosedParen: { first: 0x2474, last: 20 },
  decimalEnclosedFullstop: { first: 0x2488, last: 20 },
  ideographEnclosedCircle: { first: 0x3220, last: 10 },
};

/** 1–99, as 十二 and 二十. */
function chinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens > 9) return [...`${count}`].map((digit) => DIGITS[Number(digit)]).join('');
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return ten + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
}

function roman(count: number): string {
  let [left, text] = [count, ''];
  for (const [value, letters] of ROMAN) {
    while (left >= value) {
      text += letters;
      left -= value;
    }
  }
  return text;
}

function letter(count: number, first: string): string {
  const code = first.charCodeAt(0) + ((count - 1) % 26);
  return String.fromCharCode(code).repeat(Math.floor((count - 1) / 26) + 1);
}

/** A count in a form. Example: `counted(12, 'chinese')` is `十二`. Counts no list reaches print nothing. */
export function counted(count: number, form: NumberForm): string {
  if (!Number.isInteger(count) || count < 0 || count > 2000) return '';
  if (form === 'decimal') return `${count}`;
  if (form === 'decimalZero') return `${count}`.padStart(2, '0');
  if (form === 'chinese') return chinese(count);
  if (count === 0) return '';
  if (form === 'chineseDigits') return [...`${count}`].map((digit) => DIGITS[Number(digit)]).join('');
  if (form === 'decimalFullWidth') return `${count}`.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));
  const enclosed = ENCLOSED[form];
  if (enclosed) return count <= enclosed.last ? String.fromCharCode(enclosed.first + count - 1) : `${count}`;
  if (form === 'upperRoman') return roman(count);
  if (form === 'lowerRoman') return roman(count).toLowerCase();
  return letter(count, form === 'upperLetter' ? 'A' : 'a');
}
