/** English words of the help panel. */

import type { ScreenWords } from '../zh-CN/index.ts';

export const help: ScreenWords['help'] = {
  title: 'Guide',
  tour: 'Tour of the app',
  howTitle: 'Steps of a review',
  how: [
    {
      key: 'importFiles',
      text: 'Drop files or folders of annual reports on the window, or import them from the menu. The files stay as they are.',
    },
    {
      key: 'toBatches',
      text: 'Look at the batches first: doubts and findings of one kind are settled together, and each correction is still recorded by itself.',
    },
    { key: 'libraryOpen', text: 'Open a report from the list; it opens at the first place to check.' },
    { key: 'nextNeed', text: 'Go from place to place: the source of the current cell is marked beside it.' },
    { key: 'acceptHere', text: 'If a number was misread, type the right one, or accept the explanation.' },
    {
      key: 'ruleFilingError',
      text: 'If the unit filed it so, rule so in the findings: the number stays, and the report goes back to the unit.',
    },
    {
      key: 'signOff',
      text: 'Sign off when nothing is open, and go on to the next. If numbers or rules change later, the sign-off is void.',
    },
    {
      key: 'exportWorkbook',
      text: 'Export the audit workbook when all is signed off; anybody can check again from it.',
    },
  ],
  marksTitle: 'Marks',
  marks: {
    fails: 'Fails: an equation or a rule does not hold, and nobody has ruled on it',
    doubt: 'Doubt: the number as read is questionable; confirm or correct it against the source',
    edited: 'Corrected',
    confirmed: 'Confirmed as it is',
    suggested: 'Suggestion: the only explanation, which can be accepted',
    holds: 'The total holds',
    differs: 'The total does not hold; the difference is beside it',
    undecided: 'Cannot be decided, because a number is blank or unreadable',
    zero: 'The number is 0',
  },
  valuesTitle: 'Numbers',
  values:
    '0, blank, “/”, “—”, text and unreadable are different values and stay apart when read, checked and exported. A blank is never taken for 0.',
  rulesTitle: 'Rules and where they come from',
  rulesExplain: 'Switching a rule off needs a reason and counts for the open dataset only.',
  noSource: 'No document behind it; for information only',
};
