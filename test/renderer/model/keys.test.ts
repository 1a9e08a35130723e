import { describe, expect, test } from 'vitest';
import { eventOf, isKey, KEYS, pressOf } from '../../../src/renderer/model/keys.ts';

describe('a key press is written as in the list of keys', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
    pressOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

  test.each([
    [press(' '), 'Space'],
    [press(' ', { shiftKey: true }), 'Shift+Space'],
    [press('z', { ctrlKey: true }), 'Ctrl+Z'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z'],
    [press('z', { metaKey: true }), 'Ctrl+Z'],
    [press('?', { shiftKey: true }), '?'],
    [press('Escape'), 'Esc'],
    [press('+', { ctrlKey: true, shiftKey: true }), 'Ctrl+='],
    [press('Enter', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Enter'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });

  test('and found there', () => {
    expect(isKey('Ctrl+Shift+Z', 'redo')).toBe(true);
    expect(isKey('Ctrl+Z', 'redo')).toBe(false);
  });
});

test('pressing a key as it is written is that key', () => {
  const written = Object.values(KEYS).flatMap(({ keys }) => [...keys]);
  // Ranges of keys and arrows as they are printed are not written as the browser calls them.
  const keys = written.filter((key) => !/[↑↓←→–]/.test(key));
  for (const key of keys) expect(pressOf(eventOf(key))).toBe(key);
});
