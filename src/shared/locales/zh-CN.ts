/** Words that more than one process says, in Chinese: a failure, by its code. */

import type { FailureCode, FailureDetail } from '../failure.ts';

const of = (detail: FailureDetail) => (detail.file ? `“${detail.file}”` : '文件');
/** The same, after a word that says what it is. */
const name = (detail: FailureDetail) => (detail.file ? `“${detail.file}”` : '');
/** What the system calls a trouble, as people would say it. Any other name stands as it is. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: '所在文件夹不存在',
  ENOTDIR: '所在文件夹不存在',
  EISDIR: '已有同名文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘为只读',
  EBUSY: '正被其他程序使用',
  ENOSPC: '磁盘空间不足',
  SQLITE_FULL: '磁盘空间不足',
  SQLITE_READONLY: '没有写入权限',
};
const why = ({ found }: FailureDetail) => (found ? `：${CAUSES[found] ?? found}` : '');
const found = (detail: FailureDetail) => (detail.found ? `（实际为 ${detail.found}）` : '');
/** A limit as it is passed on: `50 MB`, `20000 files`, `200000 cells`. */
const limit = (text = '') => text.replace(/ files$/, ' 个文件').replace(/ cells$/, ' 个单元格');

export const zhCN = {
  failure: {
    FILE_NOT_FOUND: (d) => `找不到${of(d)}`,
    FILE_UNREADABLE: (d) => `无法读取${of(d)}${why(d)}；请检查文件权限，或是否正被其他程序使用`,
    FILE_EMPTY: (d) => `${of(d)}是空文件`,
    FILE_TOO_LARGE: (d) => `${of(d)}超过大小上限 ${limit(d.expected)}${found(d)}`,
    FOLDER_EMPTY: (d) => `文件夹${name(d)}中没有可导入的文件`,
    FORMAT_UNSUPPORTED: (d) => `${of(d)}的格式暂不支持${found(d)}，可读取 ${(d.expected ?? '').replaceAll(', ', '、')}`,
    ENCODING_UNKNOWN: (d) => `${of(d)}的文字编码无法识别，请另存为 UTF-8 后重新导入`,
    NOT_A_REPORT: (d) => `${of(d)}中未找到年度报告的标题、表格或章节`,
    FILE_SCANNED: (d) => `${of(d)}是扫描件，其中没有可复制的文字，暂不能识别；请向报告单位索取可复制文字的文件`,
    FILE_IMAGE: (d) => `${of(d)}是图片，暂不能识别；请向报告单位索取可复制文字的文件`,
    FILE_ENCRYPTED: (d) => `${of(d)}已加密，无法读取；请用密码打开后另存为不加密的文件，再重新导入`,
    FILE_DAMAGED: (d) => `${of(d)}已损坏或不完整，无法读取；请确认能否正常打开，必要时向报告单位重新索取`,
    FILE_TOO_SLOW: (d) =>
      `读取${of(d)}超过${d.expected ? ` ${d.expected} 秒` : '规定时间'}，已停止；请另存为其他格式后重新导入`,
    TOO_MANY_PAGES: (d) =>
      `${of(d)}的页数超过上限${d.expected ? ` ${d.expected} 页` : ''}${found(d)}；请只保留年度报告部分后重新导入`,
    ARCHIVE_TOO_DEEP: (d) => `压缩包${name(d)}的嵌套层数超过上限${d.expected ? ` ${d.expected} 层` : ''}；请解压后导入`,
    ARCHIVE_TOO_LARGE: (d) =>
      `压缩包${name(d)}解压后的内容超过上限${d.expected ? ` ${limit(d.expected)}` : ''}${found(d)}；请解压后分批导入`,
    ARCHIVE_EMPTY: (d) => `压缩包${name(d)}中没有可导入的文件`,
    DATASET_NONE: () => '尚未打开数据集',
    DATASET_NOT_FOUND: (d) => `找不到数据集${of(d)}`,
    DATASET_EXISTS: (d) => `${of(d)}已存在`,
    DATASET_INVALID: (d) => `${of(d)}不是勾稽数据集，或已损坏${found(d)}`,
    DATASET_NEWER: (d) =>
      `${of(d)}由更新版本的勾稽创建，格式版本为 ${d.found ?? ''}，本程序最高可打开 ${d.expected ?? ''}`,
    DATASET_LOCKED: (d) => `${of(d)}正被其他程序使用`,
    REPORT_NOT_FOUND: (d) => `数据集中没有编号为 ${d.found ?? ''} 的报告`,
    CELL_UNKNOWN: (d) => `式样中没有单元格 ${d.found ?? ''}`,
    CHECK_UNKNOWN: (d) => `本报告没有代码为 ${d.found ?? ''} 的校验结果`,
    VALUE_STALE: (d) => `单元格 ${d.file ?? ''} 已被改为 ${d.found ?? ''}，请按最新值重新更正`,
    NOTHING_TO_UNDO: () => '没有可撤销的更正',
    NOTHING_TO_REDO: () => '没有可重做的更正',
    SIGNOFF_OPEN: (d) => `报告 ${d.found ?? ''} 还有未认定的不符或未核对的疑点，处理后才能签核`,
    SECOND_SAME_PERSON: (d) => `本报告由${d.found ?? ''}签核，须由其他人核读`,
    UNIT_NOT_FOUND: (d) => `单位名册中没有“${d.found ?? ''}”，可能已被合并`,
    UNIT_NAME_TAKEN: (d) => `单位名册中已有“${d.found ?? ''}”`,
    UNIT_CYCLE: (d) => `“${d.found ?? ''}”不能直接或间接成为自己的上级单位`,
    FILE_NOT_WRITABLE: (d) => `无法写入${of(d)}${why(d)}`,
    IMPORT_RUNNING: () => '正在导入，请等待完成或先取消',
    REQUEST_INVALID: (d) => `请求不合要求：${d.found ?? ''}`,
    ENGINE_GONE: () => '后台程序意外退出，已重新启动，请重试',
    INTERNAL: (d) => `程序错误：${d.found ?? ''}`,
  } satisfies Record<FailureCode, (detail: FailureDetail) => string> as Record<
    FailureCode,
    (detail: FailureDetail) => string
  >,
};

export type SharedWords = typeof zhCN;
