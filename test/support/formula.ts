/**
 * A spreadsheet's arithmetic in small: just the functions the workbook's formulas use, with a spreadsheet's own ideas of
 * them (binary floats, text and empty cells are not counted). Written apart from the code it checks.
 */

export type Result = number | string | boolean | null;
type Argument = Result | readonly Result[];

/** What a cell holds, by its address: `null` where it is empty. */
export type Lookup = (address: string) => Result;

const TOKEN = /\s*("(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]+(?=\()|\d+(?:\.\d+)?|[-+=<>(),])/y;

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(formula)?.[1];
    if (token === undefined) throw new Error(`no formula: ${formula.slice(at)}`);
    tokens.push(token);
  }
  return tokens;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(number: number): string {
  return number === 0
    ? ''
    : columnLetters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}

/** Every address of a range. Example: `A1:B2` → A1, B1, A2, B2. */
function addressesOf(range: string): string[] {
  const [from, to = from] = range.replaceAll('$', '').split(':');
  const place = (address = '') => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return { column: columnNumber(letters), row: Number(digits) };
  };
  const [first, last] = [place(from), place(to)];
  const addresses: string[] = [];
  for (let row = first.row; row <= last.row; row += 1) {
    for (let column = first.column; column <= last.column; column += 1) {
      addresses.push(`${columnLetters(column)}${row}`);
    }
  }
  return addresses;
}

const flat = (given: readonly Argument[]): readonly Result[] => given.flatMap((each) => each as Result);
const numbers = (given: readonly Argument[]) => flat(given).filter((each) => typeof each === 'number');

function call(name: string, given: readonly Argument[]): Result {
  const [first, second, third] = flat(given);
  switch (name) {
    case 'IF':
      return (first ? second : third) ?? null;
    case 'AND':
      return flat(given).every(Boolean);
    case 'OR':
      return flat(given).some(Boolean);
    case 'COUNT':
      return numbers(given).length;
    case 'SUM':
      return numbers(given).reduce((sum, each) => sum + each, 0);
    case 'ISNUMBER':
      return typeof first === 'number';
    case 'LEFT':
      return String(first ?? '').slice(0, Number(second));
    case 'ROUND': {
      const scale = 10 ** Number(second);
      return Number.isSafeInteger(first) ? (first as number) : Math.round(Number(first) * scale) / scale + 0;
    }
    default:
      throw new Error(`no function ${name}`);
  }
}

/** The value of a formula without its `=`. Example: `evaluate('SUM(A1:A2)-3', lookup)`. */
export function evaluate(formula: string, lookup: Lookup): Result {
  const tokens = tokensOf(formula);
  let at = 0;
  const next = () => tokens[at++] ?? '';

  function operand(): Argument {
    const token = next();
    if (token === '-') return -Number(operand());
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    if (/\d$/.test(token)) {
      const cells = addressesOf(token).map(lookup);
      return token.includes(':') ? cells : (cells[0] ?? null);
    }
    next();
    const given: Argument[] = [expression()];
    while (next() === ',') given.push(expression());
    return call(token, given);
  }

  function sum(): Argument {
    let value = operand();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const sign = next() === '+' ? 1 : -1;
      value = Number(value) + sign * Number(operand());
    }
    return value;
  }

  function expression(): Argument {
    const left = sum();
    const operator = tokens[at];
    if (operator !== '=' && operator !== '<' && operator !== '>') return left;
    next();
    const right = sum();
    if (operator === '=') return left === right || (left === null && right === 0);
    return operator === '<' ? Number(left) < Number(right) : Number(left) > Number(right);
  }

  const value = expression();
  if (at !== tokens.length) throw new Error(`left over in ${formula}: ${tokens.slice(at).join(' ')}`);
  return (Array.isArray(value) ? value[0] : value) as Result;
}
