/** English words of what was done, last first. */

import { quote } from '../../../core/words/quote.ts';
import type { ScreenWords } from '../zh-CN/index.ts';

export const history: ScreenWords['history'] = {
  label: 'History',
  whose: 'Whose history is shown',
  all: 'All reports',
  one: 'This report',
  list: 'What was done, last first',
  empty: 'Nothing has been done yet',
  close: 'Close',
  takeBack: 'Take back',
  takeBackOf: (what) => `Take back: ${what}`,
  takenBack: 'no longer in force',
  more: 'Earlier entries',
  hint: 'Enter goes there, Delete takes back, Esc closes',
  edit: (cell, from, to) => `Corrected ${cell}: ${from} → ${to}`,
  confirm: (cell, value) => `Confirmed ${cell}: ${value}`,
  andMore: (what, count) => `${what}, and more: ${count} cells`,
  undo: (what) => `Undone: ${what}`,
  redo: (what) => `Redone: ${what}`,
  ruling: (ruling, checks) => `Ruled ${ruling}: ${checks}`,
  rulingBack: (checks) => `Ruling taken back: ${checks}`,
  assign: (to) => `Assigned to ${to}`,
  unassign: 'Assignment taken back',
  comment: (comment) => `Comment: ${comment}`,
  identity: (unit, year) =>
    [unit === null ? '' : `Unit set to ${quote(unit)}`, year === null ? '' : `year set to ${year}`]
      .filter(Boolean)
      .join(', ') || 'Unit and year as they were read',
  stands: 'Chosen as the version that stands',
  reopened: 'Version open again',
  batch: (what, items, reports) => `${items} at once, in ${reports} reports; the first: ${what}`,
  several: (what, reports) => `${what}: ${reports} reports`,
  because: (reason) => `Reason: ${reason}`,
};
