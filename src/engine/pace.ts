/**
 * How long something will still take, from how fast it went lately.
 *
 * The pace is that of the last while, not of the whole: a folder of large files after small ones is slower, and the
 * person should hear of it. It says nothing until it has something to go by.
 */

/** How far back the pace is taken, and how much of it is needed before anything is said. */
const WINDOW_MS = 10_000;
const LEAST_MS = 1_000;

export class Pace {
  readonly #marks: { readonly at: number; readonly done: number }[] = [];

  /** `at`: when it began, in milliseconds of any clock that does not go back. */
  constructor(at: number) {
    this.#marks.push({ at, done: 0 });
  }

  /**
   * Milliseconds until `total` are done when `done` are at the moment `at`; `null` where nothing can be said yet.
   * Example: 30 of 90 done in the first 3 seconds leaves 6000.
   */
  remaining(at: number, done: number, total: number): number | null {
    this.#marks.push({ at, done });
    // The oldest mark kept is the last one from before the window, so that the window is always full.
    while ((this.#marks[1]?.at ?? at) <= at - WINDOW_MS) this.#marks.shift();
    const since = this.#marks[0];
    if (since === undefined || at - since.at < LEAST_MS || done === since.done) return null;
    return Math.round(((at - since.at) / (done - since.done)) * (total - done));
  }
}
