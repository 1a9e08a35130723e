import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zhCN } from '../../../src/renderer/locales/zh-CN/index.ts';
import { keysFound } from '../../../src/renderer/model/key-search.ts';
import { KEYS, type KeyName } from '../../../src/renderer/model/keys.ts';
import {
  COMMAND_KEYS,
  type Entry,
  findEntries,
  isOffered,
  MOST,
  PRESSABLE,
} from '../../../src/renderer/model/palette.ts';
import { COMMANDS } from '../../../src/shared/commands.ts';

const entry = (text: string, more = ''): Entry => ({
  id: text,
  what: { kind: 'report', report: 1 },
  text,
  more,
  keys: [],
});
const found = (texts: readonly Entry[], query: string) => findEntries(texts, query).map(({ text }) => text);

describe('the palette', () => {
  const entries = [
    entry('全区教育局', '2022 a.html'),
    entry('教育局', '2023 b.html'),
    entry('新建数据集'),
    entry('Ｏpen'),
  ];

  test('finds what begins with the search first, then what has it, then what has it beside its name', () => {
    expect(found(entries, '教育局')).toEqual(['教育局', '全区教育局']);
    expect(found([entry('某镇', '教育局年报.html'), ...entries], '教育局')).toEqual(['教育局', '全区教育局', '某镇']);
  });

  test('every word must be somewhere; width and capitals do not matter', () => {
    expect(found(entries, '教育局 2022')).toEqual(['全区教育局']);
    expect(found(entries, 'OPEN')).toEqual(['Ｏpen']);
    expect(found(entries, '没有')).toEqual([]);
  });

  test('an empty search finds everything, as far as anybody reads', () => {
    expect(found(entries, ' ')).toHaveLength(entries.length);
    expect(
      found(
        Array.from({ length: 500 }, (_, nth) => entry(`某局${nth}`)),
        '某局',
      ),
    ).toHaveLength(MOST);
  });

  test('what is found is always among what there is, once', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (texts, query) => {
        const all = [...new Set(texts)].map((text) => entry(text));
        const ids = findEntries(all, query).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(all.some((each) => each.id === id)).toBe(true);
      }),
    );
  });

  test('offers undo only in a report, and what needs a dataset only with one', () => {
    expect(isOffered('edit.undo', true, false)).toBe(false);
    expect(isOffered('edit.undo', true, true)).toBe(true);
    expect(isOffered('view.data', false, false)).toBe(false);
    expect(isOffered('look.dark', false, false)).toBe(true);
    expect(COMMANDS.filter((command) => isOffered(command, true, true))).toHaveLength(COMMANDS.length - 1);
  });

  test('names no key twice: neither among the keys to press, nor beside a command', () => {
    const pressed = Object.values(PRESSABLE).flat();
    for (const key of Object.values(COMMAND_KEYS)) expect(pressed).not.toContain(key);
  });
});

test('what is called otherwise is found by the words people have for it', () => {
  const lines = COMMANDS.map((command): Entry => {
    return { ...entry(zhCN.command[command], zhCN.palette.also[command]), id: command };
  });
  const first = (query: string) => findEntries(lines, query)[0]?.id;
  expect(first('字号')).toBe('look.larger');
  expect(first('密度')).toBe('look.standard');
  expect(first('夜间')).toBe('look.dark');
  expect(first('退回')).toBe('view.library');
  expect(first('签核')).toBe('view.library');
  expect(first('帮助')).toBe('help.open');
});

describe('the key map', () => {
  const search = (query: string) => keysFound(zhCN.keys.name, zhCN.keys.scope, query);

  test('is found by what a key does, where it works, and how it is written', () => {
    expect(search('撤销')).toContain('undo');
    expect(search('ctrl+z')).toContain('undo');
    expect(search('报告 alt+v')).toEqual(['versions']);
    expect(search('没有这样的')).toEqual([]);
  });

  test('without a search is whole', () => {
    expect(search('')).toEqual(Object.keys(KEYS) as KeyName[]);
  });
});
