/**
 * What was typed after a command, checked against what the command takes.
 *
 * `parseArgs` only splits; what is missing or too much is said here, in the words of the command line.
 */

import { parseArgs } from 'node:util';
import { words } from './words.ts';

/** The command was not called as its usage says. The message is for the person; the exit code is 2. */
export class UsageError extends Error {}

/**
 * What a command takes: options with a value that must or may be there, options without one, and operands by name.
 * A last operand that ends with `...` may be given several times.
 */
export interface Shape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly flags: readonly string[];
  readonly operands: readonly string[];
}

export interface Input<S extends Shape> {
  readonly required: Readonly<Record<S['required'][number], string>>;
  readonly optional: Readonly<Partial<Record<S['optional'][number], string>>>;
  readonly flags: Readonly<Record<S['flags'][number], boolean>>;
  readonly operands: readonly string[];
}

/** Marks an argument such as `-6`, which is a value and not an option. No command has an option that is a digit. */
const NEGATIVE = '\0';
const NEGATIVE_NUMBER = /^-[\d.,]/;

const unmarked = (text: string) => (text.startsWith(NEGATIVE) ? text.slice(NEGATIVE.length) : text);

/**
 * Sorts arguments into what the shape names. Throws a `UsageError` for what is unknown, missing or too much.
 * Example: with required `by` and operands `VALUE`, `['-6', '--by', '王']` gives `-6` and `王`.
 */
export function parse<const S extends Shape>(args: readonly string[], shape: S): Input<S> {
  const withValue = [...shape.required, ...shape.optional];
  const { tokens } = parseArgs({
    args: args.map((arg) => (NEGATIVE_NUMBER.test(arg) ? NEGATIVE + arg : arg)),
    options: Object.fromEntries(withValue.map((name) => [name, { type: 'string' as const }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(unmarked(token.value));
    if (token.kind !== 'option') continue;
    if (withValue.includes(token.name)) {
      if (!token.value) throw new UsageError(words.wrong.noValue(token.rawName));
      values.set(token.name, unmarked(token.value));
    } else {
      if (!shape.flags.includes(token.name)) throw new UsageError(words.wrong.unknownOption(token.rawName));
      if (token.value !== undefined) throw new UsageError(words.wrong.needlessValue(token.rawName));
      flags.add(token.name);
    }
  }
  const missing = shape.required.find((name) => !values.has(name));
  if (missing !== undefined) throw new UsageError(words.wrong.missingOption(`--${missing}`));
  checkOperands(operands, shape.operands);
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.filter((name) => values.has(name)).map((name) => [name, values.get(name)]));
  return {
    required: pick(shape.required) as Input<S>['required'],
    optional: pick(shape.optional) as Input<S>['optional'],
    flags: Object.fromEntries(shape.flags.map((name) => [name, flags.has(name)])) as Input<S>['flags'],
    operands,
  };
}

function checkOperands(given: readonly string[], names: readonly string[]): void {
  const missing = names[given.length];
  if (missing !== undefined) throw new UsageError(words.wrong.missingOperand(missing));
  const extra = given[names.length];
  if (extra !== undefined && !names.at(-1)?.endsWith('...')) throw new UsageError(words.wrong.extraOperand(extra));
}

/** How many files are to be read at once, as typed; `undefined` where it was not. Throws a `UsageError`. */
export function jobsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d?$/.test(text)) throw new UsageError(words.wrong.notJobs(text));
  return Number(text);
}

/** A report number as typed. Throws a `UsageError` for anything else. */
export function reportNumber(text: string | undefined): number {
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) throw new UsageError(words.wrong.notANumber(text ?? ''));
  return Number(text);
}
