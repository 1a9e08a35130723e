/** What a reviewer sees of a report, as the screen makes it from what the store answers. */

import { checkReport, type Finding } from '../../../src/core/checks/index.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import type { Values } from '../../../src/core/reading.ts';
import { replay } from '../../../src/core/review.ts';
import { operandsOf } from '../../../src/core/rulings.ts';
import type { Dataset } from '../../../src/engine/store/index.ts';
import type { Decision } from '../../../src/engine/store/rulings.ts';

/** The findings of a report and the values they are made of. */
export function seen(dataset: Dataset, report: number): { findings: Finding[]; values: Values } {
  const { form, readings, changes, context, summary } = dataset.detail(report);
  const { values } = replay(readings, changes);
  const { year, notes } = summary;
  return { values, findings: checkReport({ form: formOf(form), values, year, notes, context }) };
}

/** A decision on a finding that is there, about the numbers that stand now. */
export function decision(
  dataset: Dataset,
  report: number,
  check: string,
  ruling: Decision['ruling'] = 'filingError',
  change: number | null = null,
): Decision {
  const { findings, values } = seen(dataset, report);
  const finding = findings.find((each) => each.check === check);
  if (!finding) throw new Error(`report ${report} has no finding ${check}`);
  return { check, ruling, operands: operandsOf(finding, values), change, reason: null };
}
