/**
 * Workers that read files and wait for the solver: several at once, none of them able to take the engine with it.
 *
 * A worker has one task at a time, so much memory, and so long; one that is stuck is stopped, one that dies is replaced,
 * and either is the failure of its own task. Workers start when there is something to do and end when there has been
 * nothing for a while, and they never keep a process alive. A file's bytes are copied to the worker: the engine stores
 * its own, and would have lost them with a worker that is stopped.
 *
 * An import always has files waiting, so what a person waits for goes before all of them: to the next worker that is
 * free, which is one task's time at most. It gets no worker of its own, which would cost its memory and a core's time, and
 * people ask for too little to hold up the files.
 */

import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Place, Scene } from '../core/locate/index.ts';
import { Failure, type FailureData } from '../shared/failure.ts';
import type { PageImage } from '../shared/view.ts';
import { LIMITS } from './limits.ts';
import type { PackedReading } from './packed.ts';
import type { FileReading } from './read.ts';
import type * as Tasks from './worker.ts';
import type { FileTask, Looks, Made, PageTask, SceneTask } from './worker.ts';

export interface PoolOptions {
  /** Workers at most; as many as the machine has cores, up to four, where not said. */
  readonly jobs?: number;
  /** For one task, in milliseconds. */
  readonly timeLimit?: number;
  /** For one worker, in megabytes. */
  readonly memory?: number;
  /** The module with the tasks. */
  readonly tasks?: URL;
}

const MOST_WORKERS = 4;
const MEMORY_MB = 768;
/** Of that, for what is short-lived: half of it costs a tenth more processor time, V8's own measure twice the memory for nothing. */
const YOUNG_MB = 64;
const IDLE_MS = 10_000;

/** From source this file is TypeScript and so is its neighbour; built, both are modules in one folder. */
const TASKS = new URL(import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.mjs', import.meta.url);

type TaskName = keyof typeof Tasks;
type Failed = { readonly failure: FailureData };

/** Whether a person waits for it (`now`), or it is one of many in a long piece of work (`inTurn`). */
export type Turn = 'now' | 'inTurn';

/** Plain data for a worker; `moved` of it is the worker's afterwards. */
interface Parcel {
  readonly task: object;
  readonly moved: readonly ArrayBuffer[];
}

export class Pool {
  readonly #jobs: number;
  readonly #timeLimit: number;
  readonly #workers: Piscina;
  readonly #waiting: Readonly<Record<Turn, (() => void)[]>> = { now: [], inTurn: [] };
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

  /** How many tasks can be done at once. */
  get jobs(): number {
    return this.#jobs;
  }

  /**
   * Reads one file; never rejects. What becomes of the worker is told as the file's failure. Once `signal` is aborted
   * nobody may want the reading any more: its worker is stopped, to be free for others.
   */
  read(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<FileReading> {
    return this.#file('read', bytes, name, signal);
  }

  /** As `read`, for the store. */
  pack(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<PackedReading> {
    return this.#file('pack', bytes, name, signal);
  }

  /** How a document looks. Throws a `Failure`. */
  view(bytes: Uint8Array, name: string): Promise<Looks> {
    return this.#make('view', { bytes, name });
  }

  /** A page of a document, `scale` pixels to the point. Throws a `Failure`. */
  page(bytes: Uint8Array, name: string, page: number, scale: number): Promise<PageImage> {
    return this.#make('page', { bytes, name, page, scale });
  }

  /**
   * The places of a scene with all that the solver knows (`locateAll`); never rejects. `null` where its worker was stopped
   * or died, or the pool is closed: then what the exact search said stands.
   */
  async explain({ form, ...seen }: Scene, turn: Turn): Promise<Place[] | null> {
    const task: SceneTask = { ...seen, form: form.id };
    try {
      return await this.#run<Place[]>('explain', () => ({ task, moved: [] }), turn);
    } catch (error) {
      // To take too long is a program's nature; to break is somebody's bug.
      if (!this.#closed && (error as Error).name !== 'AbortError') console.error(error);
      return null;
    }
  }

  /** Stops what runs; whoever waits for it gets a failure, or the `null` of `explain`. */
  async close(): Promise<void> {
    this.#closed = true;
    const { now, inTurn } = this.#waiting;
    for (const go of [...now.splice(0), ...inTurn.splice(0)]) go();
    await this.#workers.destroy();
  }

  async #file<T>(task: TaskName, bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<T | Failed> {
    try {
      return await this.#run<T>(task, () => parcelOf({ bytes, name }), 'inTurn', signal);
    } catch (error) {
      return { failure: troubleWith(error, name, this.#timeLimit) };
    }
  }

  async #make<T>(name: TaskName, task: FileTask | PageTask): Promise<T> {
    let made: Made<T>;
    try {
      made = await this.#run(name, () => parcelOf(task), 'now');
    } catch (error) {
      made = { failure: troubleWith(error, task.name, this.#timeLimit) };
    }
    if (made.failure) throw new Failure(made.failure.code, made.failure.detail);
    return made.value;
  }

  /** A task never waits in a worker's queue: it is packed, and its time runs, from when a worker has it. */
  async #run<R>(name: TaskName, pack: () => Parcel, turn: Turn, signal?: AbortSignal): Promise<R> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((go) => this.#waiting[turn].push(go));
    const abort = new AbortController();
    const stop = () => abort.abort();
    const timer = setTimeout(stop, this.#timeLimit);
    signal?.addEventListener('abort', stop);
    try {
      if (this.#closed || signal?.aborted) throw new Error('nobody waits for it any more');
      const { task, moved } = pack();
      return (await this.#workers.run(task, { name, signal: abort.signal, transferList: [...moved] })) as R;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      const next = this.#waiting.now.shift() ?? this.#waiting.inTurn.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}

/** A file's task with bytes of its own. */
function parcelOf(task: FileTask): Parcel {
  const bytes = new Uint8Array(task.bytes);
  return { task: { ...task, bytes }, moved: [bytes.buffer] };
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
