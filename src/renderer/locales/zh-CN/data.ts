/** Chinese words of all reports times all cells. */

import { quote } from '../../../core/words/quote.ts';
import type { DataFilter } from '../../model/data.ts';
import type { KindNames } from '../../model/data-condition.ts';

export const data = {
  label: '数据总表',
  form: '式样',
  year: '年度',
  allYears: '全部年度',
  ofYear: (year: number) => `${year} 年度`,
  filters: '按单元格情形筛选报告',
  filter: {
    all: '全部',
    doubtful: '有疑点',
    failing: '有不符',
    corrected: '有更正',
    without: '有非数字',
    superseded: '已被替代',
  } satisfies Record<DataFilter, string> as Record<DataFilter, string>,
  search: '按单位或文件名查找',
  again: (stale: number) => `重新筛选（${stale} 份已不符合条件）`,
  foldAll: '只看总计',
  unfoldAll: '展开各列',
  fold: (label: string) => `${label}：只看总计`,
  unfold: (label: string) => `${label}：展开`,
  clear: '清除筛选',
  loading: '正在读取数据…',
  empty: '数据集中没有可列出的报告。导入报告后，各单元格的数字在此汇总。',
  nothingKept: '没有符合条件的报告。',
  unit: '单位',
  noUnit: '单位未识别',
  sum: '合计',
  spread: '分布',
  condition: '条件',
  conditionOf: (label: string) => `筛选：${label}`,
  conditionHint:
    '可写：5、>5、<=5、<>0、1-9、?（有疑点）、▲（有不符）、✎（有更正）、空白、斜杠、文字、缺失、非数字；用空格隔开的条件须同时满足',
  unclear: '条件无法理解',
  names: {
    any: '非数字',
    blank: '空白',
    dash: '斜杠',
    text: '文字',
    illegible: '无法辨认',
    absent: '缺失',
  } satisfies KindNames as KindNames,
  sort: (label: string) => `按${quote(label)}排序`,
  sumOf: (sum: string, numbers: number, without: number) =>
    `合计 ${sum}，有数字 ${numbers} 份${without > 0 ? `，非数字 ${without} 份，未计入` : ''}`,
  bin: (condition: string, count: number) => `${condition}：${count} 份`,
  /** What stands in a cell in place of a number of which only the kind is known here. */
  text: '文字',
  illegible: '▒',
  doubtful: '有疑点',
  failing: '在不符的校验结果中',
  corrected: '已更正',
  /** Many cells changed at once. */
  block: {
    clear: '清空',
    clearNothing: '所选各格都是空白，没有要清空的',
    changes: {
      paste: (cells: number, reports: number) => `粘贴将更改 ${reports} 份报告的 ${cells} 格`,
      clear: (cells: number, reports: number) => `将清空 ${reports} 份报告的 ${cells} 格`,
    },
    signed: (reports: number) => `其中 ${reports} 份已办结，更改后签核失效`,
    making: (behind: number, reports: number) => `正在写入：${behind}/${reports} 份报告`,
  },
  status: {
    rows: (shown: number, total: number) => (shown === total ? `${total} 份报告` : `${shown}/${total} 份报告`),
    range: (rows: number, columns: number, numbers: number, sum: string) =>
      `选中 ${rows} 行 × ${columns} 列，数字 ${numbers} 个，合计 ${sum}`,
    rivals: (count: number) => `其中 ${count} 份版本待定，合计中可能重复计入`,
    failed: '最新数据未能读取，所列为先前的数据。',
    copied: (rows: number, columns: number) => `已复制 ${rows} 行 × ${columns} 列`,
    none: '没有下一处',
  },
};
