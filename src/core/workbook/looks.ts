/**
 * How cells look, as data: a palette of few colours and the looks made of it.
 *
 * Every mark has a shape besides its colour, so that a print in black and white says the same: ▲ does not hold, ? doubt,
 * ✎ corrected. In a cell that holds a number the shape is part of the number format: the value stays a number.
 * Looks used in long tables are constants, because a writer recognises a look it has seen by identity.
 */

import type { FindingVerdict } from '../checks/index.ts';
import type { Decimal } from '../decimal.ts';
import type { ProofStatus } from '../proof.ts';

/** Colours are RGB in hexadecimal. What is left out is as the spreadsheet has it by default. */
export interface Look {
  readonly fill?: string;
  readonly ink?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; 10 where nothing is said. */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Room between the text and the edge it is aligned to, in characters. */
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly border?: 'hair' | 'thin';
  /** A number format, in the spreadsheet's own notation. */
  readonly format?: string;
}

const INK = '1F2329';
const DIM = '8A9099';
const HEAD = 'EEF1F5';
const RED = { fill: 'FBE0DD', ink: 'A8201A' };
const AMBER = { fill: 'FFF1CC', ink: '7A4E00' };
const BLUE = { fill: 'DFEAFB', ink: '1D4F9C' };

export const PLAIN: Look = { ink: INK };
export const WRAPPED: Look = { ink: INK, wrap: true };
export const DIMMED: Look = { ink: DIM };
export const TITLE: Look = { ink: INK, bold: true, size: 14 };
export const HEADER: Look = { ink: INK, fill: HEAD, bold: true, wrap: true, align: 'center', border: 'thin' };
export const WHOLE: Look = { ink: INK, align: 'right', format: '0_ ' };
export const CENTRED: Look = { ink: INK, align: 'center' };
export const LINK: Look = { ink: '1D4F9C' };
export const FAILS: Look = { ...RED, bold: true };
export const UNDECIDED: Look = { ...AMBER };
export const CORRECTED: Look = { ...BLUE };

/** What a finding says, at a glance; what is only unusual stays dim, because it is never an error. */
export const VERDICT_LOOKS: Readonly<Record<FindingVerdict, Look>> = {
  fails: FAILS,
  undecided: UNDECIDED,
  warns: UNDECIDED,
  informs: DIMMED,
};

/** How sure a number is. */
export const PROOF_LOOKS: Readonly<Record<ProofStatus, Look>> = {
  proved: { ink: '3D7A4E', align: 'center' },
  unproved: { ink: INK, align: 'center', italic: true },
  doubtful: { ...AMBER, align: 'center' },
  contradicted: { ...RED, align: 'center' },
};

/** Counts of the summary: nothing is dim, something stands out. */
export const COUNT = {
  none: { ink: DIM, align: 'right', format: '0_ ' },
  fails: { ...RED, bold: true, align: 'right', format: '"▲ "0_ ' },
  doubts: { ...AMBER, align: 'right', format: '"? "0_ ' },
  unruled: { ink: RED.ink, align: 'right', format: '0_ ' },
  undecided: { ...AMBER, align: 'right', format: '"… "0_ ' },
  warns: { ...AMBER, align: 'right', format: '"! "0_ ' },
  corrected: { ...BLUE, align: 'right', format: '"✎ "0_ ' },
} as const satisfies Record<string, Look>;

/** Labels and headings of an official table. */
export const LABEL: Look = { ink: INK, wrap: true, align: 'left', indent: 1, border: 'thin' };
export const HEADING: Look = { ink: INK, fill: HEAD, wrap: true, align: 'center', border: 'thin' };
export const SECTION: Look = { ink: INK, bold: true, size: 12 };
/** A line that explains, such as a legend. */
export const HINT: Look = { ink: DIM, wrap: true };
/** Our own recomputation beside the official table: set apart by a lighter hand. */
export const CHECK_HEADING: Look = { ink: DIM, wrap: true, align: 'center', border: 'hair' };
export const CHECK_LABEL: Look = { ink: DIM, wrap: true, align: 'left', indent: 1, border: 'hair' };

/** What is said about one cell of a form, beyond its content. */
export interface Marks {
  readonly fails: boolean;
  readonly corrected: boolean;
  readonly doubt: boolean;
  /** A number that nothing else proves: told quietly, by italics. */
  readonly unproved: boolean;
}

/**
 * A number format that shows the value as it is, with as many decimals as it has, marks in front of it and some room
 * behind it (`_ `; an indent would do, but some programs lose it in cells with conditional formats).
 */
export function formatOf(value: Decimal | null, marks = ''): string {
  const fraction = value?.split('.')[1] ?? '';
  const digits = `0${fraction === '' ? '' : '.'}${'0'.repeat(fraction.length)}_ `;
  const lead = `"${marks} "`;
  return marks === '' ? digits : `${lead}${digits};${lead}-${digits};${lead}${digits};${lead}@`;
}

/** The look of a filed value with its marks. The fill shows the gravest mark, the format shows them all. */
export function valueLook(value: Decimal | null, { fails, corrected, doubt, unproved }: Marks): Look {
  const shapes = `${fails ? '▲' : ''}${corrected ? '✎' : ''}${doubt ? '?' : ''}`;
  const colours = fails ? RED : corrected ? BLUE : doubt ? AMBER : { ink: INK };
  return {
    ...colours,
    border: 'thin',
    ...(value === null ? { align: 'center', wrap: true } : { align: 'right' }),
    bold: fails,
    italic: unproved,
    format: formatOf(value, shapes),
  };
}

/** A row or table that the source does not have. */
export const ABSENT_LOOK: Look = { ink: DIM, fill: 'F5F5F5', italic: true, align: 'center', border: 'thin' };

/** A recomputed number or verdict. */
export function checkLook(verdict: 'holds' | 'fails' | 'undecided', value: Decimal | null): Look {
  const colours = verdict === 'fails' ? RED : verdict === 'undecided' ? AMBER : { ink: '3D7A4E' };
  return {
    ...colours,
    border: 'hair',
    ...(value === null ? { align: 'center', wrap: true } : { align: 'right' }),
    format: formatOf(value),
  };
}

/** What conditional formats make of a cell when the workbook recalculates. */
export const RULE_LOOKS = {
  fails: { ...RED, bold: true },
  undecided: AMBER,
  holds: { ink: '3D7A4E', fill: 'FFFFFF' },
  mended: { ink: INK, fill: 'FFFFFF', format: '0_ ' },
  zero: { ink: 'B4B9C0' },
} as const satisfies Record<string, Look>;
