import { describe, expect, it } from 'vitest';
import { typed } from '../../../src/core/review.ts';
import {
  AT,
  change,
  edit,
  reading,
  report,
  sheetNamed,
  step,
  take,
  unreadable,
  workbook,
} from '../../support/workbook.ts';

const misread = report({
  report: 1,
  notes: ['unitGuessed'],
  cells: {
    'requests.granted.natural': reading('l9', 'lookAlike'),
    'requests.granted.total': '19',
    'requests.total.natural': '19',
    'requests.total.total': '19',
    'requests.newReceived.natural': '19',
    'requests.newReceived.total': '22',
    'disputes.reconsideration.upheld': reading('', 'blankCell'),
  },
  changes: [
    change(11, { edits: [edit('requests.granted.natural', 'l9', '9')] }),
    change(12, { act: 'undo', target: 11, edits: [edit('requests.granted.natural', '9', 'l9')] }),
    change(14, { edits: [edit('requests.granted.natural', 'l9', '19')], reason: '原文为 19' }),
  ],
  steps: [
    step(1, { act: 'assign', to: '李四' }),
    step(2, { act: 'signOff', basis: 'then', by: '李四', at: '2026-02-03T16:00:00Z', comment: '已核对原文' }),
    step(3, { act: 'comment', comment: '待补附件' }),
  ],
});

const done = report({
  report: 3,
  form: '2019',
  unit: null,
  steps: [
    step(4, { act: 'signOff', basis: 'now' }),
    step(5, { act: 'reopen' }),
    step(6, { act: 'signOff', basis: 'now' }),
    step(7, { act: 'toReturn', basis: 'now' }),
    step(8, { act: 'returned', by: '李四' }),
    step(9, { act: 'assign' }),
  ],
});

const sheets = take(workbook([misread, unreadable(2), done]));

describe('the workbook', () => {
  it('has the summary, findings, corrections, data, and a sheet for every readable report', () => {
    expect(sheets.map(({ sheet }) => sheet.name)).toEqual([
      '汇总',
      '校验结果',
      '提示',
      '更正记录',
      '认定记录',
      '签核记录',
      '数据',
      '1 某县财政局',
      '3',
    ]);
  });

  it('keeps headings in view, repeats them in print and lets tables be filtered by them', () => {
    for (const name of ['汇总', '校验结果', '提示', '更正记录', '认定记录', '签核记录', '数据']) {
      const { sheet, rows } = sheetNamed(sheets, name);
      const header = name === '汇总' ? 5 : 1;
      expect(sheet.frozen.rows).toBe(header);
      expect(sheet.repeated).toEqual({ first: header, last: header });
      expect(sheet.filter).toBe(header);
      expect(rows[header - 1]?.every((head) => head !== null && head !== '')).toBe(true);
      expect(rows[header - 1]).toHaveLength(sheet.columns.length);
    }
  });

  it('says the same in English, with the labels of the form as they are', () => {
    const english = take(workbook([misread], 'en'));
    expect(english.map(({ sheet }) => sheet.name)).toEqual([
      'Summary',
      'Findings',
      'Hints',
      'Corrections',
      'Rulings',
      'Sign-offs',
      'Data',
      '1 某县财政局',
    ]);
    expect(sheetNamed(english, 'Findings').rows[1]?.slice(3, 6)).toEqual([
      'Row totals of table 三',
      '▲ fails',
      'Row total “一、本年新收政府信息公开申请数量”: 22 ≠ 19, off by 3',
    ]);
  });
});

