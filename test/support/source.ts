/** A source made of paragraphs, as a reader of flowing text would make it. */

import type { Source } from '../../src/core/source.ts';
import { layFlow } from '../../src/engine/readers/flow/index.ts';
import { simplify } from '../../src/engine/readers/simplify.ts';

export function sourceOf(...paragraphs: readonly string[]): Source {
  const { text, blocks } = layFlow(paragraphs.map((each) => ({ tag: 'p', children: [each] })));
  return { text, simplified: simplify(text), blocks, doubts: [] };
}
