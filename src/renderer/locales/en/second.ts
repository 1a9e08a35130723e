/** English words of the blind second reading. */

import type { ScreenWords } from '../zh-CN/index.ts';
import { plural } from './plural.ts';

export const second: ScreenWords['second'] = {
  label: 'Second reading',
  explain:
    'After sign-off another person reads the numbers nothing proves from the source again, without seeing what was read before. What differs becomes a finding.',
  want: 'This dataset wants a second reading',
  waiting: (reports, numbers) =>
    `Waiting: ${plural(reports, 'report', 'reports')}, ${plural(numbers, 'number', 'numbers')}`,
  none: 'No report waits for it',
  own: (reports) => `${reports} of them were signed off by you: somebody else has to read them`,
  begin: 'Begin reading',
  list: 'Show in the list of reports',
  picked: 'Wait for a second reading',
  leave: 'Leave',
  cells: 'Numbers to read',
  at: (at, of) => `${at} of ${of}`,
  read: (done, of) => `Read ${done}/${of}`,
  value: 'What the source says',
  hint: 'Enter writes it down and goes on; blank: Alt+B, illegible: Alt+U; ↑↓ move between numbers',
  empty: 'Where the source is blank, Alt+B says so',
  blank: 'Blank',
  illegible: 'Illegible',
  keep: 'Write down',
  unread: 'not read',
  noPlace: 'No place in the source is known: look for it by its row and column',
  nothing: 'This report has no numbers to read',
  done: (count) =>
    `All ${count} numbers of this report are read. Where they differ from those before, the report has a finding.`,
  next: 'Next report',
  back: 'Back',
  source: 'Source',
};
