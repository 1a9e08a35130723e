/**
 * Work on many things at once, the results taken off in the order the things came.
 *
 * One slow thing holds back the taking of what comes after it, but not the work on it: some results may wait, so many
 * and so heavy at most. That bound, not the speed of whoever takes, is what keeps memory flat. Nothing is begun before
 * there is room for it, and after `stop` nothing more is begun at all.
 */

/** How much may be between the first result not taken and the last thing begun. */
export interface Room {
  readonly things: number;
  readonly weight: number;
}

interface Place<T, R> {
  readonly thing: T;
  readonly weight: number;
  result: { readonly value: R } | null;
}

export class Conveyor<T, R> {
  readonly #work: (thing: T) => Promise<R>;
  readonly #weigh: (thing: T) => number;
  readonly #room: Room;
  readonly #places: Place<T, R>[] = [];
  #weight = 0;
  #ended = false;
  #stopped = false;
  #error: { readonly cause: unknown } | null = null;
  #news = Promise.withResolvers<void>();

  /** Begins at once. `work` must not reject for anything but a bug; that ends the whole and comes out of `take`. */
  constructor(things: AsyncIterable<T>, work: (thing: T) => Promise<R>, weigh: (thing: T) => number, room: Room) {
    this.#work = work;
    this.#weigh = weigh;
    this.#room = room;
    void this.#feed(things);
  }

  /** The next result with what it is of; `null` where it is not ready. Throws what broke the feeding or the work. */
  take(): { readonly thing: T; readonly result: R } | null {
    if (this.#error) throw this.#error.cause;
    const first = this.#places[0];
    if (!first?.result) return null;
    this.#places.shift();
    this.#weight -= first.weight;
    this.#tell();
    return { thing: first.thing, result: first.result.value };
  }

  /** Whether everything has been taken. */
  get empty(): boolean {
    return this.#error === null && this.#ended && this.#places.length === 0;
  }

  /** What is being worked on, in order. */
  get current(): readonly T[] {
    return this.#places.flatMap(({ thing, result }) => (result === null ? [thing] : []));
  }

  /**
   * Until `many` results are ready to be taken, or all there are; until everything is taken; or until so many milliseconds
   * have passed.
   */
  async wait(ms: number, many = 1): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    while (!this.#ready(many)) if ((await Promise.race([this.#news.promise.then(() => true), late])) !== true) break;
    clearTimeout(timer);
  }

  /** Begins nothing more. Work that goes on is let go of: nobody hears of its results. */
  stop(): void {
    this.#stopped = true;
    this.#ended = true;
    this.#places.length = 0;
    this.#tell();
  }

  #ready(many: number): boolean {
    if (this.#error !== null || this.empty) return true;
    const open = this.#places.findIndex(({ result }) => result === null);
    return open === -1 ? this.#places.length > 0 : open >= many;
  }

  async #feed(things: AsyncIterable<T>): Promise<void> {
    try {
      for await (const thing of things) {
        const weight = this.#weigh(thing);
        while (!this.#stopped && !this.#fits(weight)) await this.#news.promise;
        if (this.#stopped) return;
        const place: Place<T, R> = { thing, weight, result: null };
        this.#places.push(place);
        this.#weight += weight;
        void this.#do(place);
      }
    } catch (cause) {
      this.#error ??= { cause };
    }
    this.#ended = true;
    this.#tell();
  }

  /** Something always fits when there is nothing else, however heavy it is. */
  #fits(weight: number): boolean {
    const { length } = this.#places;
    return length === 0 || (length < this.#room.things && this.#weight + weight <= this.#room.weight);
  }

  async #do(place: Place<T, R>): Promise<void> {
    try {
      place.result = { value: await this.#work(place.thing) };
    } catch (cause) {
      this.#error ??= { cause };
    }
    this.#tell();
  }

  #tell(): void {
    const { resolve } = this.#news;
    this.#news = Promise.withResolvers<void>();
    resolve();
  }
}
