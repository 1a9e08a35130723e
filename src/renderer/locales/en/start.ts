/** English words of the page without a dataset. */

import type { ScreenWords } from '../zh-CN/index.ts';

export const start: ScreenWords['start'] = {
  explain: 'A dataset is one .gouji file: the imported reports, what was read, and every correction.',
  create: 'New dataset',
  open: 'Open dataset',
  recent: 'Recent',
};
