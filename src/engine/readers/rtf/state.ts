/**
 * What holds at a point of an RTF, and ends with the group it was said in.
 */

import { type Alignment, type Looks, PLAIN_LOOKS } from '../word/paragraph.ts';

/**
 * Where text goes: into the document, nowhere, or into one of the tables at the head of the file. `shape` is a drawing,
 * of which only text boxes count; `rowForm` describes a row of an inner table and has no text.
 */
export type Destination = 'text' | 'skipped' | 'shape' | 'fonts' | 'rowForm';

export interface State {
  readonly destination: Destination;
  readonly font: number;
  /** The font for Chinese where a run names several. */
  readonly wideFont: number | null;
  /** Which of several fonts is being named. */
  readonly isNamingWide: boolean;
  /** How many bytes follow a Unicode character for readers that know none. */
  readonly fallback: number;
  readonly looks: Looks;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly isInTable: boolean;
  /** How deep in tables, where it is said. */
  readonly depth: number | null;
  readonly align: Alignment | null;
  readonly heading: number | null;
}

export const START: State = {
  destination: 'text',
  font: -1,
  wideFont: null,
  isNamingWide: false,
  fallback: 1,
  looks: PLAIN_LOOKS,
  isHidden: false,
  isDeleted: false,
  isInTable: false,
  depth: null,
  align: null,
  heading: null,
};

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  ql: 'left',
  qc: 'center',
  qr: 'right',
  qj: 'justify',
  qd: 'justify',
};

type Change = (state: State, value: number | null) => Partial<State>;

/** A switch that is on without a number and off with 0. */
const look =
  (name: 'bold' | 'italic' | 'underlined' | 'struck'): Change =>
  ({ looks }, value) => ({ looks: { ...looks, [name]: value !== 0 } });
const raised =
  (way: Looks['raised']): Change =>
  ({ looks }) => ({ looks: { ...looks, raised: way } });
const underlined: Change = look('underlined');
const aligned = Object.fromEntries(
  Object.entries(ALIGNMENTS).map(([word, align]): [string, Change] => [word, () => ({ align })]),
);

/** Control words that change what holds. */
const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ...Object.entries(aligned),
  ['b', look('bold')],
  ['i', look('italic')],
  ['strike', look('struck')],
  ['striked', look('struck')],
  ...['ul', 'uld', 'uldb', 'uldash', 'ulw', 'ulth', 'ulwave'].map((word): [string, Change] => [word, underlined]),
  ['ulnone', ({ looks }) => ({ looks: { ...looks, underlined: false } })],
  ['super', raised('sup')],
  ['sub', raised('sub')],
  ['nosupersub', raised(null)],
  ['v', (_, value) => ({ isHidden: value !== 0 })],
  ['deleted', (_, value) => ({ isDeleted: value !== 0 })],
  ['uc', (_, value) => ({ fallback: Math.min(Math.max(value ?? 1, 0), 16) })],
  ['intbl', () => ({ isInTable: true })],
  ['itap', (_, value) => ({ depth: Math.max(0, value ?? 0) })],
  ['outlinelevel', (_, value) => ({ heading: value !== null && value >= 0 && value < 6 ? value + 1 : null })],
  ['pard', () => ({ isInTable: false, depth: null, align: null, heading: null })],
  ['loch', () => ({ isNamingWide: false })],
  ['hich', () => ({ isNamingWide: false })],
  ['dbch', () => ({ isNamingWide: true })],
  ['f', (state, value) => (state.isNamingWide ? { font: value ?? 0, wideFont: value } : { font: value ?? 0 })],
  ['af', (state, value) => (state.isNamingWide ? { wideFont: value } : {})],
]);

/** The state after a control word; the same one where the word changes nothing. */
export function changed(state: State, name: string, value: number | null): State {
  const change = CHANGES.get(name);
  return change ? { ...state, ...change(state, value) } : state;
}

/** The state after `\plain`: letters as they are by default. */
export function plain(state: State, font: number): State {
  return { ...state, font, wideFont: null, isNamingWide: false, looks: PLAIN_LOOKS, isHidden: false, isDeleted: false };
}
