/** The screen leads from a blank cell to its place, so that place must be in the view though nothing stands there. */

import { expect, test } from 'vitest';
import { layFlow } from '../../../src/engine/readers/flow/index.ts';

test('a cell in which nothing stands has its place in the view, with the text around it', () => {
  const row = ['规章', '', '3'].map((text) => ({ tag: 'td' as const, children: text === '' ? [] : [text] }));
  const { text, nodes } = layFlow([{ tag: 'table', children: [{ tag: 'tr', children: row }] }]);
  expect(text).toBe('规章\t\t3\n');
  const cells = [
    { tag: 'td', children: [{ text: '规章', at: 0 }] },
    { tag: 'td', children: [{ text: '', at: 3 }] },
    { tag: 'td', children: [{ text: '3', at: 4 }] },
  ];
  expect(nodes).toEqual([{ tag: 'table', children: [{ tag: 'tr', children: cells }] }]);
});
