/**
 * What is open and what is running: at most one dataset, at most one import, one pool of workers.
 *
 * The dataset is never exchanged or closed under an import, a copy or an export that is still working on it.
 */

import { resolve } from 'node:path';
import type { EngineEventName, EngineEvents } from '../shared/contract.ts';
import { Failure } from '../shared/failure.ts';
import type { DatasetInfo, ImportProgress, PendingImport } from '../shared/model.ts';
import { Documents } from './documents.ts';
import { ingest, LEFT } from './ingest.ts';
import { Pool } from './pool.ts';
import { Settling } from './settling.ts';
import { createDataset, type Dataset, openDataset } from './store/index.ts';
import { sameFile } from './store/same-file.ts';

export type Emit = <N extends EngineEventName>(name: N, value: EngineEvents[N]) => void;

interface RunningImport {
  readonly id: number;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

export class Session {
  readonly #emit: Emit;
  readonly #now: () => string;
  readonly #settling: Settling;
  readonly pool: Pool;
  readonly documents: Documents;
  #dataset: Dataset | null = null;
  #running: RunningImport | null = null;
  #busy: Promise<unknown> = Promise.resolve();

  /** `emit` hears what happens; `now` gives the time as ISO 8601 in UTC; `jobs` files are read at once. */
  constructor(emit: Emit, now: () => string, jobs?: number) {
    this.#emit = emit;
    this.#now = now;
    this.pool = new Pool(jobs === undefined ? {} : { jobs });
    this.documents = new Documents(this.pool);
    this.#settling = new Settling(
      () => this.#dataset,
      (changed) => emit('reports.changed', changed),
    );
  }

  /** The open dataset. Throws DATASET_NONE. */
  get dataset(): Dataset {
    if (this.#dataset === null) throw new Failure('DATASET_NONE');
    return this.#dataset;
  }

  create(path: string): Promise<DatasetInfo> {
    return this.#exchange(() => createDataset(path));
  }

  /**
   * Opens a dataset in place of the present one; where that fails, the present one stays open. The one that is open is
   * never opened a second time: on POSIX systems that alone would let go of SQLite's lock on it.
   */
  open(path: string): Promise<DatasetInfo> {
    return this.#exchange((present) =>
      present !== null && sameFile(path, present.path) ? present : openDataset(path),
    );
  }

  /** Does something to the dataset. Rows of others that change with it are told afterwards. */
  act<T>(work: (dataset: Dataset) => T): T {
    const result = work(this.dataset);
    void this.#settling.run();
    return result;
  }

  /** Does something with the dataset that takes its time; until it is done the dataset stays open. */
  use<T>(work: (dataset: Dataset) => Promise<T>): Promise<T> {
    const result = work(this.dataset);
    this.#busy = Promise.allSettled([this.#busy, result]);
    return result;
  }

  /** Starts an import and returns its number; everything else is told. Throws IMPORT_RUNNING. */
  startImport(paths: readonly string[]): number {
    this.#mustBeIdle();
    const dataset = this.dataset;
    const absolute = paths.map((path) => resolve(path));
    return this.#start(dataset.beginImport(absolute, this.#now()), absolute);
  }

  /** The import to go on with, if there is one; never the one that is running. */
  pendingImport(): PendingImport | null {
    return this.#running === null ? this.dataset.pendingImport() : null;
  }

  /** Goes on with the pending import. Throws IMPORT_RUNNING; REQUEST_INVALID where it is not the pending one. */
  resumeImport(id: number): number {
    this.#mustBeIdle();
    return this.#start(id, this.#pending(id).paths);
  }

  /** Lets the pending import be. Throws as `resumeImport` does. */
  forgetImport(id: number): void {
    this.#mustBeIdle();
    this.dataset.endImport(this.#pending(id).import, 'forgotten', this.#now());
  }

  /** Ends an import; what is being read is dropped. An import that has ended by itself is nothing to complain of. */
  cancelImport(id: number): void {
    if (this.#running?.id === id) this.#running.abort.abort();
  }

  /** Ends what is running, so that it can be gone on with, and closes what is open. */
  async close(): Promise<void> {
    this.#running?.abort.abort(LEFT);
    this.#settling.stop();
    await this.#running?.ended;
    // The pool first: an export is finished all the same, and need not wait for the solver any more.
    await this.pool.close();
    await this.#idle();
    this.#dataset?.close();
    this.#dataset = null;
  }

  #mustBeIdle(): void {
    if (this.#running !== null) throw new Failure('IMPORT_RUNNING');
  }

  #pending(id: number): PendingImport {
    const pending = this.dataset.pendingImport();
    if (pending?.import !== id) throw new Failure('REQUEST_INVALID', { found: `import ${id} is not pending` });
    return pending;
  }

  #start(id: number, paths: readonly string[]): number {
    const abort = new AbortController();
    const read = this.pool.pack.bind(this.pool);
    const job = { import: id, paths, dataset: this.dataset, read, now: this.#now, signal: abort.signal };
    this.#running = { id, abort, ended: this.#run(id, ingest(job)) };
    return id;
  }

  /** Tells of an import to its end. Trouble with a file is an outcome; a bug ends the import, never the process. */
  async #run(id: number, progress: AsyncIterable<ImportProgress>): Promise<void> {
    const nothing = { current: [], remainingMs: null, outcomes: [] };
    let last: ImportProgress = { import: id, state: 'running', done: 0, total: 0, ...nothing };
    try {
      for await (const step of progress) {
        if (step.state === 'done') await this.#settling.run();
        // Freed before the last word, so that whoever hears it can start the next import at once.
        if (step.state !== 'running') this.#running = null;
        this.#emit('import.progress', step);
        last = step;
      }
      void this.#settling.run();
    } catch (error) {
      console.error(error);
      this.#running = null;
      this.#emit('import.progress', { ...last, state: 'cancelled', ...nothing });
    }
  }

  async #exchange(next: (present: Dataset | null) => Dataset): Promise<DatasetInfo> {
    await this.#idle();
    // From here to the end nothing waits, so nothing can begin to use what is being closed.
    this.#mustBeIdle();
    const present = this.#dataset;
    const dataset = next(present);
    this.#dataset = dataset;
    if (present !== dataset) present?.close();
    return dataset.info();
  }

  /** Until nothing that takes its time is going on, what was begun meanwhile included. */
  async #idle(): Promise<void> {
    let waitedFor: Promise<unknown> | null = null;
    while (waitedFor !== this.#busy) {
      waitedFor = this.#busy;
      await waitedFor;
    }
  }
}
