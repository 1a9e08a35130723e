/**
 * Every request there is between renderer, main and engine, once.
 *
 * Both ends derive their types from this table, and whoever receives a request parses its argument with the schema
 * before looking at it. A request that is not here cannot be sent; a result is our own code's and only typed.
 */

import { z } from 'zod';
import { FORM_IDS } from '../core/form.ts';
import type { Place } from '../core/locate/explanation.ts';
import { DOUBT_CODES, READING_KINDS } from '../core/reading.ts';
import { RULINGS } from '../core/rulings.ts';
import { STEP_ACTS } from '../core/signing.ts';
import { UNIT_LEVELS } from '../core/units.ts';
import { LOCALES } from '../core/words/index.ts';
import type { Command } from './commands.ts';
import type { FailureData } from './failure.ts';
import { COLOUR_SCHEMES, DENSITIES, FONT_SIZES } from './look.ts';
import type {
  BatchItem,
  BlindReport,
  DatasetInfo,
  EngineEventName,
  EngineEvents,
  HistoryEntry,
  NumbersRow,
  Offer,
  Office,
  PendingImport,
  ReportDetail,
  ReportSummary,
  ReportUpdate,
  RuleState,
  RulingUpdate,
  StepUpdate,
  UnitsView,
  Version,
} from './model.ts';
import type { DocumentView, PageImage } from './view.ts';

/** No system has a path with a NUL in it; Node throws at one as at a bug. */
const path = z
  .string()
  .min(1)
  .refine((text) => !text.includes('\0'), 'NUL in a path');
const report = z.number().int().positive();
const by = z.string().trim().min(1).max(80);
const reason = z.string().trim().max(2000).nullable();
/** Names what belongs together of an act over many reports; one number for all of it, greater than any before. */
const batch = z.number().int().positive().optional();
const unit = z.number().int().positive();
const unitName = z.string().trim().min(1).max(200);
const nothing = z.strictObject({});

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const cellValue = z.strictObject({
  kind: z.enum(READING_KINDS),
  value: decimal.nullable(),
  raw: z.string().max(1000),
});
/** `from` is what the reviewer saw; if the cell has changed since, the edit is refused with `VALUE_STALE`. */
const edit = z.strictObject({ cell: z.string().max(100), from: cellValue, to: cellValue });

const answers = <T>() => z.custom<T>();

/** Requests the engine answers. */
export const ENGINE_REQUESTS = {
  'dataset.new': { args: z.strictObject({ path }), result: answers<DatasetInfo>() },
  'dataset.open': { args: z.strictObject({ path }), result: answers<DatasetInfo>() },
  'dataset.saveCopy': { args: z.strictObject({ path }), result: answers<{ path: string }>() },
  'import.start': { args: z.strictObject({ paths: z.array(path).min(1) }), result: answers<{ import: number }>() },
  'import.cancel': { args: z.strictObject({ import: z.number().int() }), result: answers<null>() },
  'import.pending': { args: nothing, result: answers<PendingImport | null>() },
  /** Goes on with the pending import; files that have their outcome are not read again. */
  'import.resume': { args: z.strictObject({ import: z.number().int() }), result: answers<{ import: number }>() },
  /** Lets the pending import be: what is in stays in. */
  'import.forget': { args: z.strictObject({ import: z.number().int() }), result: answers<null>() },
  'reports.list': { args: nothing, result: answers<ReportSummary[]>() },
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
  /** Explanations that may be accepted in one go: the only one of its place, and supported by the source. */
  'offers.list': { args: nothing, result: answers<Offer[]>() },
  'units.list': { args: nothing, result: answers<UnitsView>() },
  /** Changes a unit of the register; answers the whole of it. */
  'units.edit': {
    args: z.strictObject({ unit, name: unitName, level: z.enum(UNIT_LEVELS).nullable(), parent: unit.nullable(), by }),
    result: answers<UnitsView>(),
  },
  /** Puts a unit into another: its names become aliases, its reports and subordinates the other's. */
  'units.merge': { args: z.strictObject({ unit, into: unit, by }), result: answers<UnitsView>() },
  /** Makes a unit of its own of an alias again. */
  'units.part': { args: z.strictObject({ unit, alias: unitName, by }), result: answers<UnitsView>() },
  'rules.list': { args: nothing, result: answers<RuleState[]>() },
  'rules.switch': {
    args: z.strictObject({
      rule: z.string().min(1).max(100),
      isOff: z.boolean(),
      reason: z.string().trim().min(1).max(2000),
      by,
    }),
    result: answers<RuleState[]>(),
  },
  'report.undo': { args: z.strictObject({ report, by }), result: answers<ReportUpdate>() },
  'report.redo': { args: z.strictObject({ report, by }), result: answers<ReportUpdate>() },
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
  'workbook.export': { args: z.strictObject({ path }), result: answers<{ path: string }>() },
} as const;

