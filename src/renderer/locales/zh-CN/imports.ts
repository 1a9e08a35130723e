/** Chinese words of importing and what came of it. */

import type { RoughDuration } from '../../model/time.ts';

const UNITS: Record<RoughDuration['unit'], string> = { seconds: '秒', minutes: '分钟', hours: '小时' };

export const imports = {
  label: '导入',
  running: (done: number, total: number) => `正在导入 ${done}/${total}`,
  done: (total: number) => `导入完成，共 ${total} 个文件`,
  standings: '导入的报告',
  addedFiles: (count: number) => `新增 ${count}`,
  standing: (what: string, count: number) => `${what} ${count}`,
  picked: (what: string) => `本次导入，${what}`,
  duplicates: (count: number) => `重复 ${count}`,
  rivalReports: (count: number) => `待定版本 ${count}`,
  cancelled: (done: number, total: number) => `导入已取消，完成 ${done}/${total}`,
  tally: (added: number, duplicate: number, failed: number, rivals: number) =>
    [`新增 ${added}${rivals > 0 ? `（其中 ${rivals} 个待定版本）` : ''}`, `重复 ${duplicate}`, `未读出 ${failed}`].join(
      ' · ',
    ),
  remaining: (count: number, unit: RoughDuration['unit']) => `约剩 ${count} ${UNITS[unit]}`,
  currentJoin: '、',
  cancel: '取消导入',
  dismiss: '关闭',
  show: '逐个文件的结果',
  outcomes: '导入结果',
  result: { added: '新增', duplicate: '重复', failed: '未读出' },
  duplicate: '内容相同的文件已在数据集中',
  several: (count: number) => `含 ${count} 份报告`,
  rivals: '同单位同年度已有报告',
  pending: {
    label: '未完成的导入',
    left: (done: number, left: number) => `上次导入未完成：已处理 ${done} 个文件，还剩 ${left} 个`,
    resume: '继续导入',
    forget: '不再继续',
  },
};
