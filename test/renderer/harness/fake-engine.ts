/**
 * An engine of memory behind the bridge, for the page's own tests: the same core, no store, no files, no process.
 * Answers come a moment later, as they do over the wire; `refuse` makes the next request fail.
 */

import { formOf } from '../../../src/core/forms/index.ts';
import { locate, type Place } from '../../../src/core/locate/index.ts';
import { sameValue } from '../../../src/core/reading.ts';
import { type Act, type Change, type Edit, inverse, replay } from '../../../src/core/review.ts';
import { operandsOf, type Ruled } from '../../../src/core/rulings.ts';
import type { Step } from '../../../src/core/signing.ts';
import { differences } from '../../../src/core/versions.ts';
import type { Locale } from '../../../src/core/words/index.ts';
import type {
  Answer,
  AppArgs,
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
  Office,
  PendingImport,
  ReportDetail,
  ReportSummary,
  ReportUpdate,
  RulingUpdate,
  StepUpdate,
  UnitsView,
  Version,
} from '../../../src/shared/model.ts';
import type { DocumentView } from '../../../src/shared/view.ts';
import { findingsOf, sceneOf, summaryOf } from './counts.ts';
import { FakeRegister, FakeRules } from './desk.ts';
import { type Look, pictureOf, viewOf } from './looks.ts';
import { batchIn, blindOf, historyOf, numbersIn, peopleIn, stepped } from './office.ts';

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
  #nextStep = 1;
  #look: AppState['look'] = { colours: 'light', density: 'standard', fontSize: 13 };
  #isSecondRead = false;
  /** The act over many reports that a change or a ruling belongs to, by its kind and number. */
  readonly #batches = new Map<string, number>();
  /** Requests without an answer. */
  #unanswered = 0;
  #refusal: { readonly failure: FailureData; readonly request: string | null } | null = null;
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
    this.#nextStep = 1 + Math.max(0, ...scene.details.flatMap((each) => each.steps.map((step) => step.id)));
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

  /** The next request fails with this, or the next of that name. */
  refuse(failure: FailureData, request: string | null = null): void {
    this.#refusal = { failure, request };
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
      const wanted = this.#refusal?.request ?? null;
      if (this.#refusal && (wanted === null ? name !== 'report.explain' : name === wanted)) {
        const { code, detail } = this.#refusal.failure;
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
      look: this.#look,
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
    'app.setLook': (look: AppArgs<'app.setLook'>) => {
      this.#look = look;
      return null;
    },
    'app.print': () => true,
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
    'report.edit': ({ report, edits, by, reason, batch }: EngineArgs<'report.edit'>) => {
      const { readings, changes } = this.detail(report);
      const { values } = replay(readings, changes);
      for (const { cell, from } of edits) {
        const now = values[cell];
        if (!now) throw new Failure('CELL_UNKNOWN', { found: cell });
        if (!sameValue(now, from)) throw new Failure('VALUE_STALE', { file: cell, found: now.value ?? now.raw });
      }
      const update = this.#log(report, 'edit', null, edits, by, reason);
      if (batch !== undefined) this.#batches.set(`change ${update.change.id}`, batch);
      return update;
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
    'reports.step': ({ reports, act, to, comment, by }: EngineArgs<'reports.step'>): StepUpdate[] => {
      const at = this.#at();
      const taken = reports.map((report) =>
        stepped(this.detail(report), { id: this.#nextStep++, act, to, comment, by, at }),
      );
      return taken.map((detail) => {
        const kept = this.#keep(detail);
        return { step: kept.steps.at(-1) as Step, summary: kept.summary };
      });
    },
    'office.get': () => this.#office(),
    'office.set': ({ secondReading }: EngineArgs<'office.set'>) => {
      this.#isSecondRead = secondReading;
      this.emit(
        'reports.changed',
        [...this.#details.values()].map((detail) => this.#keep(detail).summary),
      );
      return this.#office();
    },
    'second.open': ({ report, by }: EngineArgs<'second.open'>) => blindOf(this.detail(report), by),
    'second.read': ({ report, readings, by }: EngineArgs<'second.read'>): ReportSummary => {
      const detail = this.detail(report);
      const read = readings.map((reading) => ({ ...reading, by, at: this.#at() }));
      const again = new Set(readings.map(({ cell }) => cell));
      const second = [...detail.context.second.filter(({ cell }) => !again.has(cell)), ...read];
      return this.#keep({ ...detail, context: { ...detail.context, second } }).summary;
    },
    'numbers.list': ({ form, reports }: EngineArgs<'numbers.list'>) =>
      numbersIn(
        [...this.#details.values()].filter(({ summary }) => reports?.includes(summary.report) ?? true),
        form,
      ),
    'batches.list': (key: EngineArgs<'batches.list'>) => batchIn([...this.#details.values()], key),
    'batch.undo': ({ batch, by }: EngineArgs<'batch.undo'>): ReportSummary[] => this.#undoBatch(batch, by),
    'history.list': ({ report, offset, limit }: EngineArgs<'history.list'>) =>
      historyOf(
        [...this.#details.values()].filter(({ summary }) => report === null || summary.report === report),
        { offset, limit },
        this.#batches,
      ),
    'report.explain': ({ report }: EngineArgs<'report.explain'>) =>
      this.#scene.solver?.[report] ?? locate(sceneOf(this.detail(report))),
    'report.rule': (asked: EngineArgs<'report.rule'>): RulingUpdate => {
      const { report, check, ruling, operands, change, by, reason, batch } = asked;
      const detail = this.detail(report);
      const { values } = replay(detail.readings, detail.changes);
      const finding = findingsOf(detail).find((each) => each.check === check);
      if (finding && operandsOf(finding, values).join() !== operands.join()) throw new Failure('VALUE_STALE');
      const at = this.#at();
      const ruled: Ruled = { id: this.#nextRuling++, check, ruling, operands, change, reason, by, at };
      if (batch !== undefined) this.#batches.set(`ruling ${ruled.id}`, batch);
      const { summary } = this.#keep({ ...detail, rulings: [...detail.rulings, ruled] });
      return { ruled, summary };
    },
    'report.identify': ({ report, unit, year }: EngineArgs<'report.identify'>): ReportSummary[] => {
      const detail = this.detail(report);
      const notes = detail.summary.notes.filter((note) => !/^(unit|year)/.test(note));
      return [this.#keep({ ...detail, summary: { ...detail.summary, unit, year, notes } }).summary];
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
    const { summary } = this.#keep({ ...detail, changes: [...detail.changes, change] });
    return { change, summary };
  }

  /** A report as it now is, counted anew. */
  #keep(detail: ReportDetail): ReportDetail {
    const kept = { ...detail, summary: summaryOf(detail, this.#isSecondRead) };
    this.#details.set(detail.summary.report, kept);
    return kept;
  }

  #office(): Office {
    return { secondReading: this.#isSecondRead, people: peopleIn([...this.#details.values()]) };
  }

  #undoBatch(batch: number, by: string): ReportSummary[] {
    const isOf = (key: string) => this.#batches.get(key) === batch;
    const touched = [...this.#details.values()].filter(
      ({ changes, rulings }) =>
        changes.some(({ id }) => isOf(`change ${id}`)) || rulings.some(({ id }) => isOf(`ruling ${id}`)),
    );
    return touched.map((detail) => {
      const { report } = detail.summary;
      const last = replay(detail.readings, detail.changes).active.at(-1);
      if (last && isOf(`change ${last.id}`)) this.#log(report, 'undo', last.id, inverse(last.edits), by, null);
      const now = this.detail(report);
      const back = now.rulings
        .filter(({ id }) => isOf(`ruling ${id}`))
        .map((ruled): Ruled => ({ ...ruled, id: this.#nextRuling++, ruling: null, by, at: this.#at(), reason: null }));
      return this.#keep({ ...now, rulings: [...now.rulings, ...back] }).summary;
    });
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
