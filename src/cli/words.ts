/** What the command line says, in Chinese. Failures, findings, doubts and statuses have their words in shared and core. */

import type { ReportSummary } from '../shared/model.ts';

type Counts = Pick<
  ReportSummary,
  'read' | 'cells' | 'proved' | 'doubts' | 'failing' | 'unruled' | 'undecided' | 'corrected'
>;

export const words = {
  help: `勾稽 · Gouji：政府信息公开工作年度报告的读取、校验与更正 (reads, checks and corrects annual disclosure reports)

用法：gouji <命令> [选项] …

命令：
  read     读取文件并输出各单元格和校验结果，不保存
  import   将文件导入数据集
  resume   继续上次中断的导入
  list     列出数据集中的报告
  show     显示一份报告的全部单元格、校验结果、更正和签核记录
  edit     更正一个单元格
  check    校验数据集中的全部报告
  explain  显示一份报告不符之处的可能原因、应有数值和证明情况
  rule     对一项校验结果作出认定
  units    列出报告单位
  rules    列出校验规则，停用或启用一条规则
  export   导出审核工作簿

gouji <命令> --help 显示该命令的用法。
退出码：0 完成，1 未能完成，2 用法有误。`,
  usage: {
    read: `用法：gouji read [--json] [--jobs N] PATH...

读取文件，文件夹和 ZIP 压缩包逐层展开。无法读取的文件也输出一行并说明原因。
  --json     每份报告输出一行 JSON
  --jobs N   同时读取的文件数，默认按处理器核数`,
    import: `用法：gouji import --dataset FILE [--jobs N] PATH...

将文件导入数据集，文件夹和 ZIP 压缩包逐层展开。内容相同的文件不重复导入。
  --dataset FILE   数据集（.gouji），不存在时新建
  --jobs N         同时读取的文件数，默认按处理器核数`,
    resume: `用法：gouji resume --dataset FILE [--jobs N]

继续上次因程序或计算机意外停止而中断的导入。已有结果且未改动的文件不再读取。
  --dataset FILE   数据集（.gouji）
  --jobs N         同时读取的文件数，默认按处理器核数`,
    list: `用法：gouji list --dataset FILE [--json]

列出数据集中的报告，一行一份；编号即其他命令所用的 REPORT。
同一单位同一年度有多份报告时，“版本”一栏显示以哪一份为准，括号内为其他各份的编号。
  --dataset FILE   数据集（.gouji）
  --json           输出 JSON`,
    show: `用法：gouji show --dataset FILE REPORT [--json]

显示一份报告。REPORT 为 list 所列编号。
  --dataset FILE   数据集（.gouji）
  --json           输出 JSON`,
    edit: `用法：gouji edit --dataset FILE REPORT CELL VALUE --by NAME [--reason TEXT]

更正一个单元格并记入更正记录。
  REPORT           list 所列编号
  CELL             单元格，如 requests.granted.natural
  VALUE            新值；"" 为空白，/ 为斜杠，其他文字原样保存
  --dataset FILE   数据集（.gouji）
  --by NAME        更正人
  --reason TEXT    理由`,
    check: `用法：gouji check --dataset FILE [--json]

按更正后的数值校验全部报告，列出不符、须核实、无法判定和供参考的各项。
  --dataset FILE   数据集（.gouji）
  --json           输出 JSON`,
    explain: `用法：gouji explain --dataset FILE REPORT [--json]

显示一份报告中等式不符之处：可能的原因按可能性排列，列出应有数值，并说明是误读还是填报有误；
另列已证和未证的单元格，以及各项校验结果及其认定。REPORT 为 list 所列编号。
  --dataset FILE   数据集（.gouji）
  --json           输出 JSON`,
    rule: `用法：gouji rule --dataset FILE REPORT CHECK RULING --by NAME [--reason TEXT] [--change N]

对一项校验结果作出认定。所涉数值不变时认定一直有效，改变后失效。
  REPORT           list 所列编号
  CHECK            规则代码，见 explain --json 的 check
  RULING           misread 误读，filingError 填报有误，wrongForm 式样用错，
                   unreadable 无法辨认，accepted 予以认可，none 撤回认定
  --dataset FILE   数据集（.gouji）
  --by NAME        认定人
  --reason TEXT    理由，认可时必须给出
  --change N       误读所对应的更正记录号`,
    units: `用法：gouji units --dataset FILE [--json]

列出报告单位：名称、层级、上级单位、别名和各年度报告，并列出名称相近、可能是同一单位的各对。
  --dataset FILE   数据集（.gouji）
  --json           输出 JSON`,
    rules: `用法：gouji rules --dataset FILE [--off RULE|--on RULE --by NAME --reason TEXT] [--json]

列出校验规则及其状态；也可停用或启用一条规则，对整个数据集有效，并记录操作人和理由。
  --dataset FILE   数据集（.gouji）
  --off RULE       停用
  --on RULE        启用
  --by NAME        操作人
  --reason TEXT    理由
  --json           输出 JSON`,
    export: `用法：gouji export --dataset FILE --workbook OUT.xlsx

导出审核工作簿，已有的同名文件将被替换。
  --dataset FILE   数据集（.gouji）
  --workbook FILE  工作簿（.xlsx）`,
  },
  wrong: {
    noCommand: '未给出命令',
    unknownCommand: (name: string) => `没有命令 ${name}`,
    unknownOption: (name: string) => `没有选项 ${name}`,
    noValue: (name: string) => `选项 ${name} 缺少值`,
    needlessValue: (name: string) => `选项 ${name} 不带值`,
    missingOption: (name: string) => `缺少选项 ${name}`,
    missingOperand: (name: string) => `缺少参数 ${name}`,
    extraOperand: (value: string) => `多余的参数 ${value}`,
    notJobs: (value: string) => `选项 --jobs 应为 1 至 99 的整数，实际为 ${value}`,
    eitherOr: (one: string, other: string) => `选项 ${one} 和 ${other} 只能给出一个`,
    onlyWith: (name: string, ...others: string[]) => `选项 ${name} 只能与 ${others.join(' 或 ')} 同用`,
    notARuling: (value: string) =>
      `RULING 应为 misread、filingError、wrongForm、unreadable、accepted 或 none，实际为 ${value}`,
    notAChange: (value: string) => `选项 --change 应为更正记录号，实际为 ${value}`,
    notANumber: (value: string) => `REPORT 应为 list 所列编号，实际为 ${value}`,
  },
  columns: {
    report: '编号',
    unit: '单位',
    year: '年度',
    form: '式样',
    read: '读出',
    proved: '已证',
    doubts: '疑点',
    failing: '不符',
    unruled: '待认定',
    undecided: '未定',
    corrected: '更正',
    status: '状态',
    version: '版本',
    file: '文件',
    remark: '说明',
    label: '项目',
    level: '层级',
    parent: '上级单位',
    aliases: '别名',
    reports: '年度（报告编号）',
    rule: '规则代码',
    ruleName: '规则',
    source: '依据',
    state: '状态',
    by: '操作人',
    at: '时间',
    reason: '理由',
  },
  /** Stands where nothing was found. */
  none: '—',
  failed: '未能读取',
  outcome: { added: '已导入', duplicate: '已存在', failed: '未能读取' },
  imported: (added: number, duplicate: number, failed: number) =>
    `共 ${added + duplicate + failed} 个文件：导入 ${added}，已存在 ${duplicate}，未能读取 ${failed}`,
  cancelled: '导入已取消',
  rivals: (reports: string) => `同单位同年度另有报告 ${reports}`,
  progress: (done: number, total: number, left: string, file: string) => `${done}/${total}　${left}　${file}`,
  /** Until an import ends, rounded to what a person plans with. */
  left: (seconds: number) =>
    seconds < 60 ? `约剩 ${Math.max(1, Math.ceil(seconds))} 秒` : `约剩 ${Math.ceil(seconds / 60)} 分钟`,
  pending: (done: number, total: number) =>
    `上次导入中断，共 ${total} 个文件，已完成 ${done} 个；可用 gouji resume 继续`,
  nothingPending: '没有中断的导入',
  version: { sole: '', open: '版本待定', stands: '以此为准', superseded: '已被替代' },
  versionOf: (state: string, rivals: string) => `${state}（${rivals}）`,
  created: (path: string) => `新建数据集 ${path}`,
  empty: '数据集中没有报告',
  reportTitle: (report: number, unit: string, year: string, form: string) =>
    `报告 ${report}　${unit}　${year}　${form}`,
  yearOf: (year: number | null) => (year === null ? '年度未知' : `${year} 年度`),
  formOf: (form: string) => `${form} 式样`,
  unitUnknown: '单位未知',
  fileOf: (path: string) => `文件：${path}`,
  counts: ({ read, cells, proved, doubts, failing, unruled, undecided, corrected }: Counts) =>
    `读出 ${read}/${cells}　已证 ${proved}　疑点 ${doubts}　不符 ${failing}（待认定 ${unruled}）　未定 ${undecided}　更正 ${corrected}`,
  legend: '* 已更正　? 有疑点待核对',
  findings: '校验结果',
  allHold: '各项校验均相符',
  doubts: '疑点',
  log: '更正记录',
  steps: '签核记录',
  /** Signed off, and something has changed since. */
  voided: (status: string) => `${status}（签核已失效）`,
  signed: (by: string, at: string) => `签核人 ${by}（${at}）`,
  assigned: (to: string) => `分派给 ${to}`,
  unseconded: (count: number) => `待第二人核读 ${count} 格`,
  nobody: '（无人）',
  comment: (comment: string) => `备注：${comment}`,
  reason: (reason: string) => `理由：${reason}`,
  edited: (report: number, cell: string, from: string, to: string) => `报告 ${report}　${cell}：${from} → ${to}`,
  places: '疑点定位',
  unique: '解释唯一',
  notUnique: '解释不唯一，按可能性排列',
  perhapsOthers: '找到一种解释，可能还有其他解释',
  moreExplanations: (count: number) => `另有 ${count} 种解释，见 --json`,
  /** Equations none of which fails by itself. */
  together: '几个等式不能同时成立',
  noExplanation: '没有一组数值能使各等式同时成立',
  rank: (rank: number) => `(${rank}) `,
  explanation: (origin: string, said: string) => `${origin}　${said}`,
  proved: (status: string, count: number) => `${status} ${count}`,
  unproved: '未证的单元格',
  ruled: (said: string) => `认定：${said}`,
  lapsed: '已失效：数值已变',
  takenBack: '撤回认定',
  ruledOn: (report: number, check: string, ruling: string) => `报告 ${report}　${check}：${ruling}`,
  noUnits: '数据集中没有报告单位',
  alike: '名称相近，可能是同一单位',
  alikePair: (unit: number, name: string, other: number, otherName: string) => `${unit} ${name}　${other} ${otherName}`,
  reportOf: (year: number | null, report: number) => `${year ?? '年度未知'}（${report}）`,
  on: '启用',
  off: '停用',
  exported: (path: string) => `已导出 ${path}`,
};
