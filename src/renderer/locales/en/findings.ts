/** English words of the list of findings and doubts beside the form. */

import type { ScreenWords } from '../zh-CN/index.ts';
import { plural } from './plural.ts';

export const findings: ScreenWords['findings'] = {
  label: 'Findings and doubts',
  doubts: 'Doubts',
  decided: 'Ruled on',
  wholeTable: (section) => `${section} (whole table)`,
  wholeLine: (line, count) => `${line}, ${plural(count, 'cell', 'cells')}`,
  confirmGroup: 'Confirm all as they stand',
  severalExplain: (count) => `${count} explanations are possible: compare with the source`,
  nothingExplains: 'Nothing simple explains it: compare with the source',
  mayBeOthers: 'There may be other explanations: compare with the source',
  chooseHere: 'a digit chooses',
  chooseFirst: 'F9, then a digit chooses',
  choices: 'Explanations to choose from',
  accept: { reading: 'Correct as in source', filing: 'Filing error' },
  rule: 'Rule',
  takeBack: 'Take back',
  acceptReason: 'Reason for accepting it',
  acceptReasonHint: 'Reason for accepting it; Enter keeps it, Esc leaves',
  lapsed: (changes) => `lapsed (${changes})`,
  operandChanged: (name, from, to) => `${name} ${from} → ${to}`,
  operand: {
    stated: 'stated in the text',
    lastYear: 'last year’s report',
    subordinates: 'sum of subordinates',
    missing: 'missing reports',
    year: 'year',
    form: 'form to use',
    misplaced: 'misplaced sections',
    period: 'statistics period',
    published: 'published',
    deadline: 'deadline',
  },
  inIssues: (count) => `, in ${plural(count, 'line', 'lines')}`,
  gone: (what) => `${what}: agrees by now`,
};
