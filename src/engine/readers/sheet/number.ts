/**
 * A stored number as its cell shows it.
 *
 * A sheet may show another number than it holds: rounded, in 万, without its sign. Nobody can tell which of the two was
 * meant, so both are told, `3（3.4）`, which is no number: a person has to look.
 */

import { SSF } from '@e965/xlsx';

/** What Chinese programs make of formats that are built in and differ from language to language. */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
const SYSTEM_DATE = /^\[\$-(?:F800|x-sysdate)\]/i;
/** Longer than programs allow. */
const LONGEST_FORMAT = 255;

export type NumberFormat = number | string;

/** A pattern in the words of the library: it knows neither `!`, which sets a character as it is, nor languages. */
function pattern(format: NumberFormat): NumberFormat {
  const code = typeof format === 'number' ? (BUILT_IN[format] ?? format) : format;
  if (typeof code === 'number') return code;
  if (SYSTEM_DATE.test(code)) return 'yyyy"年"m"月"d"日"';
  return code.replace(/!(.)/g, '\\$1').replace(/\[\$-[0-9A-F]+\]/gi, '');
}

function formatted(value: number, format: NumberFormat, isFrom1904: boolean): string | null {
  if (typeof format === 'string' && format.length > LONGEST_FORMAT) return null;
  try {
    return SSF.format(pattern(format), value, { date1904: isFrom1904 });
  } catch {
    return null;
  }
}

/** Digits that programs keep; what a calculation leaves behind them is noise. */
function plain(value: number): string {
  return `${Number(value.toPrecision(15))}`;
}

/** Whether the only number in a text is this one. Percentages count by what they say. */
function says(text: string, value: number): boolean {
  const numbers = text.match(/[-+]?\d[\d,]*(?:\.\d+)?(?:E[-+]?\d+)?/gi) ?? [];
  if (numbers.length !== 1) return false;
  const number = Number((numbers[0] as string).replaceAll(',', ''));
  const isNegative = number < 0 || /^[^\d]*[-(−][^\d]*\d/u.test(text);
  const said = (isNegative ? -Math.abs(number) : number) / (text.includes('%') ? 100 : 1);
  return plain(said) === plain(value);
}

function isDate(format: NumberFormat): boolean {
  const code = typeof format === 'number' ? (BUILT_IN[format] ?? SSF.get_table()[format] ?? '') : format;
  return SYSTEM_DATE.test(code) || SSF.is_date(code);
}

/**
 * The text of a number in a cell. Examples: 1234 as `#,##0` → `1,234`; 3 as `0"件"` → `3件`; 44957 as a date →
 * `2023/1/31`; 3.4 as `0` → `3（3.4）`; -3 as `0;[Red]0` → `3（-3）`; 0 as `0;-0;` → nothing, as the sheet shows nothing.
 */
export function shownNumber(value: number, format: NumberFormat, isFrom1904 = false): string {
  const text = formatted(value, format, isFrom1904)?.trim();
  if (text === undefined) return plain(value);
  return isDate(format) ? text : trueText(text, value);
}

/** The text a program left for a number in a cell, with the number beside it where the text says another. */
export function trueText(text: string, value: number): string {
  return !/\d/.test(text) || says(text, value) ? text : `${text}（${plain(value)}）`;
}
