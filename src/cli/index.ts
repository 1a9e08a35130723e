/** The command line: `node src/cli/index.ts read --json PATH...`. The same engine as the app's, without a window. */

import type { Output } from './command.ts';
import { run } from './run.ts';
import { cut } from './text.ts';

/** A stream that may lose its reader: behind `| head` the rest of the output goes nowhere, quietly. */
function outputTo(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return {
    line: (text) => {
      if (!closed) stream.write(`${text}\n`);
    },
    status: (text) => {
      // Back to the beginning of the line, and everything after the text erased.
      if (!closed && stream.isTTY) stream.write(`\r${cut(text, stream.columns - 1)}\x1b[K`);
    },
    get closed() {
      return closed;
    },
  };
}

// Not process.exit: what was written to a pipe must arrive first.
process.exitCode = await run(process.argv.slice(2), outputTo(process.stdout), outputTo(process.stderr));
