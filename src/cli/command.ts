/** What a command of the command line is: a name, what it takes, and what it does. One file each in `commands/`. */

import { type Input, parse, type Shape } from './args.ts';
import type { words } from './words.ts';

/** Where a command writes: results to one, word of how it goes to another. `closed` turns true when nobody reads any more, as behind `| head`. */
export interface Output {
  line(text: string): void;
  /** A passing line that the next one takes the place of, and `''` takes away; shown only where a person watches. */
  status(text: string): void;
  readonly closed: boolean;
}

export interface Command {
  readonly name: keyof typeof words.usage;
  /** Throws `UsageError` and `Failure`; anything else is a bug. */
  run(args: readonly string[], out: Output, err: Output): Promise<void>;
}

/** A command whose arguments are parsed by its shape before it runs. */
export function command<const S extends Shape>(
  name: Command['name'],
  shape: S,
  run: (input: Input<S>, out: Output, err: Output) => Promise<void>,
): Command {
  return { name, run: async (args, out, err) => run(parse(args, shape), out, err) };
}
