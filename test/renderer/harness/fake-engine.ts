/**
 * An engine of memory behind the bridge, for the page's own tests: the same core, no store, no files, no process.
 * Answers come a moment later, as they do over the wire; `refuse` makes the next request fail.
 */

import { formOf } from '../../../src/core/forms/index.ts';
import { locate, type Place } from '../../../src/core/locate/index.ts';
import { sameValue } from '../../../src/core/reading.ts';
import { type Act, type Change, type Edit, inverse, replay } from '../../../src/core/review.ts';
import { operandsOf, type Ruled } from '../../../src/core/rulings.ts';
import { differences } from '../../../src/core/versions.ts';
import type { Locale } from '../../../src/core/words/index.ts';
import type {
  Answer,
  AppState,
  Bridge,
  EngineArgs,
  RendererEventName,
  RendererEvents,
} from '../../../src/shared/contract.ts';
import { Failure, type FailureData, failureData } from '../../../src/shared/failure.ts';
import type {
  DatasetInfo,
  ImportOutcome,
  Offer,
  PendingImport,
  ReportDetail,
  ReportSummary,
  ReportUpdate,
  RulingUpdate,
  UnitsView,
  Version,
} from '../../../src/shared/model.ts';
import type { DocumentView } from '../../../src/shared/view.ts';
import { findingsOf, sceneOf, summaryOf } from './counts.ts';
import { FakeRegister, FakeRules } from './desk.ts';
import { type Look, pictureOf, viewOf } from './looks.ts';

/** A dataset as the fake starts with it. `summaries` are rows without a report behind them. */
export interface Scene {
  readonly dataset: DatasetInfo | null;
  readonly failure: FailureData | null;
  readonly reviewer: string;
  readonly recent: readonly string[];
  readonly details: readonly ReportDetail[];
  readonly summaries: readonly ReportSummary[];
  /** What an import brings, in order. */
  readonly imports: readonly ImportOutcome[];
  /** An import that was cut short. */
  readonly pending?: PendingImport;
  /** How the documents of some reports look; the others look like their text. */
  readonly looks?: Readonly<Record<number, Look>>;
  readonly units?: UnitsView;
  /** What the solver says of some reports; of the others what localisation says by itself. */
  readonly solver?: Readonly<Record<number, readonly Place[]>>;
}

type Handlers = Record<string, (args: never) => unknown>;

export class FakeEngine {
  readonly bridge: Bridge;
  readonly calls: { readonly name: string; readonly args: unknown }[] = [];
  #scene: Scene;
  #locale: Locale;
  #reviewer: string;
  #details: Map<number, ReportDetail>;
  #last = 0;
  #nextChange = 1;
  #nextRuling = 1;
  /** Requests without an answer. */
  #unanswered = 0;
  #refusal: FailureData | null = null;
  #pending: PendingImport | null;
  readonly #register: FakeRegister;
  readonly #rules = new FakeRules();
  /** How long an answer takes, in milliseconds. */
  delay = 3;
  readonly #listeners = new Map<string, Set<(value: never) => void>>();

  constructor(scene: Scene, locale: Locale) {
    this.#scene = scene;
    this.#locale = locale;
    this.#pending = scene.pending ?? null;
    this.#register = new FakeRegister(scene.units ?? { units: [], alike: [] });
    this.#reviewer = scene.reviewer;
    this.#details = new Map(scene.details.map((detail) => [detail.summary.report, detail]));
    this.#nextChange = 1 + Math.max(0, ...scene.details.flatMap((each) => each.changes.map((change) => change.id)));
    this.#nextRuling = 1 + Math.max(0, ...scene.details.flatMap((each) => each.rulings.map((ruled) => ruled.id)));
    this.bridge = {
      engine: (name, args) => this.#answer(name, args),
      app: (name, args) => this.#answer(name, args),
      on: (name, listener) => {
        const set = this.#listeners.get(name) ?? new Set();
        this.#listeners.set(name, set.add(listener as (value: never) => void));
        return () => set.delete(listener as (value: never) => void);
      },
      pathOf: (file) => `/dropped/${(file as File).name}`,
    };
  }

  /** The next request fails with this. */
  refuse(failure: FailureData): void {
    this.#refusal = failure;
  }

  /** Until every request has its answer, and those that the answers led to have theirs. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet = this.#unanswered === 0 ? quiet + 1 : 0) {
      await new Promise((resolve) => setTimeout(resolve, this.delay));
    }
  }

  /** From now on the dataset holds these. */
  put(details: readonly ReportDetail[]): void {
    this.#details = new Map(details.map((detail) => [detail.summary.report, detail]));
  }

