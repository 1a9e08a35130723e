/** Chinese words of the queue beside the report. */

import type { QueueScope } from '../../model/queue.ts';

export const queue = {
  label: '队列',
  show: '显示队列',
  hide: '隐藏队列',
  waiting: (count: number) => `待处理 ${count}`,
  scopes: '队列的范围',
  scope: { all: '全部', mine: '分派给我', listed: '列表筛选' } satisfies Record<QueueScope, string> as Record<
    QueueScope,
    string
  >,
  explain: {
    all: '全部未签核的报告，单位时间内能纠正最多差错的在前',
    mine: '分派给我的未签核报告',
    listed: '报告列表当前筛选出的未签核报告，按列表的次序',
  } satisfies Record<QueueScope, string> as Record<QueueScope, string>,
  none: {
    all: '没有待处理的报告',
    mine: '没有分派给我的报告',
    listed: '列表筛选出的报告中没有待处理的',
  } satisfies Record<QueueScope, string> as Record<QueueScope, string>,
  allDone: '已全部签核',
  why: {
    voided: '签核失效',
    noTables: '缺表',
    unruled: (count: number) => `${count} 处不符`,
    doubts: (count: number) => `${count} 疑`,
    proved: '已证',
    clear: '无疑点',
  },
};
