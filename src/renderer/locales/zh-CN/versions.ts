/** Chinese words of other reports of the same unit and year. */

import type { ReportSummary } from '../../../shared/model.ts';

export const versions = {
  label: '同单位同年度的报告',
  state: { sole: '唯一', open: '版本待定', stands: '以此为准', superseded: '已被替代' } satisfies Record<
    ReportSummary['version'],
    string
  > as Record<ReportSummary['version'], string>,
  others: (count: number) => `同单位同年度另有 ${count} 份报告`,
  standing: (file: string) => `，以“${file}”为准`,
  showDifferences: '查看差异',
  hideDifferences: '收起差异',
  choose: '以此为准',
  reopen: '恢复待定',
  differences: '与其他版本的差异',
  count: (count: number) => `${count} 格不同`,
  same: '各单元格均相同',
  here: '本份',
  there: '该份',
  importedAt: (at: string) => `${at} 导入`,
  open: '打开该份',
};
