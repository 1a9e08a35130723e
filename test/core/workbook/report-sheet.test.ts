import { describe, expect, it } from 'vitest';
import { FORMS, formOf } from '../../../src/core/forms/index.ts';
import { wordsOf } from '../../../src/core/words/index.ts';
import { corner } from '../../../src/core/workbook/address.ts';
import { planForm } from '../../../src/core/workbook/report/plan.ts';
import { workbookWords } from '../../../src/core/workbook/words/index.ts';
import {
  ABSENT_READING,
  at,
  change,
  edit,
  reading,
  report,
  sheetNamed,
  shows,
  take,
  workbook,
} from '../../support/workbook.ts';

const NAME = '1 某县财政局';
const sheetOf = (given: Parameters<typeof report>[0] = {}) => sheetNamed(take(workbook([report(given)])), NAME);
const plan = (id: '2019' | '2021') => planForm(formOf(id), wordsOf('zh-CN'), workbookWords('zh-CN'));

describe('the sheet of a report', () => {
  it('has a place for every cell and every equation of both forms', () => {
    for (const form of FORMS) {
      const { cells, verdict, gap } = plan(form.id);
      expect([...cells.keys()]).toEqual(form.cells.map(({ id }) => id));
      expect(new Set([...cells.values()].map(corner)).size).toBe(form.cells.length);
      expect(verdict.size).toBe(form.equation.length);
      expect(gap.size).toBe(form.equation.length);
    }
  });

  it('prints the tables as the form does', () => {
    const { rows, sheet } = sheetOf();
    const line = (row: number) => rows[row - 1]?.filter((each) => each !== null);
    expect(line(1)).toEqual(['某县财政局政府信息公开工作年度报告（2022 年度）', '返回汇总']);
    expect(line(2)).toEqual(['编号 1    文件：某局.html    式样：2021（国办公开办函〔2021〕30号）']);
    expect(line(3)).toEqual(['读到数字 200/200    已证 190    存疑 0    不符 0    无法判定 0    更正 0    未复核']);
    expect([6, 7, 8, 9].map(line)).toEqual([
      ['二、主动公开政府信息情况'],
      ['第二十条第(一)项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '0', '0', '0'],
    ]);
    expect([22, 23, 24, 25].map(line)).toEqual([
      ['三、收到和处理政府信息公开申请情况'],
      ['(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)', '申请人情况', '行合计核对'],
      ['自然人', '法人或其他组织', '总计'],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '复算', '差', '结果'],
    ]);
    expect(line(30)?.slice(0, 2)).toEqual(['(三)不予公开', '1.属于国家秘密']);
    expect([59, 60, 61, 62].map(line)).toEqual([
      ['四、政府信息公开行政复议、行政诉讼情况'],
      ['行政复议', '行政诉讼'],
      ['未经复议直接起诉', '复议后起诉'],
      Array.from({ length: 3 }, () => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']).flat(),
    ]);
    const merges = sheet.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]);
    expect(merges).toContainEqual([28, 1, 49, 1]);
    expect(merges).toContainEqual([30, 2, 37, 2]);
    expect(merges).toContainEqual([24, 7, 24, 11]);
  });

  it('recomputes beside the rows and beneath the columns', () => {
    const { rows } = sheetOf({ cells: { 'requests.carriedIn.natural': '2', 'requests.carriedIn.total': '2' } });
    const line = (row: number) => rows[row - 1]?.filter((each) => each !== null);
    expect(line(27)).toEqual([
      '二、上年结转政府信息公开申请数量',
      '2',
      '0',
      '0',
      '0',
      '0',
      '0',
      '2',
      '2',
      '0',
      '✓ 相符',
    ]);
    expect(line(51)).toEqual(['办理结果总计', '复算：21 项之和', '0', '0', '0', '0', '0', '0', '0']);
    expect(line(52)?.[0]).toBe('差：(七)总计 − 复算');
    expect(line(54)?.slice(0, 2)).toEqual([
      '收件与办结、结转',
      '左边：一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量',
    ]);
    expect(line(55)?.[0]).toBe('右边：(七)总计 + 四、结转下年度继续办理');
    expect(line(57)).toEqual(['结果', '▲ 不符', '✓ 相符', '✓ 相符', '✓ 相符', '✓ 相符', '✓ 相符', '▲ 不符']);
    expect(line(66)).toEqual(['结果', '✓ 相符', '结果', '✓ 相符', '结果', '✓ 相符']);
  });

  it('keeps blank, dash, words and what is not there apart, and apart from zero', () => {
    const sheet = sheetOf({
      cells: {
        'requests.granted.natural': '',
        'requests.granted.enterprise': '/',
        'requests.granted.research': '无',
        'requests.granted.publicWelfare': ABSENT_READING,
        'requests.granted.legalService': '0',
      },
    });
    const contents = ['F28', 'G28', 'H28', 'I28', 'J28'].map((address) => at(sheet, address)?.content ?? null);
    expect(contents).toEqual([
      null,
      { type: 'text', text: '/' },
      { type: 'text', text: '无' },
      { type: 'text', text: '缺失' },
      { type: 'number', value: '0' },
    ]);
  });

  it('marks the total that differs by shape and colour, and frees it when it is put right', () => {
    const sheet = sheetOf({ cells: { 'requests.granted.natural': '19', 'requests.granted.total': '22' } });
    expect(at(sheet, 'L28')?.look).toMatchObject({ fill: 'FBE0DD', bold: true });
    expect(at(sheet, 'L28')?.look.format).toContain('▲');
    expect(['M28', 'N28', 'O28'].map((address) => shows(at(sheet, address)))).toEqual(['19', '3', '▲ 不符']);
    expect(at(sheet, 'L29')?.look.fill).toBeUndefined();

    const rules = sheet.sheet.rules.map(({ area, formula }) => `${corner(area)} ${formula}`);
    expect(rules).toContain('L26 LEFT($O26,1)="▲"');
    expect(rules).toContain('M26 LEFT($O26,1)="✓"');
    expect(rules).toContain('L28 LEFT(O28,1)="✓"');
    expect(rules).toContain('F49 LEFT(F$53,1)="▲"');
    expect(rules).toContain('E63 LEFT($E$66,1)="▲"');
    expect(rules).toContain('F26 AND(ISNUMBER(F26),F26=0)');
  });

  it('marks corrected and doubtful cells and says in a note what was read, by whom it was corrected and why', () => {
    const sheet = sheetOf({
      cells: {
        'requests.granted.natural': reading('l9', 'lookAlike'),
        'requests.granted.total': '19',
        'requests.partial.natural': reading('7', 'movedSideways'),
        'requests.partial.enterprise': reading('8', 'leadingZero'),
      },
      changes: [
        change(1, { edits: [edit('requests.granted.natural', 'l9', '19')], reason: '字母 l 误读' }),
        change(2, { edits: [edit('requests.partial.enterprise', '8', '8')] }),
      ],
    });
    expect(at(sheet, 'F28')).toMatchObject({ content: { type: 'number', value: '19' }, look: { fill: 'DFEAFB' } });
    expect(at(sheet, 'F28')?.look.format).toContain('✎');
    expect(at(sheet, 'F28')?.note).toBe(
      '读作“l9”\n存疑：由形近字符推断为数字\n更正为 19\n张三，2026-02-03 16:15:30\n理由：字母 l 误读',
    );
    expect(at(sheet, 'F29')?.look).toMatchObject({ fill: 'FFF1CC' });
    expect(at(sheet, 'F29')?.look.format).toContain('?');
    expect(at(sheet, 'F29')?.note).toBe('读作“7”\n存疑：数字可能左右错位');
    expect(at(sheet, 'G29')?.look.fill).toBeUndefined();
    expect(at(sheet, 'G29')?.note).toBe('读作“8”\n存疑：数字以 0 开头\n存疑已确认\n张三，2026-02-03 16:15:30');
  });

  it('tells in italics, and no louder, which numbers nothing proves', () => {
    const sheet = sheetOf({ cells: { 'proactive.fees.amount': '3.5' } });
    expect(at(sheet, 'F20')).toMatchObject({
      content: { type: 'number', value: '3.5' },
      look: { italic: true },
      note: null,
    });
    expect(at(sheet, 'F28')?.look.italic).toBe(false);
    expect(sheet.rows[3]?.[0]).toContain('斜体数字没有其他数据可证');
  });

  it('says under the tables, in words that are printed, what is the matter', () => {
    const lost = Object.fromEntries(
      formOf('2021')
        .cells.filter(({ table }) => table === 'disputes')
        .map(({ id }) => [id, ABSENT_READING]),
    );
    const { rows } = sheetOf({
      cells: { ...lost, 'requests.granted.natural': reading('l9', 'lookAlike'), 'requests.granted.total': '19' },
      changes: [change(1, { edits: [edit('requests.granted.natural', 'l9', '18')], reason: '原文如此' })],
    });
    const from = rows.findIndex(([first]) => first === '校验结果');
    expect(rows.slice(from).map(([first]) => first)).toEqual([
      '校验结果',
      '▲ 未找到表格“四、政府信息公开行政复议、行政诉讼情况”',
      '▲ 行合计“(一)予以公开”：19 ≠ 18，差 1',
      '▲ 办理结果总计“自然人”：0 ≠ 18，差 18',
      '▲ 办理结果总计“总计”：0 ≠ 19，差 19',
      '更正与存疑',
      '✎ (一)予以公开 · 自然人：读作“l9”，存疑：由形近字符推断为数字，更正为 18，张三，2026-02-03 16:15:30，理由：原文如此',
      '? 四、复议诉讼：未找到本表（15 格）',
    ]);
  });

  it('says so when everything holds', () => {
    const { rows } = sheetOf();
    expect(rows.at(-1)?.[0]).toBe('各项校验均相符');
  });
});
