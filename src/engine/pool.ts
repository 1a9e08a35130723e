/**
 * Workers that read files: several at once, none of them able to take the engine with it.
 *
 * A worker has one file at a time, so much memory, and so long; one that is stuck is stopped, one that dies is replaced,
 * and either is the failure of its own file. Workers start when there is something to read and end when there has been
 * nothing for a while, and they never keep a process alive. A file's bytes are copied to the worker: the engine stores
 * its own, and would have lost them with a worker that is stopped.
 */

import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { Failure, type FailureData } from '../shared/failure.ts';
import type { PageImage } from '../shared/view.ts';
import { LIMITS } from './limits.ts';
import type { FileReading } from './read.ts';
import type * as Tasks from './worker.ts';
import type { Looks, Made } from './worker.ts';

export interface PoolOptions {
  /** Workers at most; as many as the machine has cores, up to four, where not said. */
  readonly jobs?: number;
  /** For one file, in milliseconds. */
  readonly timeLimit?: number;
  /** For one worker, in megabytes. */
  readonly memory?: number;
  /** The module with the tasks. */
  readonly tasks?: URL;
}

const MOST_WORKERS = 4;
const MEMORY_MB = 768;
/** Of that, for what is short-lived: with V8's own measure a worker takes twice the memory and is no faster. */
const YOUNG_MB = 32;
const IDLE_MS = 10_000;

/** From source this file is TypeScript and so is its neighbour; built, both are modules in one folder. */
const TASKS = new URL(import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.mjs', import.meta.url);

type TaskName = keyof typeof Tasks;

export class Pool {
  readonly #jobs: number;
  readonly #timeLimit: number;
  readonly #workers: Piscina;
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #closed = false;

  constructor(options: PoolOptions = {}) {
    this.#jobs = options.jobs ?? Math.min(availableParallelism(), MOST_WORKERS);
    this.#free = this.#jobs;
    this.#timeLimit = options.timeLimit ?? 1000 * LIMITS.fileSeconds;
    this.#workers = new Piscina({
      filename: (options.tasks ?? TASKS).href,
      minThreads: 0,
      maxThreads: this.#jobs,
      idleTimeout: IDLE_MS,
      // Waiting on shared memory would save a moment per task and cost more than it saves: measured.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: options.memory ?? MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    // A worker that dies between two files is nobody's trouble: the next file gets a new one.
    this.#workers.on('error', () => {});
  }

  /** How many files can be read at once. */
  get jobs(): number {
    return this.#jobs;
  }

  /**
   * Reads one file; never rejects. What becomes of the worker is told as the file's failure. Once `signal` is aborted
   * nobody may want the reading any more: its worker is stopped, to be free for others.
   */
  async read(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<FileReading> {
    try {
      return await this.#run<FileReading>('read', { bytes, name }, signal);
    } catch (error) {
      return { failure: troubleWith(error, name, this.#timeLimit) };
    }
  }

  /** How a document looks. Throws a `Failure`. */
  view(bytes: Uint8Array, name: string): Promise<Looks> {
    return this.#make('view', { bytes, name });
  }

  /** A page of a document, `scale` pixels to the point. Throws a `Failure`. */
  page(bytes: Uint8Array, name: string, page: number, scale: number): Promise<PageImage> {
    return this.#make('page', { bytes, name, page, scale });
  }

  /** Stops what runs; whoever waits for it gets a failure. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const go of this.#waiting.splice(0)) go();
    await this.#workers.destroy();
  }

  async #make<T, K extends Tasks.FileTask>(name: TaskName, task: K): Promise<T> {
    let made: Made<T>;
    try {
      made = await this.#run(name, task);
    } catch (error) {
      made = { failure: troubleWith(error, task.name, this.#timeLimit) };
    }
    if (made.failure) throw new Failure(made.failure.code, made.failure.detail);
    return made.value;
  }

  /** A task never waits in a worker's queue: its time runs from here on. */
  async #run<R, K extends Tasks.FileTask = Tasks.FileTask>(name: TaskName, task: K, signal?: AbortSignal): Promise<R> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((go) => this.#waiting.push(go));
    const abort = new AbortController();
    const stop = () => abort.abort();
    const timer = setTimeout(stop, this.#timeLimit);
    signal?.addEventListener('abort', stop);
    try {
      if (this.#closed || signal?.aborted) throw new Error('nobody waits for it any more');
      const bytes = new Uint8Array(task.bytes);
      const own = { ...task, bytes };
      return (await this.#workers.run(own, { name, signal: abort.signal, transferList: [bytes.buffer] })) as R;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}

/** What happened to the worker, as a failure of the file it was reading. */
function troubleWith(error: unknown, file: string, timeLimit: number): FailureData {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === 'AbortError') {
    return { code: 'FILE_TOO_SLOW', detail: { file, expected: String(Math.round(timeLimit / 1000)) } };
  }
  // Sound files of the size we take are read in a fraction of the memory.
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { code: 'FILE_DAMAGED', detail: { file } };
  return { code: 'INTERNAL', detail: { file, found: message } };
}