describe('汇总', () => {
  const { rows, cells } = sheetNamed(sheets, '汇总');

  it('says what it is of, when, by which rules, and what it counts', () => {
    expect(rows.slice(0, 4).map(([line]) => line)).toEqual([
      '年度报告审核工作簿',
      '数据集：全区年报    导出时间（北京时间）：2026-02-03 16:15:30    校验规则版本：3',
      '报告 3 份，其中无法读取 1 份、已签核 1 份（含须退回 1 份）；应有单元格 398 个，读到数字 397 个，其中已证 360 个，存疑 1 个，更正 1 个；校验不符 2 项，其中待认定 2 项，无法判定 1 项；提示：须核实 0 项，供参考 0 项',
      '每份可读取的报告各有一张工作表，共 2 张',
    ]);
  });

  it('has one row for every report, an unreadable file included', () => {
    expect(rows[4]).toEqual([
      ...['编号', '工作表', '单位', '年度', '式样', '文件', '应有单元格', '读到数字', '已证', '存疑', '不符'],
      ...[
        '待认定',
        '无法判定',
        '须核实',
        '供参考',
        '更正',
        '复核状态',
        '版本状态',
        '分派给',
        '签核人',
        '签核时间（北京时间）',
        '复核意见',
        '来源路径',
        '备注',
      ],
    ]);
    expect(rows.slice(5)).toEqual([
      [
        ...['1', '1 某县财政局', '某县财政局', '2022', '2021', '某局.html', '200', '199', '184', '1', '2'],
        ...[
          '2',
          '1',
          '0',
          '0',
          '1',
          '复核中（签核已失效）',
          null,
          '李四',
          '李四',
          '2026-02-04 00:00:00',
          '李四：已核对原文；张三：待补附件',
          '/reports/某局.html',
          '单位名称由正文推断',
        ],
      ],
      [
        ...['2', null, null, null, null, '某局.html', null, null, null, null, null],
        ...[null, null, null, null, null, null, null, null, null, null, null, '/reports/某局.html', '文件已损坏'],
      ],
      [
        ...['3', '3', null, '2020', '2019', '某局.html', '198', '198', '176', '0', '0'],
        ...['0', '0', '0', '0', '0', '已退回', null, null, '张三', '2026-02-03 16:15:30', null],
        ...['/reports/某局.html', null],
      ],
    ]);
  });

  it('leads to the sheet of each report', () => {
    expect(cells[5]?.[1]?.content).toEqual({ type: 'link', sheet: '1 某县财政局', cell: 'A1', text: '1 某县财政局' });
  });
});

describe('of several reports of one unit and year', () => {
  const wrong = { 'requests.granted.natural': '3' };
  const edited = change(1, { edits: [edit('requests.granted.natural', '3', '3')] });
  const versions = take(
    workbook([
      report({ report: 1, version: 'superseded', cells: wrong, changes: [edited] }),
      report({ report: 2, version: 'stands' }),
      report({ report: 3, version: 'open', unit: '某县民政局', cells: wrong }),
      report({ report: 4, version: 'open', unit: '某县民政局' }),
    ]),
  );
  const of = (name: string) => sheetNamed(versions, name).rows;

  it('the summary says which stands, and the totals leave out what is superseded', () => {
    const rows = of('汇总');
    expect(rows.slice(5).map((row) => [row[0], row[1], row[17]])).toEqual([
      ['1', null, '已被替代'],
      ['2', '2 某县财政局', '以此为准'],
      ['3', '3 某县民政局', '版本待定'],
      ['4', '4 某县民政局', '版本待定'],
    ]);
    expect(rows[2]?.[0]).toBe(
      '报告 4 份，其中无法读取 0 份、已签核 0 份（含须退回 0 份）；版本待定 2 份，已被替代 1 份（不计入以下合计，也不列入“校验结果”“提示”“数据”）；' +
        '应有单元格 600 个，读到数字 600 个，其中已证 569 个，存疑 0 个，更正 0 个；校验不符 2 项，其中待认定 2 项，无法判定 0 项；' +
        '提示：须核实 0 项，供参考 0 项',
    );
  });

  it('findings and data leave it out, and the log does not', () => {
    const reports = (name: string, column: number) => [
      ...new Set(
        of(name)
          .slice(1)
          .map((row) => row[column]),
      ),
    ];
    expect(reports('校验结果', 0)).toEqual(['3']);
    expect(reports('数据', 0)).toEqual(['2', '3', '4']);
    expect(reports('更正记录', 1)).toEqual(['1']);
    expect(versions.map(({ sheet }) => sheet.name)).not.toContain('1 某县财政局');
  });
});

