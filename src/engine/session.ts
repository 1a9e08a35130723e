/**
 * What is open and what is running: at most one dataset, at most one import.
 *
 * The dataset is never exchanged or closed under an import, a copy or an export that is still working on it.
 */

import { Failure } from '../shared/failure.ts';
import type { DatasetInfo, ImportProgress } from '../shared/model.ts';
import { ingest } from './ingest.ts';
import { readFile } from './read.ts';
import { createDataset, type Dataset, openDataset } from './store/index.ts';
import { sameFile } from './store/same-file.ts';

interface RunningImport {
  readonly id: number;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

export class Session {
  readonly #tell: (progress: ImportProgress) => void;
  readonly #now: () => string;
  #dataset: Dataset | null = null;
  #running: RunningImport | null = null;
  #imports = 0;
  #busy: Promise<unknown> = Promise.resolve();

  /** `tell` hears of an import's progress; `now` gives the time as ISO 8601 in UTC. */
  constructor(tell: (progress: ImportProgress) => void, now: () => string) {
    this.#tell = tell;
    this.#now = now;
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

  /** Does something with the dataset that takes its time; until it is done the dataset stays open. */
  use<T>(work: (dataset: Dataset) => Promise<T>): Promise<T> {
    const result = work(this.dataset);
    this.#busy = Promise.allSettled([this.#busy, result]);
    return result;
  }

  /** Starts an import and returns its number; everything else is told. Throws IMPORT_RUNNING. */
  startImport(paths: readonly string[]): number {
    if (this.#running !== null) throw new Failure('IMPORT_RUNNING');
    const dataset = this.dataset;
    this.#imports += 1;
    const id = this.#imports;
    const abort = new AbortController();
    const job = { import: id, paths, dataset, read: readFile, now: this.#now, signal: abort.signal };
    this.#running = { id, abort, ended: this.#run(id, ingest(job)) };
    return id;
  }

  /** Ends an import after the file it is at. An import that has ended by itself is nothing to complain of. */
  cancelImport(id: number): void {
    if (this.#running?.id === id) this.#running.abort.abort();
  }

  /** Ends what is running and closes what is open. */
  async close(): Promise<void> {
    this.#running?.abort.abort();
    await this.#running?.ended;
    await this.#idle();
    this.#dataset?.close();
    this.#dataset = null;
  }

  /** Tells of an import to its end. Trouble with a file is an outcome; a bug ends the import, never the process. */
  async #run(id: number, progress: AsyncIterable<ImportProgress>): Promise<void> {
    let last: ImportProgress = { import: id, state: 'running', done: 0, total: 0, current: null, outcome: null };
    try {
      for await (const step of progress) {
        // Freed before the last word, so that whoever hears it can start the next import at once.
        if (step.state !== 'running') this.#running = null;
        this.#tell(step);
        last = step;
      }
    } catch (error) {
      console.error(error);
      this.#running = null;
      this.#tell({ ...last, state: 'cancelled', current: null, outcome: null });
    }
  }

  async #exchange(next: (present: Dataset | null) => Dataset): Promise<DatasetInfo> {
    await this.#idle();
    // From here to the end nothing waits, so nothing can begin to use what is being closed.
    if (this.#running !== null) throw new Failure('IMPORT_RUNNING');
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
