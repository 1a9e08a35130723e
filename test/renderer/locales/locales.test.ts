import { expect, test } from 'vitest';
import { en } from '../../../src/renderer/locales/en/index.ts';
import { zhCN } from '../../../src/renderer/locales/zh-CN/index.ts';

/** Every sentence, with functions asked for one. */
function sentences(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [String(value('甲', '乙', '丙'))];
    return sentences(value as object);
  });
}

test('both languages say the same things', () => {
  const keys = (words: object): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'object' ? keys(value).map((k) => `${key}.${k}`) : [key],
    );
  expect(keys(en)).toEqual(keys(zhCN));
});

test('words are neutral: nothing is exclaimed, nobody is we, nothing is empty', () => {
  for (const sentence of [...sentences(zhCN), ...sentences(en)]) {
    expect(sentence).not.toBe('');
    expect(sentence).not.toMatch(/[!！]|我们|\bwe\b/i);
  }
});
