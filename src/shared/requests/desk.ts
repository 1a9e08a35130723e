/** Requests of the desk, over many reports: offers, steps, look-alikes, history, the office and second readings. */

import { z } from 'zod';
import { FORM_IDS } from '../../core/form.ts';
import { DOUBT_CODES } from '../../core/reading.ts';
import { STEP_ACTS } from '../../core/signing.ts';
import type {
  BatchItem,
  BlindReport,
  HistoryEntry,
  NumbersRow,
  Offer,
  Office,
  ReportSummary,
  StepUpdate,
} from '../model.ts';
import { answers, by, cellValue, nothing, reason, report } from './args.ts';

export const DESK_REQUESTS = {
  /** Explanations that may be accepted in one go: the only one of its place, and supported by the source. */
  'offers.list': { args: nothing, result: answers<Offer[]>() },
  /**
   * Takes one step with each of some reports. A sign-off is refused with SIGNOFF_OPEN for all of them while one has a failing
   * finding without a ruling, or an open doubt.
   */
  'reports.step': {
    args: z.strictObject({
      reports: z.array(report).min(1).max(100_000),
      act: z.enum(STEP_ACTS),
      to: z.string().trim().min(1).max(80).nullable(),
      comment: reason,
      by,
    }),
    result: answers<StepUpdate[]>(),
  },
  /** Every report's numbers on one form, or those of some reports. */
  'numbers.list': {
    args: z.strictObject({ form: z.enum(FORM_IDS), reports: z.array(report).nullable() }),
    result: answers<NumbersRow[]>(),
  },
  'batches.list': {
    args: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('doubt'), code: z.enum(DOUBT_CODES) }),
      z.strictObject({ by: z.literal('rule'), code: z.string().min(1).max(100) }),
    ]),
    result: answers<BatchItem[]>(),
  },
  /** Takes back what an act over many reports did, wherever nothing was done on top of it. Answers the rows that changed. */
  'batch.undo': {
    args: z.strictObject({ batch: z.number().int().positive(), by }),
    result: answers<ReportSummary[]>(),
  },
  /** What was done in the dataset, last first, from the entry `offset` on. */
  'history.list': {
    args: z.strictObject({
      report: report.nullable(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    result: answers<HistoryEntry[]>(),
  },
  'office.get': { args: nothing, result: answers<Office>() },
  'office.set': { args: z.strictObject({ secondReading: z.boolean(), by }), result: answers<Office>() },
  /** A report for its second reader. Refused with SECOND_SAME_PERSON for whoever signed it off. */
  'second.open': { args: z.strictObject({ report, by }), result: answers<BlindReport>() },
  /** What the second person read. Refused as `second.open` is. */
  'second.read': {
    args: z.strictObject({
      report,
      readings: z
        .array(z.strictObject({ cell: z.string().max(100), value: cellValue }))
        .min(1)
        .max(300),
      by,
    }),
    result: answers<ReportSummary>(),
  },
} as const;
