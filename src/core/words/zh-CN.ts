/** The words of the domain in Chinese: what values, doubts, notes and findings are called. */

import type { DoubtCode, NoteCode, ReadingKind } from '../reading.ts';
import type { Act, ReviewStatus } from '../review.ts';

export const zhCN = {
  kind: {
    number: '数字',
    blank: '空白',
    dash: '横线或斜杠',
    text: '文字',
    illegible: '无法辨认',
    absent: '缺失',
  } satisfies Record<ReadingKind, string>,
  doubt: {
    lookAlike: '由形近字符推断为数字',
    spaceInside: '数字中间有空格',
    badGrouping: '千分位逗号位置不规范',
    leadingZero: '数字以 0 开头',
    decimalForm: '整数写成了小数',
    unexpectedSign: '此处不应有正负号',
    unexpectedUnit: '单位与表头不一致',
    notANumber: '不是数字',
    blankCell: '原表此格为空',
    tooFewValues: '本行数字少于应有列数，对应关系不确定',
    tooManyValues: '本行数字多于应有列数，对应关系不确定',
    movedSideways: '数字可能左右错位',
    mergedCell: '数字位于合并单元格',
    rowsRunTogether: '下一行缺失，本行数字可能属于下一行',
    rowPutTogether: '本行分印在两处，已合并',
    valuesParted: '几个数字印在一格，已拆分',
    alignmentClose: '另有一行也可能是本行，数字不同',
    numbersLeftOver: '本行之后有未能对应的数字，可能属于本行',
    cutOff: '文件到此中断，数字可能不完整',
    labelUnrecognised: '行标题未能识别，按顺序对应',
    labelGuessed: '行标题与式样不完全一致',
    headerUnrecognised: '列标题未能识别，按顺序对应',
    columnsReordered: '各列顺序与式样不同，按列标题对应',
    tableRepeated: '文件中有多张同样的表',
    rowMissing: '未找到本行',
    tableMissing: '未找到本表',
    encodingGuessed: '文件编码系推断',
    ocrLayer: '文字系扫描识别所得',
  } satisfies Record<DoubtCode, string>,
  note: {
    unitGuessed: '单位名称由正文推断',
    unitUnknown: '未找到单位名称',
    yearGuessed: '年度由正文推断',
    yearUnknown: '未找到年度',
    formGuessed: '表格缺失，式样按年度推断',
    traditionalText: '原文为繁体',
    encodingGuessed: '文件编码系推断',
  } satisfies Record<NoteCode, string>,
  status: { new: '未复核', inProgress: '复核中', reviewed: '已复核' } satisfies Record<ReviewStatus, string>,
  act: {
    edit: '更正',
    undo: '撤销',
    redo: '重做',
    review: '标记为已复核',
    reopen: '重新打开',
  } satisfies Record<Act, string>,
  table: { proactive: '二、主动公开', requests: '三、依申请公开', disputes: '四、复议诉讼' },
  verdict: { holds: '相符', fails: '不符', undecided: '无法判定' },
  equation: {
    'requests.rowTotal': '行合计',
    'requests.columnTotal': '办理结果总计',
    'requests.flow': '收件与办结、结转',
    'disputes.total': '复议诉讼总计',
  } as Record<string, string>,
  finding: {
    /** Example: `行合计“(一)予以公开”:22 ≠ 4,差 18`. */
    equationFails: (name: string, subject: string, left: string, right: string, gap: string) =>
      `${name}“${subject}”：${left} ≠ ${right}，差 ${gap}`,
    equationUndecided: (name: string, subject: string, missing: string) => `${name}“${subject}”无法判定：缺 ${missing}`,
    wanted: (value: string) => `；只有 ${value} 能使等式成立`,
    nothingFits: '；已知各项之和已超出，填任何数都不能成立',
    notInteger: (cell: string, value: string) => `${cell}：${value} 不是整数`,
    negative: (cell: string, value: string) => `${cell}：${value} 为负数`,
    notANumber: (cell: string, raw: string) => `${cell}：“${raw}”不是数字`,
    wrongForm: (year: number, expected: string, found: string) =>
      `${year} 年度报告应使用 ${expected} 式样，本报告使用 ${found} 式样`,
    yearUncertain: '；年度系推断，须先核对',
    tableMissing: (section: string) => `未找到表格“${section}”`,
  },
  /** Joins the parts of a cell's name, e.g. `(一)予以公开 · 自然人`. */
  cellJoin: ' · ',
  listJoin: '、',
};

export type Words = typeof zhCN;
