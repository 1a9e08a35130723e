/** What the command line says, in Chinese. Failures, findings, doubts and statuses have their words in shared and core. */

export const words = {
  help: `勾稽 · Gouji：政府信息公开工作年度报告的读取、校验与更正 (reads, checks and corrects annual disclosure reports)

用法：gouji <命令> [选项] …

命令：
  read     读取文件并输出各单元格和校验结果，不保存
  import   将文件导入数据集
  resume   继续上次中断的导入
  list     列出数据集中的报告
  show     显示一份报告的全部单元格、校验结果和更正记录
  edit     更正一个单元格
  check    校验数据集中的全部报告
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

按更正后的数值校验全部报告，列出不符和无法判定的各项。
  --dataset FILE   数据集（.gouji）
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
    notANumber: (value: string) => `REPORT 应为 list 所列编号，实际为 ${value}`,
  },
  columns: {
    report: '编号',
    unit: '单位',
    year: '年度',
    form: '式样',
    read: '读出',
    doubts: '疑点',
    failing: '不符',
    undecided: '未定',
    corrected: '更正',
    status: '状态',
    version: '版本',
    file: '文件',
    remark: '说明',
    label: '项目',
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
  counts: (read: number, cells: number, doubts: number, failing: number, undecided: number, corrected: number) =>
    `读出 ${read}/${cells}　疑点 ${doubts}　不符 ${failing}　未定 ${undecided}　更正 ${corrected}`,
  legend: '* 已更正　? 有疑点待核对',
  findings: '校验结果',
  allHold: '全部等式相符',
  doubts: '疑点',
  log: '更正记录',
  reason: (reason: string) => `理由：${reason}`,
  edited: (report: number, cell: string, from: string, to: string) => `报告 ${report}　${cell}：${from} → ${to}`,
  exported: (path: string) => `已导出 ${path}`,
};
