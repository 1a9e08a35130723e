/**
 * Every request there is between renderer, main and engine, once: put together from `requests/`, where each subject has its
 * own file.
 *
 * Both ends derive their types from this table, and whoever receives a request parses its argument with the schema
 * before looking at it. A request that is not here cannot be sent; a result is our own code's and only typed.
 */

import type { z } from 'zod';
import type { Command } from './commands.ts';
import type { FailureData } from './failure.ts';
import type { ImportProgress, ReportSummary } from './model.ts';
import type { APP_REQUESTS, AppState } from './requests/app.ts';
import { DATASET_REQUESTS } from './requests/dataset.ts';
import { DESK_REQUESTS } from './requests/desk.ts';
import { REGISTER_REQUESTS } from './requests/register.ts';
import { REPORT_REQUESTS } from './requests/report.ts';

/** Requests the engine answers. */
export const ENGINE_REQUESTS = {
  ...DATASET_REQUESTS,
  ...REPORT_REQUESTS,
  ...REGISTER_REQUESTS,
  ...DESK_REQUESTS,
} as const;

export type EngineRequests = typeof ENGINE_REQUESTS;
export type EngineRequestName = keyof EngineRequests;
export type EngineArgs<N extends EngineRequestName> = z.input<EngineRequests[N]['args']>;
export type EngineResult<N extends EngineRequestName> = z.output<EngineRequests[N]['result']>;

export type AppRequests = typeof APP_REQUESTS;
export type AppRequestName = keyof AppRequests;
export type AppArgs<N extends AppRequestName> = z.input<AppRequests[N]['args']>;
export type AppResult<N extends AppRequestName> = z.output<AppRequests[N]['result']>;

/** What the engine sends unasked. */
export interface EngineEvents {
  readonly 'import.progress': ImportProgress;
  /**
   * Rows that changed without being asked for: what was done to one report, to the register or to the rules changes the
   * counts of others. Some times a second at most, each row as it now is.
   */
  readonly 'reports.changed': readonly ReportSummary[];
}
export type EngineEventName = keyof EngineEvents;

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

export { APP_REQUESTS, type AppState, type Look } from './requests/app.ts';
