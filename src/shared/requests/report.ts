/** Requests about one report: how it reads and looks, and what is done to it. */

import { z } from 'zod';
import type { Place } from '../../core/locate/explanation.ts';
import { RULINGS } from '../../core/rulings.ts';
import type { ReportDetail, ReportSummary, ReportUpdate, RulingUpdate, Version } from '../model.ts';
import type { DocumentView, PageImage } from '../view.ts';
import { answers, batch, by, edit, reason, report, unitName } from './args.ts';

export const REPORT_REQUESTS = {
  'report.get': { args: z.strictObject({ report }), result: answers<ReportDetail>() },
  /** How the report's document looks. A document that no longer reads as it did is shown as its text. */
  'report.view': { args: z.strictObject({ report }), result: answers<DocumentView>() },
  /** One of its pages as a picture; `scale` is pixels per point. */
  'report.page': {
    args: z.strictObject({ report, page: z.number().int().min(0), scale: z.number().min(0.1).max(6) }),
    result: answers<PageImage>(),
  },
  'report.versions': { args: z.strictObject({ report }), result: answers<Version[]>() },
  /** Says which of the reports of one unit and year stands; with `stands: false` that none does yet. Answers the group's rows. */
  'report.choose': { args: z.strictObject({ report, stands: z.boolean(), by }), result: answers<ReportSummary[]>() },
  'report.edit': {
    args: z.strictObject({ report, edits: z.array(edit).min(1), by, reason, batch }),
    result: answers<ReportUpdate>(),
  },
  /** Where the report's equations fail: all best explanations, also those only a solver finds. */
  'report.explain': { args: z.strictObject({ report }), result: answers<Place[]>() },
  /**
   * Decides on a finding (`check`), or takes the decision back (`ruling` null). `operands` are the numbers the reviewer
   * saw; if they have changed since, the ruling is refused with `VALUE_STALE`. `change` is the edit behind a misread: then
   * the numbers may be those from before it. What is kept is how they stand now, so that the ruling falls with the edit.
   */
  'report.rule': {
    args: z.strictObject({
      report,
      check: z.string().min(1).max(300),
      ruling: z.enum(RULINGS).nullable(),
      operands: z.array(z.string().max(1200)).max(300),
      change: z.number().int().positive().nullable(),
      by,
      reason,
      batch,
    }),
    result: answers<RulingUpdate>(),
  },
  /**
   * Says whose report of which year it is, where that was misread; `null` goes back to what was read. Answers the rows of
   * every report that is or was one of the same unit and year.
   */
  'report.identify': {
    args: z.strictObject({
      report,
      unit: unitName.nullable(),
      year: z.number().int().min(2008).max(2100).nullable(),
      by,
      reason,
    }),
    result: answers<ReportSummary[]>(),
  },
  'report.undo': { args: z.strictObject({ report, by }), result: answers<ReportUpdate>() },
  'report.redo': { args: z.strictObject({ report, by }), result: answers<ReportUpdate>() },
} as const;
