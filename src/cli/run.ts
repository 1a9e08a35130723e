/**
 * From the arguments of the command line to an exit code: 0 done, 1 not done, 2 not called as the usage says.
 */

import { Failure } from '../shared/failure.ts';
import { failureText } from '../shared/locales/index.ts';
import { UsageError } from './args.ts';
import type { Output } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { words } from './words.ts';

/** Runs one command. Results go to `out`, trouble to `err`; a `Failure` is one sentence, a bug shows where it is. */
export async function run(argv: readonly string[], out: Output, err: Output): Promise<number> {
  const [name, ...args] = argv;
  if (name !== undefined && isHelp(name)) {
    out.line(words.help);
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    err.line(name === undefined ? words.wrong.noCommand : words.wrong.unknownCommand(name));
    err.line(words.help);
    return 2;
  }
  const usage = words.usage[command.name];
  if (args.slice(0, args.includes('--') ? args.indexOf('--') : undefined).some(isHelp)) {
    out.line(usage);
    return 0;
  }
  try {
    await command.run(args, out, err);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      err.line(`${error.message}\n${usage}`);
      return 2;
    }
    if (!(error instanceof Failure)) throw error;
    err.line(failureText(error, 'zh-CN'));
    return 1;
  }
}

const isHelp = (arg: string) => arg === '--help' || arg === '-h';
