/**
 * All the page knows, and every way it can change, as one pure reducer: parts of one screen are in `slices.ts`, what happens
 * to the open report in `review-news.ts`. No clock, no bridge, no React: moments come with the actions, and `session.ts` does
 * the talking.
 */

import type { CellId } from '../../core/form.ts';
import type { Locale } from '../../core/words/index.ts';
import type { AppState, Look } from '../../shared/contract.ts';
import type { FailureData } from '../../shared/failure.ts';
import type { DatasetInfo, ImportProgress, PendingImport, ReportDetail, ReportSummary } from '../../shared/model.ts';
import type { BlockEdit } from '../model/data-block.ts';
import { followImport, type ImportRun } from './imports.ts';
import { type Untold, withUntold } from './queue.ts';
import { openReview, type Review } from './review.ts';
import { type ReviewNews, withNews } from './review-news.ts';
import { SECOND } from './second.ts';
import { SLICES_UNHEARD, type SliceChange, type Slices, withSlice } from './slices.ts';

/** What the quiet bar says: a failure, or a thing done that cannot be seen on the screen. */
export type Notice =
  /** `about`: what it was that was refused, where that must not go unread when its report is left. */
  | { readonly kind: 'failure'; readonly failure: FailureData; readonly about?: Untold }
  | { readonly kind: 'exported' | 'copied'; readonly path: string }
  | { readonly kind: 'takenBack'; readonly failure: FailureData; readonly cell: CellId }
  /** Of a block some reports were left as they were; `edit` and `failure` are of the first of them. */
  | {
      readonly kind: 'blockTakenBack';
      readonly failure: FailureData;
      readonly edit: BlockEdit;
      readonly cells: number;
      readonly reports: number;
    };

export type Dialog = 'keys' | 'reviewer' | 'palette' | 'history' | 'help';

/** Whether the keys are a dialog's alone. Those that lie beside the work leave it the keys of the app. */
export function keepsKeys(dialog: Dialog | null): boolean {
  return dialog === 'keys' || dialog === 'reviewer' || dialog === 'palette';
}

/** What is shown of an open dataset while no report is. */
export const SCREENS = ['library', 'units', 'rules', 'batches', 'data', 'overview'] as const;
export type ScreenName = (typeof SCREENS)[number];

export interface State {
  /** Whether the first word from main has come; until then nothing is painted. */
  readonly ready: boolean;
  readonly locale: Locale;
  readonly look: Look;
  readonly reviewer: string;
  readonly recent: readonly string[];
  readonly samples: string;
  readonly version: string;
  readonly dataset: DatasetInfo | null;
  readonly summaries: readonly ReportSummary[];
  /** Whether the list has been heard from the store since the dataset was opened. */
  readonly listed: boolean;
  readonly screen: ScreenName;
  /** How often a screen was called up: each time the keyboard goes to its list, from wherever on it it was. */
  readonly called: number;
  readonly slices: Slices;
  readonly review: Review | null;
  /** The report that was asked for and has not come yet. */
  readonly opening: number | null;
  readonly importing: ImportRun | null;
  /** An import that was cut short and waits to be gone on with. */
  readonly pending: PendingImport | null;
  readonly notice: Notice | null;
  readonly dialog: Dialog | null;
}

/** Until main has said how it looks to this person. */
const LOOK: Look = { colours: 'system', density: 'standard', fontSize: 13 };

/** What is known of a dataset that has just been opened. */
const UNHEARD = {
  summaries: [],
  listed: false,
  screen: 'library',
  slices: SLICES_UNHEARD,
  review: null,
  opening: null,
  importing: null,
  pending: null,
  notice: null,
} as const satisfies Partial<State>;

export const FIRST: State = {
  ready: false,
  locale: 'zh-CN',
  look: LOOK,
  reviewer: '',
  recent: [],
  samples: '',
  version: '',
  dataset: null,
  called: 0,
  ...UNHEARD,
  dialog: null,
};

