import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, likeness, withoutPinyin } from '../../../src/core/cells/fold.ts';

test('what varies between files is taken out of a label, its numbering stays', () => {
  expect(fold('(一) 予以\n公开')).toBe('一予以公开');
  expect(fold('1.属于国家秘密')).toBe('1属于国家秘密');
  expect(fold('3. 危及"三安全一稳定"')).toBe(fold('3.危及“三安全一稳定”'));
});

test('pinyin in brackets after a character is dropped, with or without tone marks, once or twice', () => {
  expect(withoutPinyin('年度報(bào)告')).toBe('年度報告');
  expect(withoutPinyin('辦(ban)理(lǐ)(li)')).toBe('辦理');
  expect(withoutPinyin('网站(http://example)')).toBe('网站(http://example)');
});

test('likeness is 1 for the same, 0 for nothing in common, and the same both ways', () => {
  expect(likeness('现行有效件', '现行有效件数')).toBeCloseTo(5 / 6);
  expect(likeness('规章', '')).toBe(0);
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(likeness(a, b)).toBeCloseTo(likeness(b, a));
      expect(likeness(a, b) === 1).toBe(a === b);
    }),
  );
});
