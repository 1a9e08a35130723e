import { describe, expect, test } from 'vitest';
import { cssVariables, LIGHT, TOKENS, type Tokens } from '../../../src/renderer/theme/tokens.ts';

/** Contrast as WCAG defines it. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

type Pair = readonly [keyof Tokens, keyof Tokens];

/** What is written in words, on what it is written: WCAG AA asks for 4.5. */
const WORDS: readonly Pair[] = [
  ...(
    ['paper', 'ground', 'raised', 'accentWash', 'accentLit', 'failWash', 'doubtWash', 'suggestWash'] as const
  ).flatMap((ground): Pair[] => [
    ['ink', ground],
    ['inkSoft', ground],
  ]),
  ...(['inkFaint', 'accent', 'fail', 'doubt', 'holds', 'suggest'] as const).flatMap((text): Pair[] => [
    [text, 'paper'],
    [text, 'ground'],
    [text, 'raised'],
  ]),
  ['fail', 'failWash'],
  ['doubt', 'doubtWash'],
  ['accent', 'accentWash'],
  ['accent', 'accentLit'],
  ['suggest', 'suggestWash'],
  ['fail', 'accentWash'],
  ['doubt', 'accentWash'],
  ['holds', 'accentWash'],
  ['ink', 'found'],
  ['onAccent', 'accent'],
  ['onAccent', 'accentStrong'],
  ['accentStrong', 'paper'],
];

/** What is a shape and no word: AA asks for 3. */
const SHAPES: readonly Pair[] = [
  ['zero', 'paper'],
  ['zero', 'ground'],
  ['accent', 'paper'],
];

describe.each(Object.keys(TOKENS) as (keyof typeof TOKENS)[])('in the %s scheme', (scheme) => {
  const tokens: Tokens = TOKENS[scheme];
  test.each(WORDS)('%s can be read on %s', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(SHAPES)('%s can be seen on %s', (shape, ground) => {
    expect(contrast(tokens[shape], tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('a token becomes a variable of its own name', () => {
  expect(cssVariables(LIGHT)['--accent-wash']).toBe(LIGHT.accentWash);
});
