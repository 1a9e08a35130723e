/** Reports as plain text and Markdown, in the styles of `test/support`. */

import { ENCODINGS, encode } from '../../support/encode.ts';
import { lines, markdown, pipes, spaces, tabs } from '../../support/styles/plain.ts';
import { dressed } from '../marks.ts';
import type { FileFormat, Order } from './format.ts';
import { encoded } from './html.ts';

const STYLES = { lines, pipes, tabs, spaces };

const dress = (text: string, into: string) => dressed(text, { break: into, raised: '', lowered: '' });

function bytesOf(text: string, { chance, spoiling }: Order): Uint8Array {
  // UTF-16 without its mark is as near to a mislabelled text as a text can come.
  if (spoiling === 'mislabelled') return encode(text, chance.pick(['utf-16le', 'utf-16be'])).subarray(2);
  return encoded(text, chance.pick(ENCODINGS)) ?? encode(text, 'utf-8');
}

const shared = { ruled: () => false, ragged: true, raised: false, spoilings: ['mislabelled'] } as const;

export const txt: FileFormat = {
  ...shared,
  styles: Object.keys(STYLES),
  make(order) {
    const style = order.style as keyof typeof STYLES;
    const text = dress(STYLES[style](order.parts), style === 'lines' ? '\n' : ' ');
    return { bytes: bytesOf(text, order), extension: 'txt' };
  },
};

export const md: FileFormat = {
  ...shared,
  styles: ['markdown'],
  make: (order) => ({ bytes: bytesOf(dress(markdown(order.parts), ' '), order), extension: 'md' }),
};
