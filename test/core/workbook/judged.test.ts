/** What the workbook says of a finding beyond its sentence: what explains it, what was decided, what was never applied. */

import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/core/checks/index.ts';
import { type Context, NO_CONTEXT } from '../../../src/core/context.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import type { Explanation, Place } from '../../../src/core/locate/explanation.ts';
import type { Statement } from '../../../src/core/reading.ts';
import { replay, typed } from '../../../src/core/review.ts';
import { operandsOf, type Ruled } from '../../../src/core/rulings.ts';
import { explain } from '../../../src/core/words/explanation.ts';
import { wordsOf } from '../../../src/core/words/index.ts';
import type { WorkbookReport } from '../../../src/core/workbook/index.ts';
import { AT, at, change, edit, report, sheetNamed, take, unreadable, workbook } from '../../support/workbook.ts';

const CELL = 'requests.granted.natural';
const ROW = 'requests.rowTotal.granted';
const COLUMN = 'requests.columnTotal.natural';
const FORM = formOf('2021');

/** Read as 1 where 19 is filed: a row and a column fail. */
const cells = {
  [CELL]: '1',
  'requests.granted.total': '19',
  'requests.total.natural': '19',
  'requests.total.total': '19',
  'requests.newReceived.natural': '19',
  'requests.newReceived.total': '19',
};

const explanation = (given: Partial<Explanation> = {}): Explanation => ({
  mistakes: [{ code: 'digitsDropped', cells: [CELL] }],
  values: [{ cell: CELL, from: typed('1'), to: '19', support: { span: { start: 0, end: 2 }, raw: '19' } }],
  cost: 1,
  origin: 'reading',
  ...given,
});

const place = (given: Partial<Place> = {}): Place => ({
  checks: [ROW, COLUMN],
  explanations: [explanation()],
  isUnique: true,
  isComplete: true,
  ...given,
});

/** An entry of the log of rulings about the numbers that stand in `of`. */
function ruled(id: number, check: string, of: WorkbookReport, given: Partial<Ruled> = {}): Ruled {
  const { values } = replay(of.readings, []);
  const { year, notes, context } = of;
  const finding = checkReport({ form: FORM, values, year, notes, context }).find((each) => each.check === check);
  if (!finding) throw new Error(`no finding ${check}`);
  const operands = operandsOf(finding, values);
  return { id, check, ruling: 'filingError', operands, change: null, reason: null, by: '张三', at: AT, ...given };
}

const sheet = (reports: readonly WorkbookReport[], name: string) => sheetNamed(take(workbook(reports)), name);
const said = (each: Explanation) => explain(each, FORM, wordsOf('zh-CN'));

/** The column of a sheet with this heading, without the heading. */
function column({ rows }: ReturnType<typeof sheet>, head: string): (string | null)[] {
  const index = rows[0]?.indexOf(head) ?? -1;
  if (index < 0) throw new Error(`no column ${head}`);
  return rows.slice(1).map((row) => row[index] ?? null);
}

describe('an explanation', () => {
  it('stands beside every check of its place, with whose error it would be', () => {
    const found = sheet([report({ cells, places: [place()] })], '校验结果');
    expect(column(found, '规则代码')).toEqual([ROW, COLUMN]);
    expect(column(found, '疑点定位')).toEqual([said(explanation()), said(explanation())]);
    expect(column(found, '差错来源（推断）')).toEqual(['误读', '误读']);
  });

  it('lists all that fit as well as each other, and does not guess between them', () => {
    const other = explanation({ mistakes: [{ code: 'oneCell', cells: [CELL] }], origin: 'filing' });
    const worse = explanation({ cost: 2 });
    const places = [place({ explanations: [explanation(), other, worse], isUnique: false })];
    const found = sheet([report({ cells, places })], '校验结果');
    expect(column(found, '疑点定位')[0]).toBe(`（1）${said(explanation())}\n（2）${said(other)}`);
    expect(column(found, '差错来源（推断）')[0]).toBe('不能确定');
  });

  it('counts what is too long to be written out, and says where more may be found', () => {
    const many = Array.from({ length: 8 }, () => explanation());
    const found = (given: Partial<Place>) =>
      column(sheet([report({ cells, places: [place(given)] })], '校验结果'), '疑点定位')[0]
        ?.split('\n')
        .at(-1);
    expect(found({ explanations: many, isUnique: false })).toBe('另有 3 种解释同样成立');
    expect(found({ isUnique: false, isComplete: false })).toBe('可能还有其他解释');
  });

  it('is printed beneath the sentence on the report’s own sheet', () => {
    const { rows } = sheet([report({ cells, places: [place()] })], '1 某县财政局');
    const lines = rows.map(([first]) => first);
    const from = lines.indexOf('▲ 行合计“(一)予以公开”：19 ≠ 1，差 18');
    expect(lines[from + 1]).toBe(`疑点（误读）：${said(explanation())}`);
  });

  it('changes no number: what stands there is what was read', () => {
    const { sheets } = { sheets: take(workbook([report({ cells, places: [place()] })])) };
    expect(at(sheetNamed(sheets, '1 某县财政局'), 'F28')?.content).toEqual({ type: 'number', value: '1' });
  });
});

