import { describe, expect, it } from 'vitest';
import { levelOf, nameKey } from '../../src/core/units.ts';

describe('the key of a name', () => {
  it('does not mind white space and full-width forms', () => {
    expect(nameKey(' 青川市 财政局（本级）\n')).toBe(nameKey('青川市财政局(本级)'));
    expect(nameKey('青川市财政局')).not.toBe(nameKey('青川县财政局'));
  });
});

describe('the level a name tells', () => {
  it('is government for divisions from the county up', () => {
    for (const name of [
      '青川市人民政府',
      '青川市',
      '云岭区人民政府',
      '青川省人民政府',
      '河西自治州人民政府',
      '松北县政府',
    ]) {
      expect([name, levelOf(name)]).toEqual([name, 'government']);
    }
  });

  it('is department for the offices of such a government', () => {
    const names = [
      '青川市财政局',
      '青川省教育厅',
      '云岭区卫生健康委员会',
      '青川市发展改革委',
      '松桥街道办事处',
      '云岭区外事办',
    ];
    for (const name of [...names, '青川市财政局（本级）', '国家税务总局青川市税务局']) {
      expect([name, levelOf(name)]).toEqual([name, 'department']);
    }
  });

  it('is left to a person where the law names no day, or the name does not tell', () => {
    const names = [
      '柳溪镇人民政府',
      '大坪乡人民政府',
      '柳溪镇',
      '云岭经济开发区管理委员会',
      '云岭经济开发区',
      '青川市人民政府办公室',
      '青川市生态环境局云岭分局',
      '青川市第一中学',
      '松桥社区居民委员会',
      '中共青川市委员会',
      '青川市委办公室',
      '青川市公共资源交易中心',
      '市',
      '',
    ];
    for (const name of names) expect([name, levelOf(name)]).toEqual([name, null]);
  });
});
