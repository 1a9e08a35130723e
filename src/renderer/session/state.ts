/**
 * All the page knows, and every way it can change, as one pure reducer. No clock, no bridge, no React: moments come
 * with the actions, and `session.ts` does the talking.
 */

import type { CellId } from '../../core/form.ts';
import type { Change } from '../../core/review.ts';
import type { Ruled } from '../../core/rulings.ts';
import type { Span } from '../../core/source.ts';
import type { Locale } from '../../core/words/index.ts';
import type { AppState, Look } from '../../shared/contract.ts';
import type { FailureData } from '../../shared/failure.ts';
import type {
  DatasetInfo,
  ImportProgress,
  PendingImport,
  ReportDetail,
  ReportSummary,
  ReportUpdate,
  RulingUpdate,
  StepUpdate,
} from '../../shared/model.ts';
import type { LibraryFilter, LibraryPick } from '../model/library.ts';
import type { Solved } from '../model/places.ts';
import { followImport, type ImportRun } from './imports.ts';
import { OFFERS, type Offers } from './offers.ts';
import { type Untold, withUntold } from './queue.ts';
import * as review from './review.ts';
import { RULES_UNHEARD, type Rules } from './rules.ts';
import { SECOND } from './second.ts';
import { SLICES_UNHEARD, type SliceChange, type Slices, withSlice } from './slices.ts';
import { UNITS, type Units } from './units.ts';

/** What the quiet bar says: a failure, or a thing done that cannot be seen on the screen. */
export type Notice =
  /** `about`: what it was that was refused, where that must not go unread when its report is left. */
  | { readonly kind: 'failure'; readonly failure: FailureData; readonly about?: Untold }
  | { readonly kind: 'exported' | 'copied'; readonly path: string }
  | { readonly kind: 'takenBack'; readonly failure: FailureData; readonly cell: CellId };

export type Dialog = 'keys' | 'reviewer' | 'palette' | 'history' | 'help';

/** Whether the keys are a dialog's alone. Those that lie beside the work leave it the keys of the app. */
export function keepsKeys(dialog: Dialog | null): boolean {
  return dialog === 'keys' || dialog === 'reviewer' || dialog === 'palette';
}

export interface ColumnSort {
  readonly colId: string;
  readonly sort: 'asc' | 'desc';
  readonly sortIndex: number | null;
}

