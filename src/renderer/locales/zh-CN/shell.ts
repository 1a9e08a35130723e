/** Chinese words of the frame around every screen: bar, lists, notices, dropped files. */

import { quote } from '../../../core/words/quote.ts';
import type { Untold } from '../../session/queue.ts';
import type { ScreenName } from '../../session/state.ts';

export const common = {
  app: '勾稽',
  comma: '，',
  semicolon: '；',
  /** A short label before what it labels. */
  colon: (label: string) => `${label}：`,
  reload: '重新载入',
  close: '关闭',
};

export const top = {
  dataset: (name: string) => `数据集：${name}`,
  noDataset: '未打开数据集',
  newDataset: '新建数据集…',
  openDataset: '打开数据集…',
  saveCopy: '另存副本…',
  recent: '最近打开',
  progress: (done: number, total: number) => `已办结 ${done}/${total}`,
  progressLabel: '办结进度：已签核、待退回、已退回均计入',
  reviewer: (name: string) => `复核人 ${name}`,
  noReviewer: '填写复核人',
  export: '导出审核工作簿',
  workbookSuffix: '审核工作簿',
  language: 'English',
  languageLabel: 'English：切换为英文界面',
};

export const screens = {
  library: '报告列表',
  units: '报告单位',
  rules: '校验规则',
  batches: '批量处理',
  data: '数据总表',
  overview: '概览',
} satisfies Record<ScreenName, string> as Record<ScreenName, string>;

export const list = {
  screens: '数据集的各项内容',
  loading: '正在载入…',
  retry: '重试',
  clear: '显示全部',
  cancel: '取消',
  /** Heading nobody sees, for who has the screen read out. */
  choose: '选择',
};

export const reviewer = {
  title: '复核人',
  explain: '姓名随每一次更正记入历史和审核工作簿，以后可以更改。',
  name: '姓名',
  save: '保存',
};

export const notice = {
  exported: (path: string) => `审核工作簿已导出：${path}`,
  copied: (path: string) => `副本已保存：${path}`,
  takenBack: (cell: string, why: string) => `${quote(cell)}的更正未保存，已恢复原值：${why}`,
  blockTakenBack: (reports: number, cells: number, cell: string, why: string) =>
    `${reports} 份报告的 ${cells} 格未更改，仍为原值。第一处${quote(cell)}：${why}`,
};

export const untold = {
  at: (cell: string) => `（${cell}）`,
  goThere: '去处理',
  what: {
    edit: '更正未保存',
    ruling: '认定未保存',
    signOff: '签核未保存',
    comment: '备注未保存',
  } satisfies Record<Untold['what'], string> as Record<Untold['what'], string>,
};

export const drop = {
  title: '松开以导入',
  explain: '文件和文件夹均可；已导入过的文件不会重复',
};