describe('校验结果', () => {
  const { rows, cells } = sheetNamed(sheets, '校验结果');

  it('has the rule, the verdict, the sentence, both sides and the difference', () => {
    expect(rows[1]).toEqual([
      ...['1', '某县财政局', '2022', '表三行合计', '▲ 不符'],
      ...['行合计“一、本年新收政府信息公开申请数量”：22 ≠ 19，差 3', '22', '19', '3', 'L26'],
      ...[null, null, null, null, null, null],
      [
        'requests.newReceived.total, requests.newReceived.natural, requests.newReceived.enterprise',
        'requests.newReceived.research, requests.newReceived.publicWelfare, requests.newReceived.legalService',
        'requests.newReceived.otherOrg',
      ].join(', '),
      'requests.rowTotal.newReceived',
    ]);
    expect(
      rows.slice(1).map(([report, , , , verdict, , left, right, gap]) => [report, verdict, left, right, gap]),
    ).toEqual([
      ['1', '▲ 不符', '22', '19', '3'],
      ['1', '▲ 不符', '22', '19', '3'],
      ['1', '… 无法判定', '0', null, null],
    ]);
  });

  it('leads to the total that fails, or to the cell that is missing', () => {
    expect(cells[1]?.[9]?.content).toEqual({ type: 'link', sheet: '1 某县财政局', cell: 'L26', text: 'L26' });
    const disputes = sheetNamed(sheets, '1 某县财政局').cells;
    const target = cells[3]?.[9]?.content;
    expect(target).toMatchObject({ type: 'link', cell: 'A63' });
    expect(disputes[62]?.[0]).toMatchObject({ content: null, note: expect.stringContaining('原表此格为空') });
  });

  it('names a lost table as a whole', () => {
    const cells = Object.fromEntries(
      Object.keys(report().readings)
        .filter((id) => id.startsWith('disputes.'))
        .map((id) => [id, { ...typed(''), kind: 'absent' as const, span: null, doubts: ['tableMissing' as const] }]),
    );
    const lost = sheetNamed(take(workbook([report({ cells })])), '校验结果').rows;
    expect(lost.slice(1).map((row) => [row[3], row[4], row.at(-2), row.at(-1)])).toEqual([
      ['表格齐全', '▲ 不符', 'disputes.*', 'tableMissing.disputes'],
    ]);
  });
});

describe('更正记录', () => {
  it('has the whole log: corrections, and what was taken back', () => {
    expect(sheetNamed(sheets, '更正记录').rows.slice(1)).toEqual(
      [
        ['11', '张三', '更正', null, '(一)予以公开 · 自然人', 'l9', 'l9', '9', null, 'requests.granted.natural'],
        ['12', '张三', '撤销', '11', '(一)予以公开 · 自然人', 'l9', '9', 'l9', null, 'requests.granted.natural'],
        [
          '14',
          '张三',
          '更正',
          null,
          '(一)予以公开 · 自然人',
          'l9',
          'l9',
          '19',
          '原文为 19',
          'requests.granted.natural',
        ],
      ].map(([id, by, act, target, ...cell]) => [
        ...[id, '1', '某县财政局', by, '2026-02-03 16:15:30', act, target],
        ...cell,
      ]),
    );
  });

  it('keeps apart what was read, what stood there before, and every cell of one change', () => {
    const changes = [
      change(1, {
        edits: [edit('proactive.rules.issued', '3', '4'), edit('proactive.rules.repealed', '/', '')],
        at: AT,
      }),
      change(2, { edits: [edit('proactive.rules.issued', '4', '5')] }),
    ];
    const given = report({ cells: { 'proactive.rules.issued': '３', 'proactive.rules.repealed': '/' }, changes });
    const rows = sheetNamed(take(workbook([given])), '更正记录').rows.slice(1);
    expect(rows.map((row) => [row[0], row[7], ...row.slice(8, 11)])).toEqual([
      ['1', '规章 · 本年制发件数', '３', '3', '4'],
      ['1', '规章 · 本年废止件数', '/', '/', '（空白）'],
      ['2', '规章 · 本年制发件数', '３', '4', '5'],
    ]);
  });
});

