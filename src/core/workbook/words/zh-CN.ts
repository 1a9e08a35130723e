/** The words of the audit workbook in Chinese: names of sheets, headings, legends. */

/** The counts in the head of a report's sheet. */
export interface ReportCounts {
  readonly cells: number;
  readonly read: number;
  readonly proved: number;
  readonly doubts: number;
  readonly failing: number;
  readonly undecided: number;
  readonly corrected: number;
}

export const zhCN = {
  sheet: {
    summary: '汇总',
    findings: '校验结果',
    hints: '提示',
    corrections: '更正记录',
    rulings: '认定记录',
    steps: '签核记录',
    data: '数据',
    units: '报告单位',
    rulesOff: '停用规则',
  },
  /** A sheet that did not fit on one. Example: `数据 (2)`. */
  sheetPart: (name: string, part: number) => `${name} (${part})`,
  title: '年度报告审核工作簿',
  dataset: (name: string, at: string, rules: number) =>
    `数据集：${name}    导出时间（北京时间）：${at}    校验规则版本：${rules}`,
  reports: (total: number, failed: number, signed: number, toReturn: number) =>
    `报告 ${total} 份，其中无法读取 ${failed} 份、已签核 ${signed} 份（含须退回 ${toReturn} 份）`,
  versions: (open: number, superseded: number) =>
    `版本待定 ${open} 份，已被替代 ${superseded} 份（不计入以下合计，也不列入“校验结果”“提示”“数据”）`,
  version: { open: '版本待定', stands: '以此为准', superseded: '已被替代' },
  cells: (cells: number, read: number, proved: number, doubts: number, corrected: number) =>
    `应有单元格 ${cells} 个，读到数字 ${read} 个，其中已证 ${proved} 个，存疑 ${doubts} 个，更正 ${corrected} 个`,
  checks: (failing: number, unruled: number, undecided: number) =>
    `校验不符 ${failing} 项，其中待认定 ${unruled} 项，无法判定 ${undecided} 项`,
  hinted: (warns: number, informs: number) => `提示：须核实 ${warns} 项，供参考 ${informs} 项`,
  /** Said of the whole dataset, since a rule that is off finds nothing anywhere. */
  rulesAreOff: (count: number) => `停用规则 ${count} 条，见“停用规则”`,
  sheetsForAll: (sheets: number) => `每份可读取的报告各有一张工作表，共 ${sheets} 张`,
  sheetsForSome: (all: number, sheets: number) =>
    `可读取的报告超过 ${all} 份，仅为有不符、更正、存疑或无法判定的报告列工作表，共 ${sheets} 张`,
  sheetsLeftOff: (left: number, most: number) =>
    `；工作表以 ${most} 张为限，另有 ${left} 份此类报告未列，见“校验结果”“更正记录”“数据”`,
  sep: '；',
  column: {
    report: '编号',
    sheet: '工作表',
    unit: '单位',
    year: '年度',
    form: '式样',
    file: '文件',
    path: '来源路径',
    cells: '应有单元格',
    read: '读到数字',
    doubts: '存疑',
    failing: '不符',
    undecided: '无法判定',
    proved: '已证',
    unruled: '待认定',
    warns: '须核实',
    informs: '供参考',
    corrected: '更正',
    status: '复核状态',
    version: '版本状态',
    assignee: '分派给',
    reviewer: '签核人',
    reviewedAt: '签核时间（北京时间）',
    comment: '复核意见',
    signOffStanding: '签核状态',
    remarks: '备注',
    rule: '规则',
    check: '规则代码',
    verdict: '结论',
    sentence: '说明',
    left: '左边',
    right: '右边',
    difference: '差（左边 − 右边）',
    concerned: '涉及单元格',
    place: '位置',
    entry: '记录号',
    at: '时间（北京时间）',
    by: '操作人',
    act: '操作',
    target: '针对记录',
    cellId: '单元格代码',
    cellName: '单元格',
    readAs: '读作',
    from: '更正前',
    to: '更正后',
    reason: '理由',
    label: '名称',
    table: '表',
    raw: '原文',
    value: '值',
    kind: '类型',
    edited: '人工更正',
    proof: '证明情况',
    witnesses: '证明依据',
    explanation: '疑点定位',
    origin: '差错来源（推断）',
    ruling: '认定',
    ruledBy: '认定人',
    ruledAt: '认定时间（北京时间）',
    ruledOn: '认定日期',
    ruledWhy: '认定理由',
    standing: '认定状态',
    operands: '认定时的数值',
    change: '对应更正',
    unitNumber: '单位编号',
    level: '层级',
    parent: '上级单位',
    aliases: '别名',
    reports: '年度（报告编号）',
  },
  edited: { corrected: '是', confirmed: '否（已确认）', no: '否' },
  blank: '（空白）',
  absent: '缺失',
  whole: (table: string) => `${table}.*`,
  inexact: '超出表格软件 15 位有效数字，按文字保存，数字未作改动',

  /** The sheet of one report. */
  reportTitle: (unit: string, year: string) => `${unit}政府信息公开工作年度报告${year}`,
  year: (year: number) => `（${year} 年度）`,
  back: '返回汇总',
  about: (report: number, file: string, form: string, issuedBy: string) =>
    `编号 ${report}    文件：${file}    式样：${form}（${issuedBy}）`,
  counts: (count: ReportCounts) =>
    `读到数字 ${count.read}/${count.cells}    已证 ${count.proved}    存疑 ${count.doubts}    不符 ${count.failing}    无法判定 ${count.undecided}    更正 ${count.corrected}`,
  signed: (status: string, by: string, at: string) => `${status}（${by}，${at}）`,
  /** Signed off, and something has changed since. */
  voided: (status: string) => `${status}（签核已失效）`,
  said: (by: string, comment: string) => `${by}：${comment}`,
  legend:
    '▲ 合计不符    ? 存疑    ✎ 已更正    灰色“缺失”为原文件中没有的单元格    斜体数字没有其他数据可证。' +
    '“复算”“差”“结果”由公式实时计算；▲ ? ✎ 为导出时的状态。空白、横线、文字不作 0 处理。',
  contents: '信息内容',
  /** Official texts above the columns of a table that the form's column headings do not carry. */
  above: { proactive: null, requests: '申请人情况', disputes: null } as Record<string, string | null>,
  check: '行合计核对',
  sum: '复算',
  gap: '差',
  verdict: '结果',
  sumOfMany: (count: number) => `复算：${count} 项之和`,
  /** One side of an equation. Example: `左边：一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量`. */
  sideOf: (side: string, labels: string) => `${side}：${labels}`,
  leftSide: '左边',
  rightSide: '右边',
  gapOf: (left: string, right: string) => `差：${left} − ${right}`,
  plus: ' + ',
  result: { holds: '✓ 相符', fails: '▲ 不符', undecided: '… 无法判定', warns: '! 须核实', informs: '· 供参考' },
  unknown: '无法判定',
  beyondFormula: '数值超出公式可精确计算的范围，本项按精确值判定，不随单元格变化',
  findings: '校验结果',
  noFindings: '各项校验均相符',
  hints: '提示',
  /** What is said of a finding beneath its sentence. */
  explained: (origin: string, explanation: string) => `疑点（${origin}）：${explanation}`,
  ruled: (ruling: string) => `认定：${ruling}`,
  /** Several explanations that fit as well as each other. */
  oneOf: (index: number, explanation: string) => `（${index}）${explanation}`,
  moreExplanations: (count: number) => `另有 ${count} 种解释同样成立`,
  /** One explanation was found, and the search was not exhaustive or another comes close. */
  perhapsOthers: '可能还有其他解释',
  originUnclear: '不能确定',
  standing: {
    inForce: '有效',
    lapsed: '已失效（数值已变）',
    settled: '校验已无此项',
    replaced: '已有新的认定',
    takenBack: '已撤回',
  },
  signOff: { holds: '有效', voided: '已失效（内容已变）', takenBack: '已取消', replaced: '已重新签核' },
  lapsed: (ruling: string) => `${ruling}（已失效）`,
  /** An entry of the log that takes back the one before it. */
  takesBack: '撤回认定',
  reportOf: (year: number | null, report: number) => `${year ?? '年度未知'}（${report}）`,
  marked: '更正与存疑',
  readAs: (raw: string) => `读作“${raw}”`,
  notRead: '未读到',
  correctedTo: (value: string) => `更正为 ${value}`,
  confirmed: '存疑已确认',
  who: (by: string, at: string) => `${by}，${at}`,
  because: (reason: string) => `理由：${reason}`,
  doubtful: (doubts: string) => `存疑：${doubts}`,
  /** What is said of one cell, and of several cells at once. */
  ofCell: (cell: string, said: string) => `${cell}：${said}`,
  ofCells: (table: string, said: string, count: number) => `${table}：${said}（${count} 格）`,
  clause: '，',
};

export type WorkbookWords = typeof zhCN;
