/**
 * What a second person read against what stands in the report now.
 *
 * One of the two misread: it fails until the number is changed to what the second person read, or somebody looks again and
 * rules which of them is right. The office's own rule; where no second person read anything it says nothing.
 */

import { disagreeing } from '../second-reading.ts';
import type { Check } from './finding.ts';

/** `secondReading`: a finding for each cell in which the second person read something else. */
export const secondReading: Check = ({ form, values, context }) =>
  disagreeing(form, values, context.second).map(({ value, second }) => ({
    kind: 'secondReading',
    check: `secondReading.${second.cell}`,
    verdict: 'fails',
    cells: [second.cell],
    value,
    second,
  }));
