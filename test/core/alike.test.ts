import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, registerOf } from '../../src/core/units.ts';

const registerWith = (names: readonly string[]) =>
  registerOf(
    names.map((name, index) => ({
      act: 'register' as const,
      id: index + 1,
      name,
      level: null,
      parent: null,
      by: '王老师',
      at: '2026-01-15T08:00:00.000Z',
    })),
  );

const pairs = (...names: string[]) =>
  alike(registerWith(names)).map(({ unit, other }) => [names[unit - 1], names[other - 1]].join(' ~ '));

describe('what looks alike in the register', () => {
  it('is an office written short', () => {
    for (const [long, short] of [
      ['松桥街道办事处', '松桥街办'],
      ['松桥街道办事处', '松桥街道'],
      ['云岭区人民政府办公室', '云岭区政府办'],
      ['云岭经济开发区管理委员会', '云岭经济开发区管委会'],
      ['青川市发展和改革委员会', '青川市发展改革委'],
      ['奉南县人民政府', '奉南县'],
      ['柳溪镇人民政府', '柳溪镇'],
      ['青川市财政局(本级)', '青川市财政局'],
    ] as const) {
      expect(pairs(long, short)).toEqual([`${long} ~ ${short}`]);
    }
  });

  it('is a name without the division before it', () => {
    expect(pairs('青川市财政局', '财政局')).toEqual(['青川市财政局 ~ 财政局']);
    expect(pairs('青川市云岭区司法局', '云岭区司法局')).toEqual(['青川市云岭区司法局 ~ 云岭区司法局']);
  });

  it('is not a place that has 和 in its name', () => {
    expect(pairs('石和镇人民政府', '和石镇人民政府')).toEqual([]);
  });

  it('is not the end of many names', () => {
    expect(pairs('财政局', '青川市财政局', '松北县财政局', '云岭区财政局', '河西市财政局')).toEqual([]);
  });

  it('is a name with one character different, one more or one fewer', () => {
    expect(pairs('青川市财政局', '青川县财政局')).toEqual(['青川市财政局 ~ 青川县财政局']);
    expect(pairs('青川市应急管理局', '青川市应急管埋局')).toEqual(['青川市应急管理局 ~ 青川市应急管埋局']);
    expect(pairs('青川市应急管理局', '青川市应急管理管局')).toEqual(['青川市应急管理局 ~ 青川市应急管理管局']);
  });

  it('is every misprint of one character in a name that stands alone', () => {
    const name = '青川市云岭区应急管理局';
    const at = fc.nat(name.length - 1);
    const character = fc.constantFrom(...'某沙丁木');
    fc.assert(
      fc.property(at, character, fc.constantFrom('changed', 'more', 'fewer'), (where, other, how) => {
        const rest = name.slice(how === 'more' ? where : where + 1);
        const misprinted = name.slice(0, where) + (how === 'fewer' ? '' : other) + rest;
        expect(pairs(name, misprinted, '松北县教育局')).toEqual([`${name} ~ ${misprinted}`]);
      }),
    );
  });

  it('is not two places that have many offices each, nor two offices that many places have', () => {
    expect(pairs('青川市财政局', '青川县财政局', '青川市民政局', '青川县民政局')).toEqual([]);
    expect(pairs('云岭区民政局', '云岭区民宗局', '松北县民政局', '松北县民宗局')).toEqual([]);
  });

  it('is not what directions and numbers tell apart', () => {
    expect(pairs('青川市城东派出机构', '青川市城西派出机构')).toEqual([]);
    expect(pairs('青川市第一中学', '青川市第二中学')).toEqual([]);
  });

  it('is no misprint where both have filed for the same year', () => {
    const all = registerWith(['青川市财政局', '青川县财政局']);
    const years = (one: number, other: number) =>
      new Map([
        [1, new Set([one])],
        [2, new Set([other])],
      ]);
    expect(alike(all, years(2022, 2022))).toEqual([]);
    expect(alike(all, years(2022, 2023))).toEqual([{ unit: 1, other: 2 }]);
  });

  it('is few among ten thousand names', () => {
    const places = Array.from(
      { length: 100 },
      (_, at) => `${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${'山川河海林原岭泽湖洲'[Math.floor(at / 10)]}县`,
    );
    const offices = Array.from(
      { length: 100 },
      (_, at) => `${'金木水火土风云雷电雨'[at % 10]}${'政务管理事业监督调查'[Math.floor(at / 10)]}局`,
    );
    const names = places.flatMap((place) => offices.map((office) => `${place}${office}`));
    expect(names.length).toBe(10_000);
    expect(alike(registerWith([...names, '甲山县金政局(本级)']))).toEqual([{ unit: 1, other: 10_001 }]);
  });
});
