/** Numbers as Word prints them before paragraphs. */

import { expect, test } from 'vitest';
import { counted, type NumberForm } from '../../../../src/engine/readers/word/counting.ts';

test.each<readonly [NumberForm, string]>([
  ['decimal', '1 3 10 12 20 21 105'],
  ['decimalZero', '01 03 10 12 20 21 105'],
  ['chinese', '一 三 十 十二 二十 二十一 一〇五'],
  ['chineseDigits', '一 三 一〇 一二 二〇 二一 一〇五'],
  ['decimalFullWidth', '１ ３ １０ １２ ２０ ２１ １０５'],
  ['decimalEnclosedCircle', '① ③ ⑩ ⑫ ⑳ 21 105'],
  ['ideographEnclosedCircle', '㈠ ㈢ ㈩ 12 20 21 105'],
  ['upperRoman', 'I III X XII XX XXI CV'],
  ['lowerLetter', 'a c j l t u aaaaa'],
])('%s', (form, expected) => {
  expect([1, 3, 10, 12, 20, 21, 105].map((count) => counted(count, form)).join(' ')).toBe(expected);
});

test('counts no list reaches print nothing', () => {
  expect([-1, 1.5, 1e9].map((count) => counted(count, 'upperRoman'))).toEqual(['', '', '']);
});
