/**
 * Knows which dataset is open, so that the app starts where it was left: relays requests to the engine and notes those
 * that opened one. The dataset itself stays the engine's.
 */

import type { Answer, AppState, EngineArgs, EngineRequestName, EngineResult } from '../shared/contract.ts';
import type { DatasetInfo } from '../shared/model.ts';
import type { EngineHost } from './engine-host.ts';
import type { Settings } from './settings.ts';

/** The dataset that is open, or why the one that was could not be opened again, or neither. */
export type Opened = Pick<AppState, 'dataset' | 'failure'>;

export class Datasets {
  readonly #engine: EngineHost;
  readonly #settings: Settings;
  readonly #changed: (path: string) => void;
  #opened: Promise<Opened>;

  /** Opens `asked` at once, or where nothing was asked for the dataset of last time. `changed` hears which one is open from then on. */
  constructor(engine: EngineHost, settings: Settings, asked: string | null, changed: (path: string) => void) {
    this.#engine = engine;
    this.#settings = settings;
    this.#changed = changed;
    this.#opened = this.#openFirst(asked);
    engine.onRestarted((found) => {
      this.#opened = Promise.resolve(found);
    });
  }

  /** What is open; waits for the opening at start. */
  opened(): Promise<Opened> {
    return this.#opened;
  }

  /** Passes a request to the engine. */
  async call<N extends EngineRequestName>(name: N, args: EngineArgs<N>): Promise<Answer<EngineResult<N>>> {
    const answer = await this.#engine.call(name, args);
    if (answer.ok && (name === 'dataset.new' || name === 'dataset.open')) {
      const dataset = answer.value as DatasetInfo;
      this.#opened = Promise.resolve({ dataset, failure: null });
      this.#settings.opened(dataset.path);
      this.#changed(dataset.path);
    }
    return answer;
  }

  async #openFirst(asked: string | null): Promise<Opened> {
    const path = asked ?? this.#settings.data.recent[0];
    if (path === undefined) return { dataset: null, failure: null };
    const answer = await this.call('dataset.open', { path });
    return answer.ok ? { dataset: answer.value, failure: null } : { dataset: null, failure: answer.failure };
  }
}
