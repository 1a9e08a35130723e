/** English words of the queue beside the report. */

import type { ScreenWords } from '../zh-CN/index.ts';

export const queue: ScreenWords['queue'] = {
  label: 'Queue',
  show: 'Show the queue',
  hide: 'Hide the queue',
  waiting: (count) => `${count} waiting`,
  scopes: 'What the queue holds',
  scope: { all: 'All', mine: 'Mine', listed: 'As listed' },
  explain: {
    all: 'Every report not signed off, what saves most errors per minute first',
    mine: 'Reports assigned to you and not signed off',
    listed: 'Reports the list shows and nobody has signed off, in the order of the list',
  },
  none: {
    all: 'No report is waiting',
    mine: 'No report is assigned to you',
    listed: 'None of the reports listed is waiting',
  },
  allDone: 'All signed off',
  why: {
    voided: 'sign-off void',
    noTables: 'no table',
    unruled: (count) => `${count} failing`,
    doubts: (count) => `${count} in doubt`,
    proved: 'proved',
    clear: 'no doubts',
  },
};
