/**
 * What holds for a run of characters: hidden, deleted, struck, bold. [MS-DOC] 2.6.1.
 */

import type { Looks } from '../word/paragraph.ts';
import type { Bytes } from './bytes.ts';
import { SPRM, sprms, valueOfSprm } from './sprms.ts';

/** Switches that a run may set, or turn against its style. */
export interface Switches {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly struckTwice: boolean;
  readonly hidden: boolean;
}

export const NO_SWITCHES: Switches = { bold: false, italic: false, struck: false, struckTwice: false, hidden: false };

export interface Character extends Switches {
  readonly deleted: boolean;
  readonly underlined: boolean;
  readonly raised: Looks['raised'];
  /** A sign of a symbol font that stands for the character; 0 where there is none. */
  readonly symbol: number;
}

const SWITCHES: Readonly<Record<number, keyof Switches>> = {
  [SPRM.cBold]: 'bold',
  [SPRM.cItalic]: 'italic',
  [SPRM.cStrike]: 'struck',
  [SPRM.cDoubleStrike]: 'struckTwice',
  [SPRM.cVanish]: 'hidden',
};

/** A switch's operand (2.9.327): off, on, as the style has it, or against it. */
function switched(value: number, styled: boolean): boolean {
  if (value === 0x80) return styled;
  if (value === 0x81) return !styled;
  return value !== 0;
}

/** The switches of a style: what it is based on, with its own modifications. */
export function styleSwitches(base: Switches, list: Bytes): Switches {
  const own: { -readonly [name in keyof Switches]: Switches[name] } = { ...base };
  for (const sprm of sprms(list)) {
    const name = SWITCHES[sprm.code];
    if (name) own[name] = switched(valueOfSprm(sprm), base[name]);
  }
  return own;
}

/**
 * What holds for a run. `style` is what its paragraph's style says, `characterStyle` gives that of a style of
 * characters; lists come in the order in which they apply.
 */
export function characterOf(
  style: Switches,
  lists: readonly (Bytes | null)[],
  characterStyle: (number: number) => Switches,
): Character {
  let base = style;
  const plain = { deleted: false, underlined: false, raised: null, symbol: 0 } as const;
  let own: { -readonly [name in keyof Character]: Character[name] } = { ...style, ...plain };
  for (const list of lists) {
    if (!list) continue;
    for (const sprm of sprms(list)) {
      const name = SWITCHES[sprm.code];
      const value = sprm.length === 0 ? 0 : sprm.list.u8(sprm.at);
      if (name) own[name] = switched(value, base[name]);
      else if (sprm.code === SPRM.cDeleted) own.deleted = value !== 0;
      else if (sprm.code === SPRM.cUnderline) own.underlined = value !== 0;
      else if (sprm.code === SPRM.cPosition) own.raised = value === 1 ? 'sup' : value === 2 ? 'sub' : null;
      else if (sprm.code === SPRM.cSymbol) own.symbol = sprm.list.u16(sprm.at + 2);
      else if (sprm.code === SPRM.cPlain) own = { ...own, ...base, underlined: false, raised: null };
      else if (sprm.code === SPRM.cStyle) {
        base = combined(style, characterStyle(valueOfSprm(sprm)));
        own = { ...own, ...base };
      }
    }
  }
  return own;
}

/** Two styles on the same text turn a switch over, they do not add up (ECMA-376, 17.7.3). */
function combined(a: Switches, b: Switches): Switches {
  return {
    bold: a.bold !== b.bold,
    italic: a.italic !== b.italic,
    struck: a.struck !== b.struck,
    struckTwice: a.struckTwice !== b.struckTwice,
    hidden: a.hidden !== b.hidden,
  };
}

export function looksOf({ bold, italic, underlined, struck, struckTwice, raised }: Character): Looks {
  return { bold, italic, underlined, struck: struck || struckTwice, raised };
}
