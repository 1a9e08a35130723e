/** `gouji rule`: decides on a finding, as a reviewer would in the window, or takes the decision back. */

import { checkReport } from '../../core/checks/index.ts';
import type { Values } from '../../core/reading.ts';
import { replay } from '../../core/review.ts';
import { operandsOf, RULINGS, type Ruling } from '../../core/rulings.ts';
import { wordsOf } from '../../core/words/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { ReportDetail } from '../../shared/model.ts';
import { reportNumber, UsageError } from '../args.ts';
import { command } from '../command.ts';
import { withDataset } from '../engine.ts';
import { subjectOf } from '../records.ts';
import { plain } from '../text.ts';
import { words } from '../words.ts';

/** Takes a decision back. */
const NONE = 'none';

const shape = {
  required: ['dataset', 'by'],
  optional: ['reason', 'change'],
  flags: [],
  operands: ['REPORT', 'CHECK', 'RULING'],
} as const;

export const rule = command('rule', shape, async ({ required, optional, operands }, out) => {
  const [number, check = '', named = ''] = operands;
  const report = reportNumber(number);
  const ruling = rulingOf(named);
  const change = changeOf(optional.change);
  const { by } = required;
  const reason = optional.reason ?? null;
  if (ruling === 'accepted' && reason === null) throw new UsageError(words.wrong.missingOption('--reason'));
  await withDataset(required.dataset, async (ask) => {
    const seen = operandsSeen(await ask('report.get', { report }), check, change, ruling);
    if (seen === null) throw new Failure('CHECK_UNKNOWN', { found: plain(check) });
    await ask('report.rule', { report, check, ruling, operands: [...seen], change, by, reason });
    out.line(words.ruledOn(report, check, ruling === null ? words.takenBack : wordsOf('zh-CN').ruling[ruling]));
  });
});

/**
 * The numbers the decision is about: those of the finding as it stands, or, where an edit has put it right, as it stood
 * before that; a decision on a finding that is gone can only be taken back. `null` where there is nothing to decide on.
 */
function operandsSeen(
  detail: ReportDetail,
  check: string,
  change: number | null,
  ruling: Ruling | null,
): readonly string[] | null {
  const subject = subjectOf(detail);
  const operandsIn = (values: Values) => {
    const finding = checkReport({ ...subject, values }).find((each) => each.check === check);
    return finding ? operandsOf(finding, values) : null;
  };
  const at = detail.changes.findIndex(({ id }) => id === change);
  const before = at < 0 ? null : replay(detail.readings, detail.changes.slice(0, at)).values;
  const gone = ruling === null ? detail.rulings.findLast((each) => each.check === check) : undefined;
  return operandsIn(subject.values) ?? (before && operandsIn(before)) ?? gone?.operands ?? null;
}

function rulingOf(text: string): Ruling | null {
  if (text === NONE) return null;
  const ruling = RULINGS.find((each) => each === text);
  if (!ruling) throw new UsageError(words.wrong.notARuling(text));
  return ruling;
}

function changeOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new UsageError(words.wrong.notAChange(text));
  return Number(text);
}