describe('a ruling', () => {
  const open = report({ cells });

  it('stands beside its finding, with who, when and why, and the finding is no longer open', () => {
    const rulings = [ruled(1, ROW, open, { reason: '原件即为 1' })];
    const found = sheet([{ ...open, rulings }], '校验结果');
    expect(column(found, '认定')).toEqual(['填报有误', null]);
    expect(column(found, '认定人')).toEqual(['张三', null]);
    expect(column(found, '认定日期')).toEqual(['2026-02-03', null]);
    expect(column(found, '认定理由')).toEqual(['原件即为 1', null]);
    const summary = sheet([{ ...open, rulings }], '汇总').rows;
    const head = summary[4] ?? [];
    expect(['不符', '待认定'].map((name) => summary[5]?.[head.indexOf(name)])).toEqual(['2', '1']);
  });

  it('lapses in plain sight when one of its numbers changes', () => {
    const rulings = [ruled(1, ROW, open)];
    const changes = [change(1, { edits: [edit(CELL, '1', '2')] })];
    const found = sheet([{ ...open, rulings, changes }], '校验结果');
    expect(column(found, '认定')[0]).toBe('填报有误（已失效）');
    const { rows } = sheet([{ ...open, rulings, changes }], '1 某县财政局');
    expect(rows.map(([first]) => first)).toContain('认定：填报有误，张三，2026-02-03 16:15:30，已失效（数值已变）');
  });

  it('is never dropped from the log: replaced, taken back, or about a finding that is no more', () => {
    const rulings = [
      ruled(1, ROW, open),
      ruled(2, ROW, open, { ruling: 'accepted', reason: '已说明' }),
      ruled(3, COLUMN, open),
      ruled(4, COLUMN, open, { ruling: null }),
    ];
    const log = sheet([{ ...open, rulings }, unreadable(2)], '认定记录');
    expect(column(log, '认定')).toEqual(['填报有误', '予以认可', '填报有误', '撤回认定']);
    expect(column(log, '认定状态')).toEqual(['已有新的认定', '有效', '已撤回', null]);
    expect(column(log, '规则代码')).toEqual([ROW, ROW, COLUMN, COLUMN]);
    expect(column(log, '认定时的数值')[0]).toContain(`${CELL}=1`);

    const changes = [change(7, { edits: [edit(CELL, '1', '19')] })];
    const misread = [ruled(1, ROW, open, { ruling: 'misread', change: 7 })];
    const mended = sheet([{ ...open, rulings: misread, changes }], '认定记录');
    expect(column(mended, '认定状态')).toEqual(['校验已无此项']);
    expect(column(mended, '对应更正')).toEqual(['7']);
  });

  it('of a superseded report stays in the log', () => {
    const superseded = report({ cells, version: 'superseded', rulings: [ruled(1, ROW, open)] });
    expect(column(sheet([superseded], '认定记录'), '规则代码')).toEqual([ROW]);
    expect(column(sheet([superseded], '校验结果'), '规则代码')).toEqual([]);
  });
});

