/**
 * A reviewer who has the source of every report in mind and works by keyboard alone: looks at what the screen brings up,
 * compares it with the source, presses a key. Counts the keys.
 *
 * Sees what a person sees: the focused cell, the cells that are lit with it, what is offered. Never asks the app for what is
 * not on the screen.
 */

import type { Page } from 'playwright-core';
import type { CellId } from '../../../src/core/form.ts';

/** What the source says of each cell; `null` where it has no number there. */
export type Mind = Readonly<Record<CellId, string | null>>;

/** What stands on the screen about one cell. `hint`: what is offered in its place. */
interface Seen {
  readonly cell: CellId;
  readonly value: string | null;
  readonly mark: string | null;
  readonly hint: string | null;
  readonly x: number;
  readonly y: number;
}

/** `line`: the line of the list of findings that is looked at, if any; `focus`: the cell with the keyboard. */
interface Sight {
  readonly report: string;
  readonly focus: Seen | null;
  readonly lit: readonly Seen[];
  readonly line: string | null;
  readonly signed: string | null;
}

/** How a report was got through. */
export interface Passage {
  readonly keys: number;
  readonly seconds: number;
  /** Why it was given up; `null` where it was signed off. */
  readonly stuck: string | null;
}

/** Whose report is open. */
export const HEADING = '.review-header h2';
/** As often the screen is looked at for what a key did, some milliseconds apart; longer while the next report is on its way. */
const PATIENCE = 20;
const LONG_PATIENCE = 2_000;
const PAUSE_MS = 15;
/** More keys than any report is worth: then something leads round in a circle. */
const MOST_KEYS = 400;

export class Person {
  readonly #page: Page;
  keys = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Reviews the open report to its sign-off, by which the next one opens. */
  async review(mind: Mind): Promise<Passage> {
    const [from, began] = [this.keys, performance.now()];
    const first = await this.#sight();
    const passage = (stuck: string | null) => ({
      keys: this.keys - from,
      seconds: (performance.now() - began) / 1000,
      stuck,
    });
    while (this.keys - from < MOST_KEYS) {
      const before = await this.#sight();
      await this.#press('F12');
      let sight = await this.#settled(before);
      if (sight.report !== first.report || isSigned(sight)) return passage(null);
      if (!(await this.#decide(sight, mind))) return passage(JSON.stringify(sight).slice(0, 300));
      // What is lit with it and wrong too is put right before anybody thinks of signing.
      for (sight = await this.#sight(); wrongOf(sight, mind) !== undefined; sight = await this.#sight()) {
        if (!(await this.#decide(sight, mind))) break;
      }
    }
    return passage('too many keys');
  }

  /** Decides on what is brought up. Answers whether there was something to do. */
  async #decide(sight: Sight, mind: Mind): Promise<boolean> {
    const { focus, lit, line } = sight;
    const offered = lit.filter(({ hint }) => hint !== null);
    if (offered.length > 0 && offered.every(({ cell, hint }) => hint === mind[cell])) {
      await this.#press('F9');
      return true;
    }
    const wrong = wrongOf(sight, mind);
    if (wrong) return this.#putRight(wrong, mind);
    if (focus === null && line === null) return false;
    const isDoubt =
      focus === null ? lit.length > 0 && lit.every(({ mark }) => mark === 'doubt') : focus.mark === 'doubt';
    if (isDoubt) await this.#press('Control+Enter');
    // What stands there is what the source says: the unit filed it so.
    else await this.#press('t');
    return true;
  }

  async #putRight(wrong: Seen, mind: Mind): Promise<boolean> {
    if (!(await this.#walkTo(wrong))) return false;
    const truth = mind[wrong.cell] ?? null;
    if (truth === null) await this.#press('Delete');
    else {
      for (const digit of truth) await this.#press(digit);
      await this.#press('Enter');
    }
    return true;
  }

  /** Goes to a cell by the arrows, as the crow flies. */
  async #walkTo(target: Seen): Promise<boolean> {
    for (let step = 0; step < 40; step += 1) {
      const { focus, line } = await this.#sight();
      if (focus === null) {
        if (line === null) return false;
        // The keyboard is in the list of findings; this leads to the cell it speaks of.
        await this.#press('Escape');
        continue;
      }
      if (focus.cell === target.cell) return true;
      const [right, down] = [target.x - focus.x, target.y - focus.y];
      const isAcross = Math.abs(right) > 4 && (Math.abs(down) <= 4 || step % 2 === 1);
      await this.#press(isAcross ? (right > 0 ? 'ArrowRight' : 'ArrowLeft') : down > 0 ? 'ArrowDown' : 'ArrowUp');
    }
    return false;
  }

  async #press(key: string): Promise<void> {
    this.keys += 1;
    await this.#page.keyboard.press(key);
  }

  /** Until the screen shows what the key did; nothing may be what it did. */
  async #settled(before: Sight): Promise<Sight> {
    const said = JSON.stringify(before);
    for (let tries = 0, looks = 0; tries < PATIENCE && looks < LONG_PATIENCE; looks += 1) {
      const sight = await this.#sight();
      const isThere = sight.focus !== null || sight.line !== null || isSigned(sight);
      if (isThere && sight.report !== '' && JSON.stringify(sight) !== said) return sight;
      tries = isThere ? tries + 1 : 0;
      await this.#page.waitForTimeout(PAUSE_MS);
    }
    return this.#sight();
  }

  #sight(): Promise<Sight> {
    return this.#page.evaluate((heading) => {
      const seen = (cell: Element) => {
        const { x, y } = cell.getBoundingClientRect();
        const content = cell.querySelector('.content');
        const isNumber = cell.getAttribute('data-kind') === 'number';
        return {
          cell: cell.getAttribute('data-cell') ?? '',
          value: !isNumber ? null : content?.classList.contains('zero') ? '0' : (content?.textContent ?? null),
          mark: cell.getAttribute('data-mark'),
          hint: cell.querySelector('.ghost')?.textContent?.replace(/[^\d.-]/g, '') ?? null,
          x: Math.round(x),
          y: Math.round(y),
        };
      };
      const focus = document.activeElement?.closest('[data-cell]');
      return {
        report: document.querySelector(heading)?.textContent ?? '',
        focus: focus ? seen(focus) : null,
        lit: [...document.querySelectorAll('[data-cell][data-lit]')].map(seen),
        line: document.activeElement?.closest('.finding')?.id ?? null,
        signed: document.querySelector('main [data-status]')?.getAttribute('data-status') ?? null,
      };
    }, HEADING);
  }
}

/** A cell in sight that is not as the source has it. */
function wrongOf({ focus, lit }: Sight, mind: Mind): Seen | undefined {
  const seen = focus === null || lit.some(({ cell }) => cell === focus.cell) ? lit : [focus, ...lit];
  return seen.find(({ cell, value }) => value !== (mind[cell] ?? null));
}

const isSigned = ({ signed }: Sight): boolean => signed === 'signedOff' || signed === 'toReturn';
