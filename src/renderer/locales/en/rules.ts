/** English words of the rules and their switches. */

import type { ScreenWords } from '../zh-CN/index.ts';

export const rules: ScreenWords['rules'] = {
  version: (version) => `Rule set ${version}`,
  counts: (on, off) => (off > 0 ? `${on} on, ${off} off` : `all ${on} on`),
  explain:
    'Switching a rule off holds for this dataset only and needs a reason; it is then left out of the findings, and the workbook says so.',
  columns: { rule: 'Rule', kind: 'Counts as', source: 'Source', state: 'State', why: 'Reason and who' },
  kind: { fails: 'error', warns: 'to look at', undecided: 'undecided', informs: 'for information' },
  on: 'On',
  off: 'Off',
  switchOff: 'Switch off',
  switchOn: 'Switch on',
  switchOffOf: (rule) => `Switch off: ${rule}`,
  switchOnOf: (rule) => `Switch on: ${rule}`,
  says: {
    'requests.rowTotal': 'Table 三, every row: the kinds of applicants add up to the total.',
    'requests.columnTotal': 'Table 三, every column: outcomes (一) to (六) add up to (七).',
    'requests.flow': 'Table 三, every column: received plus carried in equals handled plus carried out.',
    'disputes.total': 'Table 四, every group: the four outcomes add up to the total.',
    wrongForm: 'The report is on the form of its year: the 2021 form from 2021 on, the 2019 form before.',
    tableMissing: 'All three tables are in the report.',
    notANumber: 'Every cell holds a number.',
    notInteger: 'Counts are whole.',
    negative: 'Counts are not negative.',
    statement: 'Numbers in the text equal the cells they speak of.',
    atLeast:
      'On the 2021 form, what is in force is no less than what was issued this year, unless repealed within it; on the 2019 form, all that is published is no less than what was published this year.',
    carriedIn: 'Carried in equals what last year’s report carried out, column by column.',
    inForceChange: 'In force equals last year’s plus issued minus repealed.',
    lastYearItems: 'On the 2019 form, last year’s items equal those of last year’s report.',
    subordinates:
      'The unit’s numbers equal the sum of its subordinates’ reports, cell by cell; missing reports are named.',
    sections: 'All six sections are there, in their order.',
    period: 'The stated period is 1 January to 31 December of the year.',
    feesNotStated: 'Section six says whether fees were collected.',
    feesDiffer: 'The fees are the same wherever they are stated.',
    late: 'Published by 31 March of the next year for a government, by 31 January for a department.',
    secondReading: 'What a second person read in the source is what stands there now.',
    jump: 'Far from last year’s number, or from those of like units. For information, never an error.',
  },
  reasonOff: 'Reason for switching off (required)',
  reasonOn: 'Reason for switching on again (required)',
  byAt: (by, at) => `${by}, ${at}`,
};
