/**
 * Exact decimal numbers as text.
 *
 * Every number of a report is kept as a canonical decimal string (`'0'`, `'-6'`, `'29497.02'`), so that sums are exact
 * and no value is ever touched by binary floating point. The only arithmetic the forms need is sums and differences.
 */

/** A canonical decimal: no `+`, no leading zeros, no trailing zeros after the point, no `-0`. */
export type Decimal = string;

interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/;

function parse(value: Decimal): Scaled {
  const match = PLAIN.exec(value);
  if (!match) throw new Error(`not a decimal: ${value}`);
  const fraction = match[3] ?? '';
  const units = BigInt(`${match[2]}${fraction}`);
  return { units: match[1] === '-' ? -units : units, scale: fraction.length };
}

function print({ units, scale }: Scaled): Decimal {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const sign = negative && units !== 0n ? '-' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

function atScale({ units, scale }: Scaled, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}

/**
 * The canonical form of digits with an optional sign and point, or `null` where the text is anything else.
 * Example: `canonical('+007.50')` is `'7.5'`; `canonical('3件')` is `null`.
 */
export function canonical(text: string): Decimal | null {
  return PLAIN.test(text) ? print(parse(text)) : null;
}

/** Whole and so short that thousands of them add up exactly as plain numbers: nearly every number of a report. */
const isSmall = (value: Decimal): boolean => value.length <= 12 && value !== '' && isInteger(value);

/** The exact sum. Example: `sum(['0.1', '0.2'])` is `'0.3'`; the sum of nothing is `'0'`. */
export function sum(values: readonly Decimal[]): Decimal {
  const plain = values.every(isSmall) ? values.reduce((all, value) => all + Number(value), 0) : Number.NaN;
  if (!Number.isNaN(plain)) return `${plain}`;
  let total: Scaled = { units: 0n, scale: 0 };
  for (const value of values) {
    const next = parse(value);
    const scale = Math.max(total.scale, next.scale);
    total = { units: atScale(total, scale) + atScale(next, scale), scale };
  }
  return print(total);
}

/** `a − b`, exactly. Example: `difference('4', '22')` is `'-18'`. */
export function difference(a: Decimal, b: Decimal): Decimal {
  const plain = isSmall(a) && isSmall(b) ? Number(a) - Number(b) : Number.NaN;
  if (!Number.isNaN(plain)) return `${plain}`;
  const left = parse(a);
  const right = parse(b);
  const scale = Math.max(left.scale, right.scale);
  return print({ units: atScale(left, scale) - atScale(right, scale), scale });
}

/** Whether the number has no fractional part. Canonical decimals have a point only where it matters. */
export function isInteger(value: Decimal): boolean {
  return !value.includes('.');
}

/** Whether the number is below zero. */
export function isNegative(value: Decimal): boolean {
  return value.startsWith('-');
}