export type Action =
  | { readonly type: 'started'; readonly app: AppState }
  | { readonly type: 'locale'; readonly locale: Locale }
  | { readonly type: 'reviewer'; readonly reviewer: string }
  | { readonly type: 'dialog'; readonly dialog: Dialog | null }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'dataset'; readonly dataset: DatasetInfo | null; readonly recent?: readonly string[] }
  | { readonly type: 'restarted'; readonly dataset: DatasetInfo }
  | { readonly type: 'summaries'; readonly summaries: readonly ReportSummary[] }
  | { readonly type: 'screen'; readonly screen: ScreenName }
  | SliceChange
  | ReviewNews
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'rows'; readonly summaries: readonly ReportSummary[] }
  | { readonly type: 'opening'; readonly report: number }
  | { readonly type: 'notOpened' }
  | { readonly type: 'opened'; readonly detail: ReportDetail }
  | { readonly type: 'untold'; readonly untold: Untold }
  | { readonly type: 'closed' }
  | { readonly type: 'progress'; readonly news: ImportProgress }
  | { readonly type: 'pending'; readonly pending: PendingImport | null }
  | { readonly type: 'importDismissed' };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'started': {
      const { locale, look, reviewer, recent, samples, version, dataset, failure } = action.app;
      const notice = failure ? ({ kind: 'failure', failure } as const) : null;
      const dialog = reviewer === '' ? 'reviewer' : null;
      return { ...FIRST, ready: true, locale, look, reviewer, recent, samples, version, dataset, notice, dialog };
    }
    case 'locale':
      return { ...state, locale: action.locale };
    case 'reviewer':
      return { ...state, reviewer: action.reviewer, dialog: null };
    case 'dialog':
      return { ...state, dialog: action.dialog };
    case 'notice':
      return state.notice === action.notice ? state : { ...state, notice: action.notice };
    case 'dataset':
      return { ...state, ...UNHEARD, dataset: action.dataset, recent: action.recent ?? state.recent };
    case 'restarted': {
      const { importing } = state;
      const stopped = importing?.state === 'running' ? ({ ...importing, state: 'cancelled' } as const) : importing;
      return { ...state, dataset: action.dataset, importing: stopped };
    }
    case 'summaries':
      return withRow({ ...state, summaries: action.summaries, listed: true }, action.summaries);
    case 'rows':
      return withRow({ ...state, summaries: withRows(state.summaries, action.summaries) }, action.summaries);
    case 'screen':
      return {
        ...state,
        screen: action.screen,
        called: state.called + 1,
        review: null,
        opening: null,
        slices: withoutSecond(state.slices),
      };
    case 'slice':
      return { ...state, slices: withSlice(state.slices, action) };
    case 'look':
      return { ...state, look: action.look };
    case 'opening':
      return { ...state, opening: action.report };
    case 'notOpened':
      return { ...state, opening: null };
    case 'opened': {
      const review = openReview(action.detail, state.review);
      const row = action.detail.summary.report;
      const left = state.review?.detail.summary.report;
      const untold = left === undefined || left === row ? null : unreadOf(state.notice, left);
      if (untold !== null) return reduce(reduce({ ...state, notice: null }, { type: 'untold', untold }), action);
      const slices = withSlice(withoutSecond(state.slices), { type: 'slice', slice: 'library', value: { row } });
      return { ...state, review, opening: null, notice: null, slices };
    }
    case 'closed':
      return state.review === null ? state : { ...state, review: null, opening: null };
    case 'progress':
      return {
        ...state,
        importing: followImport(state.importing, action.news),
        pending: state.pending?.import === action.news.import ? null : state.pending,
      };
    case 'pending':
      return { ...state, pending: action.pending };
    case 'importDismissed':
      return { ...state, importing: null };
    case 'untold':
      return { ...state, slices: { ...state.slices, queue: withUntold(state.slices.queue, action.untold) } };
    case 'edited':
    case 'ruling':
      return withReview({ ...state, notice: null }, action);
    case 'settled':
    case 'ruled':
      return withReview({ ...state, summaries: withRows(state.summaries, [action.update.summary]) }, action);
    case 'stepped': {
      const now = action.updates.map(({ summary }) => summary);
      return withReview({ ...state, summaries: withRows(state.summaries, now) }, action);
    }
    case 'refused': {
      const { report, change, failure } = action;
      const cell = change.edits[0]?.cell ?? '';
      if (state.review?.detail.summary.report !== report)
        return reduce(state, { type: 'untold', untold: { report, what: 'edit', cell, failure } });
      return withReview({ ...state, notice: { kind: 'takenBack', failure, cell } }, action);
    }
    default:
      return withReview(state, action);
  }
}

/** Whoever goes somewhere else has left the second reading; what was read in it is in the store. */
function withoutSecond(slices: Slices): Slices {
  return slices.second.blind === null ? slices : { ...slices, second: SECOND };
}

/** What a notice says of a report that is left now, and must not go unread. */
function unreadOf(notice: Notice | null, report: number): Untold | null {
  if (notice?.kind === 'takenBack') return { report, what: 'edit', cell: notice.cell, failure: notice.failure };
  return notice?.kind === 'failure' && notice.about?.report === report ? notice.about : null;
}

function withReview(state: State, news: ReviewNews): State {
  return state.review === null ? state : { ...state, review: withNews(state.review, news) };
}

/** The open report's row as the list has it now: it may have got a rival, or been superseded. */
function withRow(state: State, summaries: readonly ReportSummary[]): State {
  const { review } = state;
  const summary = summaries.find(({ report }) => report === review?.detail.summary.report);
  if (review === null || summary === undefined) return state;
  return { ...state, review: { ...review, detail: { ...review.detail, summary } } };
}

/** The list with some of its rows as they are now. */
function withRows(summaries: readonly ReportSummary[], changed: readonly ReportSummary[]): readonly ReportSummary[] {
  const now = new Map(changed.map((summary) => [summary.report, summary]));
  return summaries.map((summary) => now.get(summary.report) ?? summary);
}
