import { expect, test } from 'vitest';
import { zoomable } from '../../../src/renderer/screens/review/source/flow-sheet.ts';

test.each([
  ['font-size', '12pt', 'calc(12pt * var(--zoom))'],
  ['width', '91.5PX', 'calc(91.5PX * var(--zoom))'],
  ['font-size', 'Large', 'calc(18px * var(--zoom))'],
  ['text-indent', '2em', '2em'],
  ['width', '50%', '50%'],
  ['color', '#c00000', '#c00000'],
  ['vertical-align', 'medium', 'medium'],
])('%s: %s follows the zoom as %s', (property, value, expected) => {
  expect(zoomable(property, value)).toBe(expected);
});