describe('签核记录', () => {
  it('has every step, and says of each sign-off whether it holds', () => {
    const { rows } = sheetNamed(sheets, '签核记录');
    expect(rows[0]).toEqual([
      ...['记录号', '编号', '单位', '操作人', '时间（北京时间）', '操作', '签核状态', '分派给', '复核意见'],
    ]);
    expect(rows.slice(1).map(([id, of, , by, , ...rest]) => [id, of, by, ...rest])).toEqual([
      ['1', '1', '张三', '分派', null, '李四', null],
      ['2', '1', '李四', '签核', '已失效（内容已变）', null, '已核对原文'],
      ['3', '1', '张三', '备注', null, null, '待补附件'],
      ['4', '3', '张三', '签核', '已取消', null, null],
      ['5', '3', '张三', '取消签核', null, null, null],
      ['6', '3', '张三', '签核', '已重新签核', null, null],
      ['7', '3', '张三', '签核，需退回', '有效', null, null],
      ['8', '3', '李四', '已退回单位', null, null, null],
      ['9', '3', '张三', '分派', null, null, null],
    ]);
  });
});

describe('数据', () => {
  const { rows, cells } = sheetNamed(sheets, '数据');
  const rowOf = (id: string) => rows.find((row) => row[0] === '1' && row[4] === id);

  it('has a row for every cell of every readable report', () => {
    expect(rows).toHaveLength(1 + 200 + 198);
  });

  it('keeps what was read beside what it counts as now', () => {
    expect(rowOf('requests.granted.natural')).toEqual([
      ...['1', '某县财政局', '2022', '2021', 'requests.granted.natural', '三、依申请公开', '(一)予以公开 · 自然人'],
      ...['l9', '19', '数字', '由形近字符推断为数字', '是', '已证'],
      '行合计“(一)予以公开”相符；办理结果总计“自然人”相符；人工核对',
    ]);
    expect(rowOf('disputes.reconsideration.upheld')?.slice(6)).toEqual([
      ...['行政复议 · 结果维持', null, null, '空白', '原表此格为空', '否', null, null],
    ]);
    expect(rowOf('proactive.rules.issued')?.slice(7)).toEqual(['0', '0', '数字', null, '否', '未证', null]);
  });

  it('has real numbers, and text with a note where a number would be altered', () => {
    const amount = (raw: string) => {
      const taken = sheetNamed(take(workbook([report({ cells: { 'proactive.fees.amount': raw } })])), '数据');
      return taken.cells.find((row) => taken.rows[taken.cells.indexOf(row)]?.[4] === 'proactive.fees.amount')?.[8];
    };
    expect(amount('29,497.02')).toMatchObject({ content: { type: 'number', value: '29497.02' }, note: null });
    expect(amount('1234567890123.4567')).toEqual({
      content: { type: 'text', text: '1234567890123.4567' },
      look: expect.anything(),
      note: '超出表格软件 15 位有效数字，按文字保存，数字未作改动',
    });
    expect(cells[1]?.[8]?.content).toEqual({ type: 'number', value: '0' });
  });

  it('tells a doubt that somebody confirmed from a correction', () => {
    const confirmed = report({
      cells: { 'requests.granted.natural': reading('l9', 'lookAlike') },
      changes: [change(1, { edits: [edit('requests.granted.natural', 'l9', 'l9')] })],
    });
    const row = sheetNamed(take(workbook([confirmed])), '数据').rows.find(
      (each) => each[4] === 'requests.granted.natural',
    );
    expect(row?.at(-3)).toBe('否（已确认）');
  });
});
