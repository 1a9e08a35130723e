/** Reports in archives, with what else gets packed: names in GBK, folders, the system's own litter. */

import { zipSync } from 'fflate';
import { encode } from '../../support/encode.ts';
import { docx, LONG_AGO } from './docx.ts';
import type { FileFormat, Order } from './format.ts';
import { html } from './html.ts';
import { xlsx } from './sheets.ts';
import { txt } from './text.ts';

const INSIDE = { html, docx, xlsx, txt };

/** The archive with an entry's name as an old program writes it: GBK, and no word about that. */
function inGbk(archive: Uint8Array, placeholder: string, name: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder, at)) bytes.set(name, at);
  return new Uint8Array(bytes);
}

function packed(name: string, bytes: Uint8Array, { chance }: Order): Uint8Array {
  const path = `${chance.pick(['', '2022年年报/', '附件/各单位年报/'])}${name}`;
  const litter = chance.oneIn(2)
    ? { '__MACOSX/._a.html': Uint8Array.of(0, 5, 22, 7), 'Thumbs.db': Uint8Array.of(1, 2) }
    : {};
  const gbk = encode(path, 'gb18030');
  const placeholder = '~'.repeat(gbk.length);
  const archive = (entry: string) => zipSync({ ...litter, [entry]: bytes }, { level: 6, mtime: LONG_AGO });
  const once = chance.oneIn(2) ? inGbk(archive(placeholder), placeholder, gbk) : archive(path);
  return chance.oneIn(4) ? zipSync({ 'reports.zip': once }, { level: 0, mtime: LONG_AGO }) : once;
}

export const zip: FileFormat = {
  styles: Object.keys(INSIDE),
  ruled: () => false,
  ragged: false,
  raised: false,
  spoilings: [],
  make(order) {
    const inside = INSIDE[order.style as keyof typeof INSIDE];
    const made = inside.make({ ...order, style: order.chance.pick(inside.styles) });
    return { bytes: packed(`年度报告.${made.extension}`, made.bytes, order), extension: 'zip' };
  },
};
