/**
 * The look in one place: every colour, and the two sizes type comes in.
 *
 * Components use the CSS variables these become (`--ink`, `--fail` …); antd and AG Grid are themed from the same
 * values, so that they look like one thing. Each colour scheme is one set of `Tokens`.
 */

export interface Tokens {
  /** Sheets and tables; the window around them; things that lie on top. */
  readonly paper: string;
  readonly ground: string;
  readonly raised: string;
  /** Text, in three strengths, and the dot that stands for zero. */
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly zero: string;
  readonly line: string;
  readonly lineStrong: string;
  /** The one accent: focus, edits, links. `accentWash` is its tint for crosshairs, `accentLit` for what is lit. */
  readonly accent: string;
  readonly accentWash: string;
  readonly accentLit: string;
  readonly onAccent: string;
  /** What is filled with the accent, while the pointer is on it. */
  readonly accentStrong: string;
  /** Red is for failing only. */
  readonly fail: string;
  readonly failWash: string;
  readonly doubt: string;
  readonly doubtWash: string;
  readonly holds: string;
  /** What is offered and not yet accepted. `suggestWash` is its tint. */
  readonly suggest: string;
  readonly suggestWash: string;
  /** Behind text that was searched for. */
  readonly found: string;
  /** Lines of the hatching over what is not there. */
  readonly hatch: string;
  readonly shade: string;
}

export const LIGHT: Tokens = {
  paper: '#ffffff',
  ground: '#f5f5f2',
  raised: '#ffffff',
  ink: '#1b1d20',
  inkSoft: '#4c5158',
  inkFaint: '#696f77',
  zero: '#878d95',
  line: '#e2e3df',
  lineStrong: '#c6c9c6',
  accent: '#1d5fc2',
  accentWash: '#f0f5fd',
  accentLit: '#dbe8fb',
  onAccent: '#ffffff',
  accentStrong: '#164c9d',
  fail: '#c0261c',
  failWash: '#fdeeec',
  doubt: '#8f5b00',
  doubtWash: '#fdf4dd',
  holds: '#2f7a4e',
  suggest: '#6a3fb5',
  suggestWash: '#f4effc',
  found: '#ffe7a0',
  hatch: '#d5d7d3',
  shade: 'rgba(27, 29, 32, 0.16)',
};

/** For eyes in a dim room: near-black, the same marks in lighter colours. */
export const DARK: Tokens = {
  paper: '#17191c',
  ground: '#101214',
  raised: '#202327',
  ink: '#e4e6e8',
  inkSoft: '#b4b9bf',
  inkFaint: '#8f969e',
  zero: '#6f767e',
  line: '#2b2e32',
  lineStrong: '#464a50',
  accent: '#7fb0f8',
  accentWash: '#18222f',
  accentLit: '#22344e',
  onAccent: '#0c1622',
  accentStrong: '#a5c8fb',
  fail: '#ff8a80',
  failWash: '#351a19',
  doubt: '#e3b25a',
  doubtWash: '#2d2411',
  holds: '#74c294',
  suggest: '#bfa2fb',
  suggestWash: '#251d38',
  found: '#5f4a10',
  hatch: '#33373c',
  shade: 'rgba(0, 0, 0, 0.5)',
};

/** The sets there are, by the scheme they are for. */
export const TOKENS = { light: LIGHT, dark: DARK } as const satisfies Record<string, Tokens>;
export type Scheme = keyof typeof TOKENS;

export const FONT =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';

/** Digits of equal width are asked for by `font-variant-numeric`; only the source is set in a fixed pitch. */
export const MONO =
  'ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", "PingFang SC", "Microsoft YaHei UI", monospace';

/** The tokens as CSS variables. Example: `accentWash` becomes `--accent-wash`. */
export function cssVariables(tokens: Tokens): Record<string, string> {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const colours = Object.entries(tokens).map(([name, value]) => [`--${kebab(name)}`, value] as const);
  return Object.fromEntries([...colours, ['--font', FONT], ['--mono', MONO]]);
}
