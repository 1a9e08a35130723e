/** Chinese words of the tour on the sample reports. */

import type { TourStep } from '../../model/tour.ts';

export const tour = {
  label: '入门导览',
  at: (at: number, of: number) => `导览 ${at}/${of}`,
  next: '下一步',
  end: '结束导览',
  step: {
    list: '每行是一份报告，▲ 为不符，？ 为疑点。用 ↑ ↓ 选一份带 ▲ 的报告，按 Enter 打开。',
    needs: '左侧是官方表格，右侧是原文。按空格键到下一处待核单元格，原文同时标出它的位置。',
    settle: '误读的，直接输入正确数字，或按 F9 采纳解释；单位填报有误的，在校验结果中按 T 认定。Ctrl+Z 撤销。',
    signOff: '全部处理完后，按 F12 签核并打开下一份报告。还有未处理的，会先到那一处。',
    palette: '按 Ctrl+K，输入几个字即可找到任何命令、报告或数据集。',
    more: 'Ctrl+1 至 Ctrl+6 切换各项内容。F1 查看快捷键，Shift+F1 查看使用说明，导览可从那里重新开始。',
  } satisfies Record<TourStep, string> as Record<TourStep, string>,
};