export interface Library {
  readonly filter: LibraryFilter;
  readonly query: string;
  /** Reports singled out elsewhere; `null` where all of them are listed. */
  readonly pick: LibraryPick | null;
  /** The reports chosen, to be assigned or given back together. */
  readonly chosen: ReadonlySet<number>;
  /** The reports as last listed, filtered and sorted: what previous and next mean. */
  readonly order: readonly number[];
  /** The row the keyboard is or was on. */
  readonly row: number | null;
  /** The columns the list is sorted by, first one first. */
  readonly sort: readonly ColumnSort[];
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
  readonly library: Library;
  readonly units: Units;
  readonly rules: Rules;
  readonly offers: Offers;
  readonly slices: Slices;
  readonly review: review.Review | null;
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

const LIBRARY: Library = { filter: 'all', query: '', pick: null, chosen: new Set(), order: [], row: null, sort: [] };

/** What is known of a dataset that has just been opened. */
const UNHEARD = {
  summaries: [],
  listed: false,
  screen: 'library',
  library: LIBRARY,
  units: UNITS,
  rules: RULES_UNHEARD,
  offers: OFFERS,
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
  | { readonly type: 'library'; readonly library: Partial<Library> }
  | { readonly type: 'screen'; readonly screen: ScreenName }
  | { readonly type: 'units'; readonly units: Partial<Units> }
  | { readonly type: 'rules'; readonly rules: Partial<Rules> }
  | { readonly type: 'offers'; readonly offers: Partial<Offers> }
  | SliceChange
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'rows'; readonly summaries: readonly ReportSummary[] }
  | { readonly type: 'opening'; readonly report: number }
  | { readonly type: 'notOpened' }
  | { readonly type: 'opened'; readonly detail: ReportDetail }
  | { readonly type: 'reloaded'; readonly detail: ReportDetail }
  | { readonly type: 'refreshed'; readonly detail: ReportDetail }
  | { readonly type: 'stepped'; readonly updates: readonly StepUpdate[] }
  | { readonly type: 'untold'; readonly untold: Untold }
  | { readonly type: 'closed' }
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
    case 'rows': {
      const now = new Map(action.summaries.map((summary) => [summary.report, summary]));
      const summaries = state.summaries.map((summary) => now.get(summary.report) ?? summary);
      return withRow({ ...state, summaries }, action.summaries);
    }
    case 'library':
      return { ...state, library: { ...state.library, ...action.library } };
    case 'screen':
      return {
        ...state,
        screen: action.screen,
        called: state.called + 1,
        review: null,
        opening: null,
        slices: withoutSecond(state.slices),
      };
    case 'units':
      return { ...state, units: { ...state.units, ...action.units } };
    case 'rules':
      return { ...state, rules: { ...state.rules, ...action.rules } };
    case 'offers':
      return { ...state, offers: { ...state.offers, ...action.offers } };
    case 'slice':
      return { ...state, slices: withSlice(state.slices, action) };
    case 'look':
      return { ...state, look: action.look };
    case 'opening':
      return { ...state, opening: action.report };
    case 'notOpened':
      return { ...state, opening: null };
    case 'opened': {
      const opened = review.openReview(action.detail, state.review);
      const row = action.detail.summary.report;
      const library = { ...state.library, row };
      const left = state.review?.detail.summary.report;
      const untold = left === undefined || left === row ? null : unreadOf(state.notice, left);
      if (untold !== null) return reduce(reduce({ ...state, notice: null }, { type: 'untold', untold }), action);
      return { ...state, review: opened, opening: null, notice: null, library, slices: withoutSecond(state.slices) };
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
    case 'settled':
      return inReview({ ...state, summaries: replaced(state.summaries, action.update.summary) }, (open) =>
        review.settle(open, action.update, action.pending),
      );
    case 'refused': {
      const { report, change, failure } = action;
      const cell = change.edits[0]?.cell ?? '';
      if (state.review?.detail.summary.report !== report)
        return reduce(state, { type: 'untold', untold: { report, what: 'edit', cell, failure } });
      return inReview({ ...state, notice: { kind: 'takenBack', failure, cell } }, (open) =>
        review.refuse(open, change.id),
      );
    }
    case 'untold':
      return { ...state, slices: { ...state.slices, queue: withUntold(state.slices.queue, action.untold) } };
    case 'stepped': {
      const now = new Map(action.updates.map(({ summary }) => [summary.report, summary]));
      const summaries = state.summaries.map((summary) => now.get(summary.report) ?? summary);
      return inReview({ ...state, summaries }, (open) => review.takeSteps(open, action.updates));
    }
    case 'reloaded':
      return inReview(state, (open) =>
        open.detail.summary.report === action.detail.summary.report ? review.reload(open, action.detail) : open,
      );
    case 'refreshed':
      return inReview(state, (open) =>
        open.detail.summary.report === action.detail.summary.report ? review.refresh(open, action.detail) : open,
      );
    case 'focus':
      return inReview(state, (open) => review.focusCell(open, action.cell));
    case 'glance':
      return inReview(state, (open) => review.glanceAt(open, action.glance, action.cell, action.inList));
    case 'shown':
      return inReview(state, (open) => ({ ...open, shown: action.span }));
    case 'ruling':
      return inReview({ ...state, notice: null }, (open) => review.addRulings(open, action.rulings));
    case 'ruled':
      return inReview({ ...state, summaries: replaced(state.summaries, action.update.summary) }, (open) =>
        review.settleRuling(open, action.update, action.pending),
      );
    case 'rulingsRefused':
      return inReview(state, (open) =>
        open.detail.summary.report === action.report ? review.refuseRulings(open, action.pending) : open,
      );
    case 'solved':
      return inReview(state, (open) =>
        open.detail.summary.report === action.report ? review.solve(open, action.solved) : open,
      );
    case 'lit':
      return inReview(state, (open) => review.lightCells(open, action.cells));
    case 'reason':
      return inReview(state, (open) => ({ ...open, reason: action.reason }));
    case 'edited':
      return inReview({ ...state, notice: null }, (open) => review.addPending(open, action.change));
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

function inReview(state: State, change: (open: review.Review) => review.Review): State {
  return state.review === null ? state : { ...state, review: change(state.review) };
}

/** The open report's row as the list has it now: it may have got a rival, or been superseded. */
function withRow(state: State, summaries: readonly ReportSummary[]): State {
  return inReview(state, (open) => {
    const summary = summaries.find(({ report }) => report === open.detail.summary.report);
    return summary ? { ...open, detail: { ...open.detail, summary } } : open;
  });
}

function replaced(summaries: readonly ReportSummary[], summary: ReportSummary): ReportSummary[] {
  return summaries.map((each) => (each.report === summary.report ? summary : each));
}
