/**
 * Keeps one engine running and carries requests to it.
 *
 * Every call is answered: by the engine, or with ENGINE_GONE when it dies or is not there. A dead engine is started
 * again after a pause that grows while it keeps dying, and the dataset that was open is opened in the new one before
 * anybody hears of it. Must never interpret a request beyond "this opened a dataset".
 */

import type {
  Answer,
  EngineArgs,
  EngineMessage,
  EngineRequestName,
  EngineResult,
  RendererEventName,
  RendererEvents,
} from '../shared/contract.ts';
import type { FailureData } from '../shared/failure.ts';
import type { DatasetInfo } from '../shared/model.ts';
import type { EngineProcess } from './engine-process.ts';

/** Pause before the first, second … restart in a row; the last value stays. */
const PAUSES_MS = [100, 500, 2_000, 10_000];
/** A death this long after the start counts as the first in a row again. */
const WELL_AFTER_MS = 60_000;
const GONE: Answer<never> = { ok: false, failure: { code: 'ENGINE_GONE', detail: {} } };

type Restarted = RendererEvents['engine.restarted'];
type Tell = <N extends RendererEventName>(name: N, value: RendererEvents[N]) => void;

export class EngineHost {
  readonly #start: () => EngineProcess;
  readonly #tell: Tell;
  readonly #pending = new Map<number, (answer: Answer<unknown>) => void>();
  #process: EngineProcess | null = null;
  #startedAt = 0;
  #deaths = 0;
  #lastId = 0;
  #dataset: string | null = null;
  /** While a new engine opens the dataset: whoever asks meanwhile means that dataset, and waits. */
  #reopening: Promise<unknown> | null = null;
  #stopped = false;
  #restarted: (found: Restarted) => void = () => {};

  /** `start` makes a new engine process; `tell` passes an event on to the page. The first engine starts at once. */
  constructor(start: () => EngineProcess, tell: Tell) {
    this.#start = start;
    this.#tell = tell;
    this.#run();
  }

  /** Sends a request whose arguments are already checked. Never rejects: a failure is an answer. */
  async call<N extends EngineRequestName>(name: N, args: EngineArgs<N>): Promise<Answer<EngineResult<N>>> {
    if (this.#reopening !== null) await this.#reopening;
    const answer = (await this.#send(name, args)) as Answer<EngineResult<N>>;
    if (answer.ok && (name === 'dataset.new' || name === 'dataset.open')) {
      this.#dataset = (answer.value as DatasetInfo).path;
    }
    return answer;
  }

  /** Sets who hears of a new engine in a dead one's place before the page does. */
  onRestarted(listener: (found: Restarted) => void): void {
    this.#restarted = listener;
  }

  /** Ends the engine for good. What is pending is answered with ENGINE_GONE. */
  stop(): void {
    this.#stopped = true;
    this.#process?.stop();
  }

  #run(): void {
    const engine = this.#start();
    this.#process = engine;
    this.#startedAt = Date.now();
    engine.listen(
      (message) => this.#hear(message),
      (why) => this.#died(why),
    );
  }

  #send(name: EngineRequestName, args: unknown): Promise<Answer<unknown>> {
    const engine = this.#process;
    if (engine === null) return Promise.resolve(GONE);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      engine.send({ id, name, args });
    });
  }

  #hear(message: EngineMessage): void {
    if (message.type === 'event') {
      this.#tell(message.name, message.value);
      return;
    }
    const resolve = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    resolve?.(message.answer);
  }

  #died(why: string): void {
    this.#process = null;
    for (const resolve of this.#pending.values()) resolve(GONE);
    this.#pending.clear();
    if (this.#stopped) return;
    process.stderr.write(`engine gone: ${why}\n`);
    this.#deaths = Date.now() - this.#startedAt > WELL_AFTER_MS ? 1 : this.#deaths + 1;
    const pause = PAUSES_MS[Math.min(this.#deaths, PAUSES_MS.length) - 1];
    setTimeout(() => void this.#restart(), pause);
  }

  async #restart(): Promise<void> {
    if (this.#stopped) return;
    this.#run();
    if (this.#dataset === null) {
      this.#back({ dataset: null, failure: null });
      return;
    }
    const opening = this.#send('dataset.open', { path: this.#dataset });
    this.#reopening = opening;
    const answer = (await opening) as Answer<DatasetInfo>;
    this.#reopening = null;
    // Died again while opening: the next restart tells.
    if (!answer.ok && isGone(answer.failure)) return;
    this.#back(answer.ok ? { dataset: answer.value, failure: null } : { dataset: null, failure: answer.failure });
  }

  #back(found: Restarted): void {
    this.#restarted(found);
    this.#tell('engine.restarted', found);
  }
}

const isGone = (failure: FailureData) => failure.code === 'ENGINE_GONE';
