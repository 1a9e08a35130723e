/** Tasks as bad as files can make them, for tests of the pool. What a file's name says is what happens to its worker. */

import type { FileReading } from '../../../src/engine/read.ts';
import type { FileTask } from '../../../src/engine/worker.ts';

let read_ = 0;

export async function read({ bytes, name }: FileTask): Promise<FileReading> {
  read_ += 1;
  if (name === 'stuck') for (;;);
  if (name === 'waits') await new Promise(() => {});
  if (name === 'dies') process.exit(3);
  if (name === 'greedy') {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => `${index} ${kept.length}`));
  }
  // The number of files this worker has read tells a new worker from an old one.
  return { failure: { code: 'NOT_A_REPORT', detail: { file: name, found: `${bytes.length} bytes, ${read_}.` } } };
}
