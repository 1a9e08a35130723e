/** Chinese words of the list of findings and doubts beside the form. */

export const findings = {
  label: '校验结果与疑点',
  doubts: '疑点',
  decided: '已认定',
  wholeTable: (section: string) => `${section}（全表）`,
  wholeLine: (line: string, count: number) => `${line}，${count} 格`,
  confirmGroup: '全部按原样确认',
  severalExplain: (count: number) => `有 ${count} 种可能的解释，对照原文选择`,
  nothingExplains: '没有简单的解释，须对照原文逐项核对',
  mayBeOthers: '可能还有其他解释，请对照原文',
  /** Digits choose only where the keyboard is in the list; in a cell they would be typed. */
  chooseHere: '按数字键选择',
  chooseFirst: '按 F9，再按数字键选择',
  choices: '可选的解释',
  accept: { reading: '按原文更正', filing: '认定填报有误' },
  rule: '认定',
  takeBack: '撤回认定',
  acceptReason: '予以认可的理由',
  acceptReasonHint: '填写予以认可的理由，回车记录，Esc 放弃',
  lapsed: (changes: string) => `已失效（${changes}）`,
  operandChanged: (name: string, from: string, to: string) => `${name} ${from} → ${to}`,
  operand: {
    stated: '正文所述',
    lastYear: '上年报告',
    subordinates: '下级合计',
    missing: '缺报',
    year: '年度',
    form: '应用式样',
    misplaced: '错位的部分',
    period: '统计期限',
    published: '公布日期',
    deadline: '规定期限',
  } as Record<string, string>,
  /** After how many findings fail: how many lines they make. */
  inIssues: (count: number) => `，合为 ${count} 条`,
  gone: (what: string) => `${what}：现已相符`,
};