export type EngineRequests = typeof ENGINE_REQUESTS;
export type EngineRequestName = keyof EngineRequests;
export type EngineArgs<N extends EngineRequestName> = z.input<EngineRequests[N]['args']>;
export type EngineResult<N extends EngineRequestName> = z.output<EngineRequests[N]['result']>;

/** How the app looks to this person, on every dataset. */
const look = z.strictObject({
  colours: z.enum(COLOUR_SCHEMES),
  density: z.enum(DENSITIES),
  /** Of plain text, in pixels. */
  fontSize: z.union(FONT_SIZES.map((size) => z.literal(size))),
});
export type Look = z.output<typeof look>;

/** What main keeps for the app as a whole, outside any dataset. */
export interface AppState {
  readonly locale: (typeof LOCALES)[number];
  /** Empty until the reviewer has said it. */
  readonly reviewer: string;
  /** The dataset that is open; `failure` where the last one could not be opened, at start or after an engine died. */
  readonly dataset: DatasetInfo | null;
  readonly failure: FailureData | null;
  readonly recent: readonly string[];
  readonly look: Look;
  /** The folder of sample reports shipped with the app. */
  readonly samples: string;
  readonly version: string;
}

/** Requests main answers itself: settings and the system's dialogs. A dialog that is cancelled answers `null`. */
export const APP_REQUESTS = {
  'app.state': { args: nothing, result: answers<AppState>() },
  'app.setReviewer': { args: z.strictObject({ reviewer: by }), result: answers<null>() },
  'app.setLocale': { args: z.strictObject({ locale: z.enum(LOCALES) }), result: answers<null>() },
  'app.setLook': { args: look, result: answers<null>() },
  /** Prints what the window shows, through the system's own dialog. Answers whether it went to a printer. */
  'app.print': { args: nothing, result: answers<boolean>() },
  'dialog.newDataset': { args: nothing, result: answers<string | null>() },
  'dialog.openDataset': { args: nothing, result: answers<string | null>() },
  'dialog.saveCopy': { args: nothing, result: answers<string | null>() },
  'dialog.importFiles': { args: nothing, result: answers<string[] | null>() },
  'dialog.importFolder': { args: nothing, result: answers<string[] | null>() },
  'dialog.exportWorkbook': { args: z.strictObject({ name: z.string().max(200) }), result: answers<string | null>() },
} as const;

export type AppRequests = typeof APP_REQUESTS;
export type AppRequestName = keyof AppRequests;
export type AppArgs<N extends AppRequestName> = z.input<AppRequests[N]['args']>;
export type AppResult<N extends AppRequestName> = z.output<AppRequests[N]['result']>;

/** What reaches the renderer unasked: the engine's events, menu commands, and news of the engine itself. */
export interface RendererEvents extends EngineEvents {
  readonly command: Command;
  /** What somebody opened Gouji with, or chose among the recent ones: datasets to open, other files to import. */
  readonly 'paths.asked': readonly string[];
  /** A new engine is there, with the dataset that was open, or with none and why. */
  readonly 'engine.restarted': Pick<AppState, 'dataset' | 'failure'>;
}
export type RendererEventName = keyof RendererEvents;

/** An answer on the wire between processes: a result, or a failure as data. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FailureData };

/** Main → engine. */
export interface EngineCall {
  readonly id: number;
  readonly name: EngineRequestName;
  readonly args: unknown;
}

/** Engine → main: an answer to a call, or an event. */
export type EngineMessage =
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly type: 'event'; readonly name: EngineEventName; readonly value: EngineEvents[EngineEventName] };

/** What the preload puts on `window.gouji`: everything a page may do outside itself. */
export interface Bridge {
  engine<N extends EngineRequestName>(name: N, args: EngineArgs<N>): Promise<Answer<EngineResult<N>>>;
  app<N extends AppRequestName>(name: N, args: AppArgs<N>): Promise<Answer<AppResult<N>>>;
  /** Listens to an event; the returned function stops listening. */
  on<N extends RendererEventName>(name: N, listener: (value: RendererEvents[N]) => void): () => void;
  /** The path on disk of a `File` dropped on the window (a file or folder); empty where there is none. */
  pathOf(file: object): string;
}
