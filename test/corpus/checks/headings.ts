/** The six sections of a case under their headings: in order and whole, or not. */

import type { Section } from '../../../src/core/facts/index.ts';
import type { Part } from '../../support/document.ts';
import type { Making } from './case.ts';
import { HEADINGS } from './forms.ts';

const NUMERALS = '一二三四五六';
type Style = (numeral: string, name: string) => string;
const PLAIN: Style = (numeral, name) => `${numeral}、${name}`;
const STYLES: readonly Style[] = [
  PLAIN,
  PLAIN,
  PLAIN,
  (numeral, name) => `  ${numeral}、${name}`,
  (numeral, name) => `${numeral}．${name}`,
  (numeral, name) => `第${numeral}部分  ${name}`,
  (numeral, name) => `${numeral} 、 ${name}`,
  (numeral, name) => `第${numeral}部分：${name}`,
];

interface Piece {
  readonly section: Section;
  readonly heading: Part;
  readonly content: readonly Part[];
}

/** One section's heading is gone; of the sixth section everything. */
function without(pieces: readonly Piece[], { chance, seeds }: Making): Part[] {
  const gone = chance.pick(pieces).section;
  seeds.add('sections');
  if (gone === 6) seeds.noFees = true;
  return pieces.flatMap(({ section, heading, content }) =>
    section !== gone ? [heading, ...content] : gone === 6 ? [] : content,
  );
}

/** Two neighbouring sections change places, their numbers with them. */
function exchanged(pieces: readonly Piece[], { chance, seeds }: Making): Part[] {
  const at = chance.below(5);
  const order = [...pieces];
  [order[at], order[at + 1]] = [order[at + 1] as Piece, order[at] as Piece];
  seeds.add('sections');
  return order.flatMap(({ heading, content }) => [heading, ...content]);
}

export function headed(making: Making, contents: ReadonlyMap<Section, readonly Part[]>): Part[] {
  const { chance, year } = making;
  const style = chance.pick(STYLES);
  const isOfficial = chance.oneIn(2);
  const pieces = [...contents].map(([section, content]): Piece => {
    const name = isOfficial ? (HEADINGS[section][0] as string) : chance.pick(HEADINGS[section]);
    const text = style(NUMERALS[section - 1] as string, name.replaceAll('{YYYY}', `${year}`));
    return { section, heading: { kind: 'heading', text }, content };
  });
  if (chance.oneIn(8)) return without(pieces, making);
  if (chance.oneIn(10)) return exchanged(pieces, making);
  return pieces.flatMap(({ heading, content }) => [heading, ...content]);
}
