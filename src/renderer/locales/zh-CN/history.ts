/** Chinese words of what was done, last first. */

import { quote } from '../../../core/words/quote.ts';

export const history = {
  label: '操作记录',
  whose: '显示哪些报告的历史',
  all: '全部报告',
  one: '本报告',
  list: '各项操作，最近的在前',
  empty: '还没有任何操作',
  close: '关闭',
  takeBack: '撤回',
  takeBackOf: (what: string) => `撤回：${what}`,
  takenBack: '已不在效',
  more: '更早的记录',
  hint: 'Enter 前往，Delete 撤回，Esc 关闭',
  edit: (cell: string, from: string, to: string) => `更正 ${cell}：${from} → ${to}`,
  confirm: (cell: string, value: string) => `确认 ${cell}：${value}`,
  andMore: (what: string, count: number) => `${what}，等共 ${count} 格`,
  undo: (what: string) => `撤销：${what}`,
  redo: (what: string) => `重做：${what}`,
  ruling: (ruling: string, checks: string) => `认定${ruling}：${checks}`,
  rulingBack: (checks: string) => `撤回认定：${checks}`,
  assign: (to: string) => `分派给 ${to}`,
  unassign: '取消分派',
  comment: (comment: string) => `备注：${comment}`,
  identity: (unit: string | null, year: number | null) =>
    [unit === null ? '' : `单位定为${quote(unit)}`, year === null ? '' : `年度定为 ${year}`]
      .filter(Boolean)
      .join('，') || '单位和年度恢复为所读',
  stands: '定为以此为准',
  reopened: '版本恢复待定',
  batch: (what: string, items: number, reports: number) => `成批 ${items} 项，${reports} 份报告；首项为：${what}`,
  several: (what: string, reports: number) => `${what}，共 ${reports} 份报告`,
  because: (reason: string) => `原因：${reason}`,
};
