/** English words of other reports of the same unit and year. */

import type { ScreenWords } from '../zh-CN/index.ts';
import { plural } from './plural.ts';

export const versions: ScreenWords['versions'] = {
  label: 'Reports of the same unit and year',
  state: { sole: 'Only one', open: 'Version open', stands: 'Stands', superseded: 'Superseded' },
  others: (count) => `${plural(count, 'other report', 'other reports')} of the same unit and year`,
  standing: (file) => `; “${file}” stands`,
  showDifferences: 'Compare',
  hideDifferences: 'Close comparison',
  choose: 'Let this one stand',
  reopen: 'Leave open again',
  differences: 'Differences between versions',
  count: (count) => `${plural(count, 'cell differs', 'cells differ')}`,
  same: 'Every cell is the same',
  here: 'This',
  there: 'Other',
  importedAt: (at) => `imported ${at}`,
  open: 'Open',
};
