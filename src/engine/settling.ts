/**
 * Brings counts up to date that changed with something else, a few at a time, and tells whose they are.
 *
 * What has to be counted anew is written in the dataset itself, so nothing is lost by stopping in between: whoever opens
 * the dataset next goes on. Others get their turn after every few reports.
 */

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReportSummary } from '../shared/model.ts';
import type { Dataset } from './store/index.ts';

/** Reports in one transaction; each takes some milliseconds. */
const SLICE = 8;
/** How often is told at most. */
const TELL_MS = 100;

export class Settling {
  readonly #present: () => Dataset | null;
  readonly #tell: (changed: readonly ReportSummary[]) => void;
  #running: Promise<void> | null = null;
  #stopped = false;

  /** `present` is the dataset that is open; `tell` hears of rows that changed. */
  constructor(present: () => Dataset | null, tell: (changed: readonly ReportSummary[]) => void) {
    this.#present = present;
    this.#tell = tell;
  }

  /**
   * Sees to it that all counts are right soon; resolves when they are, or the dataset is no longer the one it was. Trouble
   * is printed: the next run goes on where this one stopped.
   */
  run(): Promise<void> {
    this.#running ??= this.#work()
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  /** Ends what runs after the few reports it is at; nothing is begun any more. */
  stop(): void {
    this.#stopped = true;
  }

  async #work(): Promise<void> {
    const dataset = this.#present();
    const goesOn = () => !this.#stopped && dataset === this.#present();
    let changed: ReportSummary[] = [];
    let toldAt = performance.now();
    const tell = () => {
      if (changed.length > 0) this.#tell(changed);
      changed = [];
      toldAt = performance.now();
    };
    // Whoever asked for it has their answer first.
    await nextTurn();
    while (dataset !== null && goesOn()) {
      const rows = dataset.settle(SLICE);
      changed.push(...rows);
      if (rows.length === 0) break;
      if (performance.now() - toldAt >= TELL_MS) tell();
      await nextTurn();
    }
    if (goesOn()) tell();
  }
}