describe('a hint', () => {
  /** Last year 40 documents were in force; this year one was issued and none repealed, and only 30 are in force. */
  const lastYear = { report: 9, unit: '某县财政局', year: 2021, form: '2021' as const, doubtful: [] };
  const values = (inForce: string) =>
    replay(report({ cells: { 'proactive.normative.inForce': inForce } }).readings, []).values;
  const context: Context = { ...NO_CONTEXT, lastYear: { ...lastYear, values: values('40') } };
  const given = report({ cells: { 'proactive.normative.inForce': '30' }, context });

  it('is kept apart from errors, on a sheet and under a heading of its own', () => {
    const found = sheet([given], '提示');
    expect(column(found, '结论')).toContain('! 须核实');
    expect(column(found, '规则代码').some((check) => check?.startsWith('inForceChange'))).toBe(true);
    expect(column(sheet([given], '校验结果'), '结论')).toEqual([]);
    const lines = sheet([given], '1 某县财政局').rows.map(([first]) => first);
    expect(lines.indexOf('提示')).toBeGreaterThan(lines.indexOf('各项校验均相符'));
  });

  it('has both sides and the difference as numbers', () => {
    const { rows, cells: taken } = sheet([given], '提示');
    const row = rows.findIndex((each) => each.at(-1)?.startsWith('inForceChange'));
    expect(taken[row]?.slice(6, 9).map((cell) => cell?.content)).toEqual([
      { type: 'number', value: '30' },
      { type: 'number', value: '40' },
      { type: 'number', value: '-10' },
    ]);
  });
});

describe('a proof', () => {
  it('names what says the same', () => {
    const statement: Statement = {
      code: 'requestsReceived',
      value: '0',
      raw: '未收到',
      span: { start: 0, end: 3 },
      sentence: { start: 0, end: 3 },
      cells: ['requests.newReceived.total'],
    };
    const data = sheet([report({ context: { ...NO_CONTEXT, statements: [statement] } })], '数据');
    const index = column(data, '单元格代码').indexOf('requests.newReceived.total');
    expect(column(data, '证明情况')[index]).toBe('已证');
    expect(column(data, '证明依据')[index]).toBe(
      '行合计“一、本年新收政府信息公开申请数量”相符；收件与办结、结转“总计”相符；正文“新收申请”一致',
    );
  });
});

describe('the register of units and the rules that are off', () => {
  it('have sheets of their own where there is something to say', () => {
    expect(take(workbook([report()])).map((each) => each.sheet.name)).not.toContain('报告单位');
    const sheets = take(
      workbook([report()], 'zh-CN', {
        units: [
          { unit: 1, name: '某县人民政府', level: 'government', parent: null, aliases: [], reports: [] },
          {
            ...{ unit: 2, name: '某县财政局', level: 'department', parent: 1, aliases: ['县财政局', '=1+1'] },
            reports: [
              { report: 1, year: 2022 },
              { report: 4, year: null },
            ],
          },
        ],
        rulesOff: [{ rule: 'late', reason: '今年延期', by: '李四', at: AT }],
      }),
    );
    expect(sheetNamed(sheets, '报告单位').rows).toEqual([
      ['单位编号', '单位', '层级', '上级单位', '别名', '年度（报告编号）'],
      ['1', '某县人民政府', '政府', null, null, null],
      ['2', '某县财政局', '部门', '某县人民政府', '县财政局、=1+1', '2022（1）、年度未知（4）'],
    ]);
    expect(sheetNamed(sheets, '停用规则').rows).toEqual([
      ['规则', '理由', '操作人', '时间（北京时间）', '规则代码'],
      ['按时公布', '今年延期', '李四', '2026-02-03 16:15:30', 'late'],
    ]);
    expect(sheetNamed(sheets, '汇总').rows[2]?.[0]).toContain('停用规则 1 条，见“停用规则”');
  });

  it('are not applied: a rule that is off finds nothing in the workbook', () => {
    const off = report({ cells, context: { ...NO_CONTEXT, off: ['requests.rowTotal'] } });
    expect(column(sheet([off], '校验结果'), '规则代码')).toEqual([COLUMN]);
  });
});
