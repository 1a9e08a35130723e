/** Accidents to single cells: another number, digits dropped, added, swapped, taken for others. */

import type { CellId } from '../../../src/core/form.ts';
import type { Random } from '../random.ts';
import { isRequest, type Maker, type Piece, type Slip, summed } from './accident.ts';

/** Another number below a thousand in each of some cells, of table 三 or, half of the time, of table 四. */
export const otherNumbers =
  (count: number, mayBeElsewhere = false): Maker =>
  (form, truth, chance) => {
    const all = summed(form);
    const few = all.filter((cell) => !isRequest(cell));
    const cells = mayBeElsewhere && few.length > 0 && chance.oneIn(2) ? few : all.filter(isRequest);
    const slips = new Map<CellId, Slip>();
    while (slips.size < count) {
      const text = `${chance.below(1000)}`;
      const cell = chance.pick(cells);
      if (text !== truth[cell]) slips.set(cell, { text });
    }
    return { slips };
  };

/** A cell of table 三 with a text that can be spoilt, and the spoilt text with its place in the right one. */
const spoilt =
  (fits: RegExp, spoil: (text: string, chance: Random) => Omit<Piece, 'cell'> & { readonly text: string }): Maker =>
  (form, truth, chance) => {
    const cells = summed(form).filter((cell) => isRequest(cell) && fits.test(truth[cell] ?? ''));
    if (cells.length === 0) return null;
    const cell = chance.pick(cells);
    const { text, ...piece } = spoil(truth[cell] ?? '', chance);
    return { slips: new Map([[cell, piece.to === undefined ? { text } : { text, piece: { cell, ...piece } }]]) };
  };

export const digitsDropped = spoilt(/^[1-9]\d+$/, (text, chance) => {
  const at = chance.below(text.length);
  const left = text.slice(0, at) + text.slice(at + 1);
  if (at === text.length - 1) return { text: left, from: 0, to: at };
  return at === 0 ? { text: left, from: 1, to: text.length } : { text: left };
});

export const digitsAdded = spoilt(/^[1-9]\d*$/, (text, chance) => {
  const at = chance.below(text.length + 1);
  const digit = chance.oneIn(2) ? (text[Math.max(0, at - 1)] ?? '0') : `${chance.below(10)}`;
  return { text: text.slice(0, at) + digit + text.slice(at) };
});

export const digitsSwapped = spoilt(/^\d*(\d)(?!\1)\d+$/, (text, chance) => {
  const places = [...text].flatMap((digit, at) => (at > 0 && digit !== text[at - 1] ? [at] : []));
  const at = chance.pick(places);
  return { text: `${text.slice(0, at - 1)}${text[at]}${text[at - 1]}${text.slice(at + 1)}` };
});

const CONFUSED: Readonly<Record<string, string>> = {
  0: '68',
  1: '7',
  2: '7',
  3: '8',
  5: '6',
  6: '05',
  7: '1',
  8: '3',
  9: '4',
  4: '9',
};

export const digitConfused = spoilt(/^\d+$/, (text, chance) => {
  const at = chance.below(text.length);
  return { text: text.slice(0, at) + chance.pick([...(CONFUSED[text[at] ?? ''] ?? '0')]) + text.slice(at + 1) };
});
