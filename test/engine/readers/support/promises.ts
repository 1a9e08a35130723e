/** What every reader owes whatever it is given: a document whose spans and places fit, or a failure. */

import { expect } from 'vitest';
import type { ReadDocument } from '../../../../src/engine/readers/reader.ts';
import { Failure } from '../../../../src/shared/failure.ts';
import type { ViewNode, ViewText } from '../../../../src/shared/view.ts';

/** Every run of text in a view, in order. */
export function textsOf(nodes: readonly ViewNode[]): ViewText[] {
  return nodes.flatMap((node) => ('tag' in node ? textsOf(node.children) : [node]));
}

/** Complains unless spans lie in order within the text, and every run of the view that has a place stands there. */
export function expectFitting({ source, view }: ReadDocument): void {
  const { text, simplified, blocks } = source;
  expect(simplified.length).toBe(text.length);
  let from = 0;
  let faults = 0;
  for (const block of blocks) {
    const spans = block.kind === 'grid' ? block.cells.map(({ span }) => span) : [block.span];
    for (const { start, end } of spans) {
      if (start < from || end < start || end > text.length) faults += 1;
      from = end;
    }
  }
  const texts = view.kind === 'flow' ? textsOf(view.nodes) : [];
  for (const run of texts) {
    if (run.at !== null && text.slice(run.at, run.at + run.text.length) !== run.text) faults += 1;
  }
  expect(faults).toBe(0);
}

/** What a reader makes of bytes; a failure is a value, anything else that is thrown is a bug and stays thrown. */
export async function attempt(read: () => ReadDocument | Promise<ReadDocument>): Promise<ReadDocument | Failure> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