  emit<N extends RendererEventName>(name: N, value: RendererEvents[N]): void {
    for (const listener of this.#listeners.get(name) ?? []) (listener as (value: RendererEvents[N]) => void)(value);
  }

  detail(report: number): ReportDetail {
    const detail = this.#details.get(report);
    if (!detail) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
    return detail;
  }

  async #answer<T>(name: string, args: unknown): Promise<Answer<T>> {
    this.calls.push({ name, args });
    this.#unanswered += 1;
    const handler = this.#handlers[name];
    await new Promise((resolve) => setTimeout(resolve, this.delay));
    try {
      // What is asked in the background comes at any time and is not what a test means to refuse.
      if (this.#refusal && name !== 'report.explain') {
        const { code, detail } = this.#refusal;
        this.#refusal = null;
        throw new Failure(code, detail);
      }
      if (!handler) throw new Error(`the fake has no ${name}`);
      return { ok: true, value: handler(args as never) as T };
    } catch (error) {
      return { ok: false, failure: failureData(error) };
    } finally {
      this.#unanswered -= 1;
    }
  }

  readonly #handlers: Handlers = {
    'app.state': (): AppState => ({
      locale: this.#locale,
      reviewer: this.#reviewer,
      dataset: this.#scene.dataset,
      failure: this.#scene.failure,
      recent: this.#scene.recent,
      samples: '/app/resources/samples',
      version: '0.1.0',
    }),
    'app.setReviewer': ({ reviewer }: { reviewer: string }) => {
      this.#reviewer = reviewer;
      return null;
    },
    'app.setLocale': ({ locale }: { locale: Locale }) => {
      this.#locale = locale;
      return null;
    },
    'dialog.newDataset': () => '/data/新数据集.gouji',
    'dialog.openDataset': () => '/data/另一数据集.gouji',
    'dialog.saveCopy': () => '/data/副本.gouji',
    'dialog.importFiles': () => ['/in/a.txt'],
    'dialog.importFolder': () => ['/in'],
    'dialog.exportWorkbook': ({ name }: { name: string }) => `/out/${name}.xlsx`,
    'dataset.new': ({ path }: { path: string }) => this.#open(path),
    'dataset.open': ({ path }: { path: string }) => this.#open(path),
    'dataset.saveCopy': ({ path }: { path: string }) => ({ path }),
    'workbook.export': ({ path }: { path: string }) => ({ path }),
    'reports.list': () => [...[...this.#details.values()].map((each) => each.summary), ...this.#scene.summaries],
    'report.get': ({ report }: { report: number }) => this.detail(report),
    'report.edit': ({
      report,
      edits,
      by,
      reason,
    }: {
      report: number;
      edits: Edit[];
      by: string;
      reason: string | null;
    }) => {
      const { readings, changes } = this.detail(report);
      const { values } = replay(readings, changes);
      for (const { cell, from } of edits) {
        const now = values[cell];
        if (!now) throw new Failure('CELL_UNKNOWN', { found: cell });
        if (!sameValue(now, from)) throw new Failure('VALUE_STALE', { file: cell, found: now.value ?? now.raw });
      }
      return this.#log(report, 'edit', null, edits, by, reason);
    },
    'report.undo': ({ report, by }: { report: number; by: string }) => {
      const { readings, changes } = this.detail(report);
      const last = replay(readings, changes).active.at(-1);
      if (!last) throw new Failure('NOTHING_TO_UNDO');
      return this.#log(report, 'undo', last.id, inverse(last.edits), by, null);
    },
    'report.redo': ({ report, by }: { report: number; by: string }) => {
      const { readings, changes } = this.detail(report);
      const last = replay(readings, changes).undone.at(-1);
      if (!last) throw new Failure('NOTHING_TO_REDO');
      return this.#log(report, 'redo', last.id, last.edits, by, null);
    },
    'report.review': ({ report, by }: { report: number; by: string }) =>
      this.#log(report, 'review', null, [], by, null),
    'report.reopen': ({ report, by }: { report: number; by: string }) =>
      this.#log(report, 'reopen', null, [], by, null),
    'report.explain': ({ report }: EngineArgs<'report.explain'>) =>
      this.#scene.solver?.[report] ?? locate(sceneOf(this.detail(report))),
    'report.rule': (asked: EngineArgs<'report.rule'>): RulingUpdate => {
      const { report, check, ruling, operands, change, by, reason } = asked;
      const detail = this.detail(report);
      const { values } = replay(detail.readings, detail.changes);
      const finding = findingsOf(detail).find((each) => each.check === check);
      if (finding && operandsOf(finding, values).join() !== operands.join()) throw new Failure('VALUE_STALE');
      const at = this.#at();
      const ruled: Ruled = { id: this.#nextRuling++, check, ruling, operands, change, reason, by, at };
      const rulings = [...detail.rulings, ruled];
      const summary = summaryOf({ ...detail, rulings });
      this.#details.set(report, { ...detail, rulings, summary });
      return { ruled, summary };
    },
    'report.identify': ({ report, unit, year }: EngineArgs<'report.identify'>): ReportSummary[] => {
      const detail = this.detail(report);
      const notes = detail.summary.notes.filter((note) => !/^(unit|year)/.test(note));
      const identified = { ...detail, summary: { ...detail.summary, unit, year, notes } };
      const summary = summaryOf(identified);
      this.#details.set(report, { ...identified, summary });
      return [summary];
    },
    'units.list': () => this.#register.view(),
    'units.edit': (args: Parameters<FakeRegister['edit']>[0]) => this.#register.edit(args),
    'units.merge': (args: Parameters<FakeRegister['merge']>[0]) => this.#register.merge(args),
    'units.part': (args: Parameters<FakeRegister['part']>[0]) => this.#register.part(args),
    'rules.list': () => this.#rules.list(),
    'rules.switch': (args: Parameters<FakeRules['switch']>[0]) => this.#rules.switch(args),
    'offers.list': (): Offer[] =>
      [...this.#details.values()].flatMap((detail) =>
        locate(sceneOf(detail)).flatMap((place) => {
          const { report, unit, year } = detail.summary;
          const [explanation] = place.explanations;
          return explanation && place.isUnique ? [{ report, unit, year, place, explanation }] : [];
        }),
      ),
    'import.start': () => {
      void this.#import();
      return { import: 1 };
    },
    'import.cancel': () => null,
    'import.pending': () => this.#pending,
    'import.resume': () => {
      this.#pending = null;
      void this.#import();
      return { import: 1 };
    },
    'import.forget': () => {
      this.#pending = null;
      return null;
    },
    'report.view': ({ report }: { report: number }): DocumentView => {
      const look = this.#scene.looks?.[report] ?? 'text';
      if (look === 'gone') throw new Failure('FILE_DAMAGED', { file: this.detail(report).summary.file });
      return viewOf(this.detail(report), look);
    },
    'report.page': ({ report, page, scale }: { report: number; page: number; scale: number }) =>
      pictureOf(this.detail(report), page, scale),
    'report.versions': ({ report }: { report: number }): Version[] => {
      const here = this.detail(report);
      const values = (each: ReportDetail) => replay(each.readings, each.changes).values;
      return here.summary.rivals.map((rival) => {
        const there = this.detail(rival);
        return { summary: there.summary, differences: differences(formOf(here.form), values(here), values(there)) };
      });
    },
    'report.choose': ({ report, stands }: { report: number; stands: boolean }): ReportSummary[] => {
      const group = [report, ...this.detail(report).summary.rivals];
      return group.map((each) => {
        const detail = this.detail(each);
        const version = stands ? (each === report ? 'stands' : 'superseded') : 'open';
        const summary = { ...detail.summary, version } as const;
        this.#details.set(each, { ...detail, summary });
        return summary;
      });
    },
  };

  #open(path: string): DatasetInfo {
    const name = path.replace(/^.*\//, '').replace(/\.gouji$/, '');
    const dataset = { path, name, reports: 0 };
    this.#details = new Map();
    this.#scene = { ...this.#scene, dataset, summaries: [], recent: [path, ...this.#scene.recent] };
    return dataset;
  }

  /** Now, and later than anything before. */
  #at(): string {
    this.#last = Math.max(Date.now(), this.#last + 1);
    return new Date(this.#last).toISOString();
  }

  #log(
    report: number,
    act: Act,
    target: number | null,
    edits: readonly Edit[],
    by: string,
    reason: string | null,
  ): ReportUpdate {
    const detail = this.detail(report);
    const change: Change = { id: this.#nextChange++, act, target, edits, by, at: this.#at(), reason };
    const changes = [...detail.changes, change];
    const summary = summaryOf({ ...detail, changes });
    this.#details.set(report, { ...detail, changes, summary });
    return { change, summary };
  }

  async #import(): Promise<void> {
    const { imports } = this.#scene;
    const total = imports.length;
    const batch = Math.max(1, Math.round(total / 40));
    for (let at = 0; at < total; at += batch) {
      const outcomes = imports.slice(at, at + batch);
      const done = at + outcomes.length;
      const current = imports.slice(done, done + 2).map((each) => each.file);
      const remainingMs = at === 0 ? null : (total - done) * 120;
      this.emit('import.progress', { import: 1, state: 'running', done, total, current, remainingMs, outcomes });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    this.emit('import.progress', {
      import: 1,
      state: 'done',
      done: total,
      total,
      current: [],
      remainingMs: null,
      outcomes: [],
    });
  }
}
