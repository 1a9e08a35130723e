/**
 * What the engine of memory answers beyond single reports: steps through the office, the numbers of all reports, look-alikes,
 * the history. As much of each as the screens can see, and no store behind it.
 */

import { ruleOf } from '../../../src/core/checks/index.ts';
import type { CellId, FORM_IDS } from '../../../src/core/form.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import { spelledNumber } from '../../../src/core/number-line.ts';
import { isCorrected, replay } from '../../../src/core/review.ts';
import { operandsOf, rulingsOn } from '../../../src/core/rulings.ts';
import { isSignOff, type Step } from '../../../src/core/signing.ts';
import type { EngineArgs } from '../../../src/shared/contract.ts';
import { Failure } from '../../../src/shared/failure.ts';
import type {
  BatchItem,
  BatchKey,
  BlindReport,
  HistoryEntry,
  NumbersRow,
  ReportDetail,
} from '../../../src/shared/model.ts';
import { basisOf, findingsOf, unsecondedOf } from './counts.ts';

/** A report with one more step. Throws SIGNOFF_OPEN where something waits for a decision. */
export function stepped(detail: ReportDetail, step: Omit<Step, 'basis'>): ReportDetail {
  const { act } = step;
  const { unruled, doubts, status, signedBy } = detail.summary;
  if ((act === 'returned' && status !== 'toReturn') || (act === 'reopen' && signedBy === null))
    throw new Failure('REQUEST_INVALID', { found: act });
  if (isSignOff(act) && unruled + doubts > 0) throw new Failure('SIGNOFF_OPEN', { file: detail.summary.file });
  const basis = isSignOff(act) ? basisOf(detail) : null;
  return { ...detail, steps: [...detail.steps, { ...step, basis }] };
}

/** Everybody who did anything or was given a report. */
export function peopleIn(details: readonly ReportDetail[]): string[] {
  const names = details.flatMap(({ changes, rulings, steps }) => [
    ...[...changes, ...rulings, ...steps].map(({ by }) => by),
    ...steps.flatMap(({ to }) => to ?? []),
  ]);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'zh'));
}

/** The numbers of reports on one form, each as its line. */
export function numbersIn(details: readonly ReportDetail[], form: (typeof FORM_IDS)[number]): NumbersRow[] {
  return details
    .filter((detail) => detail.form === form)
    .map((detail) => {
      const { readings, changes, summary } = detail;
      const { values, settled } = replay(readings, changes);
      const failing = new Set(findingsOf(detail).flatMap(({ verdict, cells }) => (verdict === 'fails' ? cells : [])));
      const parts = formOf(form).cells.map(({ id }) =>
        spelledNumber(values[id] ?? { kind: 'absent', value: null }, {
          isDoubtful: (readings[id]?.doubts.length ?? 0) > 0 && !settled.has(id),
          isFailing: failing.has(id),
          isCorrected: isCorrected(readings, values, id),
        }),
      );
      return { report: summary.report, numbers: parts.join(',') };
    });
}

/** The look-alikes of some reports. */
export function batchIn(details: readonly ReportDetail[], key: BatchKey): BatchItem[] {
  return details.flatMap((detail) => (key.by === 'doubt' ? doubtful(detail, key.code) : unruled(detail, key.code)));
}

const AROUND = 24;

function itemOf(detail: ReportDetail, cells: readonly CellId[]): BatchItem {
  const { summary, form, readings, changes, text } = detail;
  const { values } = replay(readings, changes);
  const span = readings[cells[0] ?? '']?.span ?? null;
  const start = span === null ? 0 : Math.max(0, span.start - AROUND);
  return {
    report: summary.report,
    unit: summary.unit,
    year: summary.year,
    form,
    cells: cells.map((cell) => ({
      cell,
      value: values[cell] ?? { kind: 'absent', value: null, raw: '' },
      doubts: readings[cell]?.doubts ?? [],
    })),
    finding: null,
    operands: [],
    around: span === null ? null : text.slice(start, span.end + AROUND),
    at: span === null ? null : { start: span.start - start, end: span.end - start },
  };
}

function doubtful(detail: ReportDetail, code: string): BatchItem[] {
  const { settled } = replay(detail.readings, detail.changes);
  return Object.entries(detail.readings)
    .filter(([cell, { doubts }]) => (doubts as readonly string[]).includes(code) && !settled.has(cell))
    .map(([cell]) => itemOf(detail, [cell]));
}

function unruled(detail: ReportDetail, rule: string): BatchItem[] {
  const { values } = replay(detail.readings, detail.changes);
  const findings = findingsOf(detail).filter(({ verdict }) => verdict === 'fails');
  const decided = rulingsOn(findings, values, detail.rulings);
  return findings
    .filter((finding) => ruleOf(finding) === rule && decided.get(finding.check)?.isLapsed !== false)
    .map((finding) => ({
      ...itemOf(detail, finding.cells),
      finding,
      operands: operandsOf(finding, values),
    }));
}

/** What was done in some reports, last first. */
export function historyOf(
  details: readonly ReportDetail[],
  { offset, limit }: Pick<EngineArgs<'history.list'>, 'offset' | 'limit'>,
  batches: ReadonlyMap<string, number>,
): HistoryEntry[] {
  const entries = details.flatMap(({ summary, readings, changes, rulings, steps }): HistoryEntry[] => {
    const { report, unit, year } = summary;
    const active = new Set(replay(readings, changes).active.map(({ id }) => id));
    const about = { report, unit, year };
    return [
      ...changes.map((change) => ({
        ...about,
        by: change.by,
        at: change.at,
        batch: batches.get(`change ${change.id}`) ?? null,
        deed: { kind: 'change' as const, change },
        isInForce: change.act === 'edit' && active.has(change.id),
      })),
      ...rulings.map((ruled) => ({
        ...about,
        by: ruled.by,
        at: ruled.at,
        batch: batches.get(`ruling ${ruled.id}`) ?? null,
        deed: { kind: 'ruling' as const, ruled },
        isInForce: ruled.ruling !== null && rulings.findLast(({ check }) => check === ruled.check) === ruled,
      })),
      ...steps.map((step) => ({
        ...about,
        by: step.by,
        at: step.at,
        batch: null,
        deed: { kind: 'step' as const, step },
        isInForce: steps.findLast(({ act }) => act !== 'comment' && act !== 'assign') === step,
      })),
    ];
  });
  return entries.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(offset, offset + limit);
}

/** A report for its second reader, who must not be its first. */
export function blindOf(detail: ReportDetail, by: string): BlindReport {
  const { summary, form, readings, text } = detail;
  if (summary.signedBy === by) throw new Failure('SECOND_SAME_PERSON', { found: by });
  const cells = unsecondedOf(detail).map((cell) => ({ cell, span: readings[cell]?.span ?? null }));
  return { report: summary.report, unit: summary.unit, year: summary.year, form, cells, text };
}
