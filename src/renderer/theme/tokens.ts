/**
 * The look in one place: every colour, and the two sizes type comes in.
 *
 * Components use the CSS variables these become (`--ink`, `--fail` …); antd and AG Grid are themed from the same
 * values, so that they look like one thing. A further colour scheme is one more set of `Tokens`.
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
  zero: '#a9aeb5',
  line: '#e2e3df',
  lineStrong: '#c6c9c6',
  accent: '#1d5fc2',
  accentWash: '#f0f5fd',
  accentLit: '#dbe8fb',
  onAccent: '#ffffff',
  fail: '#c0261c',
  failWash: '#fdeeec',
  doubt: '#8f5b00',
  doubtWash: '#fdf4dd',
  holds: '#3c8a5c',
  suggest: '#6a3fb5',
  suggestWash: '#f4effc',
  found: '#ffe7a0',
  hatch: '#d5d7d3',
  shade: 'rgba(27, 29, 32, 0.16)',
};

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
