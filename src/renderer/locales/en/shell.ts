/** English words of the frame around every screen: bar, lists, notices, dropped files. */

import { quote } from '../../../core/words/quote.ts';
import type { CommonWords, ScreenWords } from '../zh-CN/index.ts';
import { plural } from './plural.ts';

export const common: CommonWords = {
  app: 'Gouji',
  comma: ', ',
  semicolon: '; ',
  colon: (label) => `${label}: `,
  reload: 'Reload',
  close: 'Close',
};

export const top: ScreenWords['top'] = {
  dataset: (name) => `Dataset: ${name}`,
  noDataset: 'No dataset open',
  newDataset: 'New dataset…',
  openDataset: 'Open dataset…',
  saveCopy: 'Save a copy…',
  recent: 'Recent',
  progress: (done, total) => `Settled ${done}/${total}`,
  progressLabel: 'Reports settled: signed off, to return, returned',
  reviewer: (name) => `Reviewer ${name}`,
  noReviewer: 'Enter reviewer',
  export: 'Export audit workbook',
  workbookSuffix: 'audit workbook',
  language: '中文',
  languageLabel: '中文: switch to Chinese',
};

export const screens: ScreenWords['screens'] = {
  library: 'Reports',
  units: 'Units',
  rules: 'Rules',
  batches: 'Batches',
  data: 'Data',
  overview: 'Overview',
};

export const list: ScreenWords['list'] = {
  screens: 'Parts of the dataset',
  loading: 'Loading…',
  retry: 'Try again',
  clear: 'Show all',
  cancel: 'Cancel',
  choose: 'Choose',
};

export const reviewer: ScreenWords['reviewer'] = {
  title: 'Reviewer',
  explain: 'The name is kept with every correction, in the history and in the audit workbook. It can be changed later.',
  name: 'Name',
  save: 'Save',
};

export const notice: ScreenWords['notice'] = {
  exported: (path) => `Audit workbook exported: ${path}`,
  copied: (path) => `Copy saved: ${path}`,
  takenBack: (cell, why) => `The correction of ${quote(cell)} was not saved and has been taken back: ${why}`,
  blockTakenBack: (reports, cells, cell, why) =>
    `${plural(cells, 'cell', 'cells')} of ${plural(reports, 'report', 'reports')} left unchanged. The first, ${quote(cell)}: ${why}`,
};

export const untold: ScreenWords['untold'] = {
  at: (cell) => ` (${cell})`,
  goThere: 'Go there',
  what: {
    edit: 'correction not saved',
    ruling: 'ruling not saved',
    signOff: 'sign-off not saved',
    comment: 'comment not saved',
  },
};

export const drop: ScreenWords['drop'] = {
  title: 'Drop to import',
  explain: 'Files and folders; a file imported before is not added twice',
};
