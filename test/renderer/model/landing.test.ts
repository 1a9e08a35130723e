import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMS, formOf } from '../../../src/core/forms/index.ts';
import { landing } from '../../../src/renderer/model/landing.ts';
import { type Corner, cellRange, cornerAt, rangeTo, sheetOf } from '../../../src/renderer/model/selection.ts';

const form = formOf('2021');
const sheet = sheetOf(form);
const at = (cell: string) => cellRange(sheet, cell);
const over = (from: string, to: string) => rangeTo(sheet, from, cornerAt(sheet, from, to) as Corner);
const pairs = (landed: ReturnType<typeof landing>) => landed.targets.map(({ cell, text }) => `${cell} ${text}`);
const NUMBERS = Array.from({ length: 7 }, (_, column) => String(column));

describe('a block', () => {
  test('lands to the right and below of the cell, and what finds no cell is counted', () => {
    const landed = landing(form, at('requests.granted.otherOrg'), [
      ['1', '2', '3'],
      ['4', '5', ''],
    ]);
    expect(pairs(landed)).toEqual([
      'requests.granted.otherOrg 1',
      'requests.granted.total 2',
      'requests.partial.otherOrg 4',
      'requests.partial.total 5',
    ]);
    expect(landed.outside).toBe(1);
  });

  test('never runs over into the next table', () => {
    const landed = landing(form, at('requests.carriedOut.natural'), [['1'], ['2']]);
    expect(pairs(landed)).toEqual(['requests.carriedOut.natural 1']);
    expect(landed.outside).toBe(1);
  });

  test('fills a selection that it goes into several times', () => {
    const landed = landing(form, over('requests.granted.natural', 'requests.partial.enterprise'), [['0']]);
    expect(pairs(landed)).toEqual([
      'requests.granted.natural 0',
      'requests.granted.enterprise 0',
      'requests.partial.natural 0',
      'requests.partial.enterprise 0',
    ]);
  });

  test('of a whole table lands on the whole table, wherever in it one is', () => {
    const landed = landing(
      form,
      at('requests.granted.research'),
      Array.from({ length: 25 }, () => NUMBERS),
    );
    expect(landed.targets).toHaveLength(175);
    expect(landed.targets[0]).toEqual({ cell: 'requests.newReceived.natural', text: '0' });
    expect(landed.outside).toBe(0);
  });

  test('says nothing where a merged cell reached', () => {
    const landed = landing(form, at('requests.granted.natural'), [['1', null, '3']]);
    expect(pairs(landed)).toEqual(['requests.granted.natural 1', 'requests.granted.research 3']);
  });

  test('puts one text in a cell wider than a column, and loses none that is meant for it', () => {
    expect(pairs(landing(form, at('proactive.licensing.decisions'), [['8']]))).toEqual([
      'proactive.licensing.decisions 8',
    ]);
    expect(landing(form, at('proactive.licensing.decisions'), [['8']]).outside).toBe(0);
    expect(landing(form, at('proactive.licensing.decisions'), [['8', null, null]]).outside).toBe(0);
    expect(landing(form, at('proactive.licensing.decisions'), [['8', '9', '']]).outside).toBe(1);
  });

  test('too long for a cell is left out', () => {
    expect(landing(form, at('requests.granted.natural'), [['1'.repeat(201)]])).toMatchObject({
      targets: [],
      outside: 1,
    });
  });
});

describe('headings', () => {
  const table = [
    ['办理结果', null, '自然人', '商业企业', '科研机构'],
    ['三、本年度办理结果', '(一)予以公开', '19', '3', '无'],
    [null, '(二)部分公开', '0', '', '/'],
  ];

  test('that were copied along are left away, and said so', () => {
    const landed = landing(form, at('requests.granted.natural'), table);
    expect(landed.headings).toEqual({ rows: 1, columns: 2 });
    expect(pairs(landed)).toEqual([
      'requests.granted.natural 19',
      'requests.granted.enterprise 3',
      'requests.granted.research 无',
      'requests.partial.natural 0',
      'requests.partial.enterprise ',
      'requests.partial.research /',
    ]);
  });

  test('between rows go only where the form prints them', () => {
    const landed = landing(form, at('proactive.rules.issued'), [
      ['第二十条第（一）项', null, null, null],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '1', '2', '3'],
      ['行政规范性文件', '4', '5', '6'],
      ['第二十条第（五）项', null, null, null],
      ['信息内容', '本年处理决定数量', null, null],
      ['行政许可', '7', null, null],
    ]);
    expect(landed.headings).toEqual({ rows: 4, columns: 1 });
    expect(landed.targets.at(-1)).toEqual({ cell: 'proactive.licensing.decisions', text: '7' });
    const unknown = landing(form, at('requests.granted.natural'), [['1'], ['尚未统计'], ['3']]);
    expect(pairs(unknown)[2]).toContain(' 3');
    expect(unknown.headings).toEqual({ rows: 0, columns: 0 });
  });

  test('are all there is: then they are no headings', () => {
    expect(pairs(landing(form, at('requests.granted.natural'), [['未统计', '未统计']]))).toHaveLength(2);
  });
});

test('every text either lands in one cell of the table or is counted', () => {
  const text = fc.constantFrom('0', '12', '', '/', '无', null);
  const block = fc
    .integer({ min: 1, max: 9 })
    .chain((width) =>
      fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 }),
    );
  const anywhere = fc
    .constantFrom(...FORMS)
    .chain((each) => fc.tuple(fc.constant(each.id), fc.constantFrom(...each.cells.map(({ id }) => id))));
  fc.assert(
    fc.property(anywhere, block, ([id, cell], rows) => {
      const any = formOf(id);
      const range = cellRange(sheetOf(any), cell);
      const { targets, outside } = landing(any, range, rows);
      const cells = targets.map((target) => target.cell);
      expect(new Set(cells).size).toBe(cells.length);
      for (const each of cells) expect(range.table.places.some((place) => place.cell === each)).toBe(true);
      const said = (texts: readonly (string | null)[]) => texts.filter((each) => each !== null && each !== '').length;
      expect(said(targets.map((target) => target.text)) + outside).toBe(said(rows.flat()));
    }),
  );
});
