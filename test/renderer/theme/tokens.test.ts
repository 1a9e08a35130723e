import { expect, test } from 'vitest';
import { cssVariables, LIGHT, type Tokens } from '../../../src/renderer/theme/tokens.ts';

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

test.each([
  ['ink', 'paper'],
  ['inkSoft', 'ground'],
  ['inkFaint', 'paper'],
  ['inkFaint', 'ground'],
  ['fail', 'failWash'],
  ['doubt', 'doubtWash'],
  ['accent', 'accentLit'],
  ['suggest', 'paper'],
  ['suggest', 'suggestWash'],
  ['ink', 'found'],
  ['onAccent', 'accent'],
] satisfies [keyof Tokens, keyof Tokens][])('%s can be read on %s', (text, ground) => {
  expect(contrast(LIGHT[text], LIGHT[ground])).toBeGreaterThanOrEqual(4.5);
});

test('a token becomes a variable of its own name', () => {
  expect(cssVariables(LIGHT)['--accent-wash']).toBe(LIGHT.accentWash);
});
