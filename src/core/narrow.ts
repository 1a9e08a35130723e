/**
 * Full-width characters as their plain twins, for reading numbers.
 *
 * Not Unicode's NFKC: that also turns a footnote mark into a digit, so that `3²` would be 32 and `4①` would be 41.
 */

/** Example: `narrow('１，２３４．５')` is `'1,234.5'`; `narrow('3²')` is `'3²'`. */
export function narrow(text: string): string {
  return text
    .replace(/[！-～]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}
