/** What can happen to the open report, each as an action, and what it makes of it: the reducer of `review.ts`. */

import type { CellId } from '../../core/form.ts';
import type { Change } from '../../core/review.ts';
import type { Ruled } from '../../core/rulings.ts';
import type { Span } from '../../core/source.ts';
import type { FailureData } from '../../shared/failure.ts';
import type { ReportDetail, ReportUpdate, RulingUpdate, StepUpdate } from '../../shared/model.ts';
import type { Solved } from '../model/places.ts';
import * as review from './review.ts';

export type ReviewNews =
  | { readonly type: 'focus'; readonly cell: CellId }
  | { readonly type: 'glance'; readonly glance: review.Glance; readonly cell: CellId; readonly inList: boolean }
  | { readonly type: 'shown'; readonly span: Span | null }
  | { readonly type: 'lit'; readonly cells: readonly CellId[] }
  | { readonly type: 'reason'; readonly reason: string }
  | { readonly type: 'edited'; readonly change: Change }
  | { readonly type: 'settled'; readonly update: ReportUpdate; readonly pending: number | null }
  | { readonly type: 'refused'; readonly report: number; readonly change: Change; readonly failure: FailureData }
  | { readonly type: 'ruling'; readonly rulings: readonly Ruled[] }
  | { readonly type: 'ruled'; readonly update: RulingUpdate; readonly pending: number }
  | { readonly type: 'rulingsRefused'; readonly report: number; readonly pending: readonly number[] }
  | { readonly type: 'solved'; readonly report: number; readonly solved: Solved }
  | { readonly type: 'stepped'; readonly updates: readonly StepUpdate[] }
  | { readonly type: 'reloaded'; readonly detail: ReportDetail }
  | { readonly type: 'refreshed'; readonly detail: ReportDetail };

/** News of another report than the open one change nothing. */
export function withNews(open: review.Review, news: ReviewNews): review.Review {
  const { report } = open.detail.summary;
  switch (news.type) {
    case 'focus':
      return review.focusCell(open, news.cell);
    case 'glance':
      return review.glanceAt(open, news.glance, news.cell, news.inList);
    case 'shown':
      return { ...open, shown: news.span };
    case 'lit':
      return review.lightCells(open, news.cells);
    case 'reason':
      return { ...open, reason: news.reason };
    case 'edited':
      return review.addPending(open, news.change);
    case 'settled':
      return review.settle(open, news.update, news.pending);
    case 'refused':
      return news.report === report ? review.refuse(open, news.change.id) : open;
    case 'ruling':
      return review.addRulings(open, news.rulings);
    case 'ruled':
      return review.settleRuling(open, news.update, news.pending);
    case 'rulingsRefused':
      return news.report === report ? review.refuseRulings(open, news.pending) : open;
    case 'solved':
      return news.report === report ? review.solve(open, news.solved) : open;
    case 'stepped':
      return review.takeSteps(open, news.updates);
    case 'reloaded':
      return news.detail.summary.report === report ? review.reload(open, news.detail) : open;
    case 'refreshed':
      return news.detail.summary.report === report ? review.refresh(open, news.detail) : open;
  }
}
