/** The words of the domain in Chinese: what values, doubts, notes and findings are called. */

import type { FindingVerdict, JumpFinding, LastYearFinding, Verdict } from '../checks/finding.ts';
import type { RuleId } from '../checks/rules.ts';
import type { Section } from '../facts/index.ts';
import type { Explanation, MistakeCode } from '../locate/explanation.ts';
import type { ProofStatus } from '../proof.ts';
import type { DoubtCode, NoteCode, ReadingKind, StatementCode } from '../reading.ts';
import type { Act } from '../review.ts';
import type { Ruling } from '../rulings.ts';
import type { ReviewStatus, StepAct } from '../signing.ts';
import type { UnitLevel } from '../units.ts';
import { quote } from './quote.ts';

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
  status: {
    new: '未复核',
    inReview: '复核中',
    toReturn: '待退回',
    returned: '已退回',
    signedOff: '已签核',
  } satisfies Record<ReviewStatus, string>,
  step: {
    signOff: '签核',
    toReturn: '签核，需退回',
    returned: '已退回单位',
    reopen: '取消签核',
    assign: '分派',
    comment: '备注',
  } satisfies Record<StepAct, string>,
  act: {
    edit: '更正',
    undo: '撤销',
    redo: '重做',
  } satisfies Record<Act, string>,
  ruling: {
    misread: '误读',
    filingError: '填报有误',
    wrongForm: '式样用错',
    unreadable: '无法辨认',
    accepted: '予以认可',
  } satisfies Record<Ruling, string>,
  /** Whose error it is as far as the source tells, before anybody ruled. */
  origin: { reading: '误读', filing: '填报有误' } satisfies Record<Explanation['origin'], string>,
  /** In place of these, where what was read is to be put back. */
  originRestoring: '改录有误',
  level: { government: '政府', department: '部门' } satisfies Record<UnitLevel, string>,
  proof: { proved: '已证', unproved: '未证', doubtful: '存疑', contradicted: '矛盾' } satisfies Record<
    ProofStatus,
    string
  >,
  /** What says the same as a number. */
  witness: {
    equation: (name: string, subject: string) => `${name}${quote(subject)}相符`,
    statement: (what: string) => `正文${quote(what)}一致`,
    lastYear: (report: number) => `与上年报告（编号 ${report}）一致`,
    subordinates: '与下级各单位合计一致',
    person: '人工核对',
  },
  table: { proactive: '二、主动公开', requests: '三、依申请公开', disputes: '四、复议诉讼' },
  verdict: {
    holds: '相符',
    fails: '不符',
    warns: '须核实',
    undecided: '无法判定',
    informs: '供参考',
  } satisfies Record<Verdict | FindingVerdict, string>,
  /** What a rule is called where rules are listed. */
  rule: {
    'requests.rowTotal': '表三行合计',
    'requests.columnTotal': '表三办理结果总计',
    'requests.flow': '表三收件与办结、结转',
    'disputes.total': '表四总计',
    wrongForm: '式样与年度相符',
    tableMissing: '表格齐全',
    notANumber: '应为数字',
    notInteger: '应为整数',
    negative: '不应为负数',
    statement: '正文与表格一致',
    atLeast: '表二相邻数量大小',
    carriedIn: '上年结转与上年报告一致',
    inForceChange: '现行有效件数与上年报告衔接',
    lastYearItems: '上一年项目数量与上年报告一致',
    subordinates: '本级与下级合计一致',
    sections: '六个部分齐全、有序',
    period: '统计期限为全年',
    feesNotStated: '说明收取信息处理费情况',
    feesDiffer: '信息处理费前后一致',
    late: '按时公布',
    secondReading: '第二人核读一致',
    jump: '数量变化较大',
  } satisfies Record<RuleId, string> as Record<string, string>,
  /** What a number of the narrative is about. */
  statement: {
    requestsReceived: '新收申请',
    requestsCarriedOver: '上年结转申请',
    requestsHandled: '办理申请',
    requestsCarriedForward: '结转下年度申请',
    reconsiderations: '行政复议',
    litigations: '行政诉讼',
    rulesIssued: '制发规范性文件',
    rulesInForce: '现行有效规范性文件',
    feesCollected: '收费',
  } satisfies Record<StatementCode, string>,
  section: {
    1: '一、总体情况',
    2: '二、主动公开政府信息情况',
    3: '三、收到和处理政府信息公开申请情况',
    4: '四、政府信息公开行政复议、行政诉讼情况',
    5: '五、存在的主要问题及改进情况',
    6: '六、其他需要报告的事项',
  } satisfies Record<Section, string>,
  equation: {
    'requests.rowTotal': '行合计',
    'requests.columnTotal': '办理结果总计',
    'requests.flow': '收件与办结、结转',
    'disputes.total': '复议诉讼总计',
  } as Record<string, string>,
  finding: {
    /** Example: `行合计“(一)予以公开”:22 ≠ 4,差 18`. */
    equationFails: (name: string, subject: string, left: string, right: string, gap: string) =>
      `${name}${quote(subject)}：${left} ≠ ${right}，差 ${gap}`,
    equationUndecided: (name: string, subject: string, missing: string) =>
      `${name}${quote(subject)}无法判定：缺 ${missing}`,
    wanted: (value: string) => `；只有 ${value} 能使等式成立`,
    nothingFits: '；已知各项之和已超出，填任何数都不能成立',
    notInteger: (cell: string, value: string) => `${cell}：${value} 不是整数`,
    negative: (cell: string, value: string) => `${cell}：${value} 为负数`,
    notANumber: (cell: string, raw: string) => `${cell}：“${raw}”不是数字`,
    wrongForm: (year: number, expected: string, found: string) =>
      `${year} 年度报告应使用 ${expected} 式样，本报告使用 ${found} 式样`,
    yearUncertain: '；年度系推断，须先核对',
    identityUncertain: '；单位或年度系推断，须先核对',
    tableMissing: (section: string) => `未找到表格“${section}”`,
    /** Example: `正文“新收申请”为 74，表中“一、本年新收政府信息公开申请数量 · 总计”为 75，差 1`. */
    statementFails: (what: string, left: string, cells: string, right: string, gap: string) =>
      `正文${quote(what)}为 ${left}，表中${quote(cells)}为 ${right}，差 ${gap}`,
    statementUndecided: (what: string, left: string, missing: string) =>
      `正文${quote(what)}为 ${left}，表中缺${quote(missing)}，无法核对`,
    atLeast: (more: string, left: string, less: string, right: string, gap: string) =>
      `${quote(more)}${left} 小于${quote(less)}${right}，差 ${gap}`,
    atLeastUnless: '；如本年制发的文件当年已废止，则可能无误',
    lastYear: {
      carriedIn: (cell, left, right, gap) =>
        `${quote(cell)}为 ${left}，上年报告“结转下年度继续办理”为 ${right}，差 ${gap}`,
      inForceChange: (cell, left, right, gap) =>
        `${quote(cell)}为 ${left}，按上年报告现行有效件数加本年制发、减本年废止应为 ${right}，差 ${gap}`,
      lastYearItems: (cell, left, right, gap) => `${quote(cell)}为 ${left}，按上年报告应为 ${right}，差 ${gap}`,
    } as Record<LastYearFinding['kind'], (cell: string, left: string, right: string, gap: string) => string>,
    subordinates: (cell: string, left: string, right: string, gap: string) =>
      `${quote(cell)}为 ${left}，下级各单位合计 ${right}，差 ${gap}`,
    subordinatesMissing: (units: string) => `；未计入 ${units}`,
    sectionsMissing: (sections: string) => `未找到${sections}`,
    sectionsMisplaced: (sections: string) => `${sections}不在应有的位置`,
    sectionsUnknown: '未找到各部分的标题，无法判定六个部分是否齐全',
    sectionsWorded: '；对应的表格已找到，标题可能另有写法',
    periodMissing: (year: number) => `未写明统计期限，应为 ${year} 年 1 月 1 日至 12 月 31 日`,
    periodWrong: (year: number, from: string, to: string) =>
      `统计期限写为 ${from} 至 ${to}，应为 ${year} 年 1 月 1 日至 12 月 31 日`,
    feesNotStated: '“六、其他需要报告的事项”未说明收取信息处理费的情况',
    feesElsewhere: '；其他部分已提及',
    feesUnknown: '；未找到这一部分的标题或年度系推断，须先核对',
    feesDiffer: (left: string, right: string, gap: string) =>
      `信息处理费前后不一：一处为 ${left} 万元，另一处为 ${right} 万元，差 ${gap} 万元`,
    late: (published: string, deadline: string) => `公布日期为 ${published}，晚于规定期限 ${deadline}`,
    lateLevel: '；政府的报告期限为 3 月 31 日，须先确定单位级别',
    lateSigned: (signed: string) => `；落款日期为 ${signed}，网页可能系迁移后重新发布`,
    secondReading: (cell: string, value: string, second: string) =>
      `${quote(cell)}两次读数不同，现为：${value}，第二人核读：${second}，须对照原文认定`,
    jump: {
      lastYear: (cell, value, usual) => `${quote(cell)}为 ${value}，上年为 ${usual}，变化较大`,
      peers: (cell, value, usual) => `${quote(cell)}为 ${value}，同级单位的中位数为 ${usual}，相差较大`,
    } as Record<JumpFinding['against'], (cell: string, value: string, usual: string) => string>,
  },
  mistake: {
    oneCell: '数字有误',
    moved: '数字错位',
    rowLost: '缺一行',
    rowDoubled: '多一行',
    digitsDropped: '少了数位',
    digitsAdded: '多了数位',
    digitsSwapped: '数位颠倒',
    digitConfused: '数字形近',
    digitsMerged: '数位分合有误',
    exchanged: '两格互换',
    blankFilled: '应有数字',
  } satisfies Record<MistakeCode, string>,
  explanation: {
    /** Example: `(一)予以公开 · 自然人 应为 19，读作 1`; nothing stands in the cell: `此格空白`. */
    reading: (cell: string, to: string, from: string) => `${cell} 应为 ${to}，读作 ${from}`,
    filing: (cell: string, to: string, from: string) => `${cell} 应为 ${to}，现为 ${from}`,
    empty: (cell: string, to: string, kind: string) => `${cell} 应为 ${to}，此格${kind}`,
    /** Where a number was typed over a clean reading. */
    restore: (cell: string, to: string, from: string) => `${cell} 恢复原读数 ${to}，现为改录的 ${from}`,
    source: (raw: string) => `；原文为“${raw}”`,
    /** Where what supports it stands beside the cell's own text. */
    sourceBeside: (raw: string) => `；原文另有“${raw}”`,
    more: (count: number) => `；等共 ${count} 格`,
    mistake: (name: string, values: string) => `${name}：${values}`,
    valueJoin: '；',
    mistakeJoin: '。',
  },
  /** Joins the parts of a cell's name, e.g. `(一)予以公开 · 自然人`. */
  cellJoin: ' · ',
  listJoin: '、',
  /** Joins names of cells whose sum is meant. */
  plus: '＋',
  quoted: quote,
  clauseJoin: '，',
};

export type Words = typeof zhCN;
