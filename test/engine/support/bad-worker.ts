/**
 * Tasks as bad as files can make them, for tests of the pool. What a file's name or a scene's text says is what happens to
 * its worker.
 */

import type { Place } from '../../../src/core/locate/index.ts';
import type { FileReading } from '../../../src/engine/read.ts';
import type { FileTask, Looks, Made, SceneTask } from '../../../src/engine/worker.ts';

let read_ = 0;

async function befall(name: string): Promise<void> {
  if (name === 'stuck') for (;;);
  if (name === 'waits') await new Promise(() => {});
  if (name === 'dies') process.exit(3);
  if (name === 'breaks') throw new Error('broken');
}

/** What a scene comes to, if it comes to anything: a place whose one check is the form's id. */
export async function explain({ form, text }: SceneTask): Promise<Place[]> {
  await befall(text);
  return [{ checks: [form], explanations: [], isUnique: false, isComplete: true }];
}

export async function read({ bytes, name }: FileTask): Promise<FileReading> {
  read_ += 1;
  await befall(name);
  if (name === 'greedy') {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => `${index} ${kept.length}`));
  }
  // The number of files this worker has read tells a new worker from an old one.
  return { failure: { code: 'NOT_A_REPORT', detail: { file: name, found: `${bytes.length} bytes, ${read_}.` } } };
}

export async function view({ name }: FileTask): Promise<Made<Looks>> {
  return { failure: null, value: { text: name, view: { kind: 'text' } } };
}
