/** What one sees at the places of the screens, as plain values. Must never act. */

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Bridge } from '../../../src/shared/contract.ts';
import type { Places } from './places.ts';

/** A machine with two busy cores may take this long to paint what a person waits for. */
const PATIENCE_MS = 30_000;

/**
 * Waits until what is seen is as expected. Example: `await soon(() => verdictOf(on, 'requests.flow.total')).toBe('✓')`.
 */
export const soon = <T>(see: () => T | Promise<T>) => expect.poll(see, { timeout: PATIENCE_MS, interval: 40 });

export interface SeenCell {
  /** What is printed: the number, `·` for zero, nothing for a blank. */
  readonly shows: string;
  /** ▲ fails, ? doubtful, ✎ corrected, ✓ confirmed, as painted; none is empty. */
  readonly marks: string;
}

/** A cell of the form as it is painted. */
export async function cellSeen(on: Places, cell: string): Promise<SeenCell> {
  return on.cell(cell).evaluate((element) => ({
    shows: element.querySelector('.content')?.textContent ?? '',
    marks: element.querySelector('[aria-hidden]')?.textContent ?? '',
  }));
}

/** The verdict at a margin: `✓`, `…`, or the difference such as `Δ +5`. */
export const verdictOf = async (on: Places, equation: string): Promise<string> =>
  (await on.margin(equation).innerText()).trim();

/** The id of the cell that the next key goes to; null where the keyboard is elsewhere. */
export const keyboardAt = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell') ?? null);

/** The id of the cell that the panel is about, wherever the keyboard is. */
export const placeOf = (on: Places): Promise<string | null> => on.focused.getAttribute('data-focused-cell');

/** How many reports the library lists, those out of sight included. */
export async function rowsListed(on: Places): Promise<number> {
  const headings = 1;
  return Number(await on.table.getAttribute('aria-rowcount')) - headings;
}

/** A row's figures by column, as printed. Example: `{ unit: '某局…', failing: '▲ 2', … }`. */
export async function rowSeen(row: Locator): Promise<Record<string, string>> {
  return row.evaluate((element) =>
    Object.fromEntries(
      [...element.querySelectorAll<HTMLElement>('[col-id]')].map((cell) => [
        cell.getAttribute('col-id') ?? '',
        cell.innerText.replace(/\s+/g, ' ').trim(),
      ]),
    ),
  );
}

/** What became of the files of an import, as the line about it says in Chinese: how many came to each end. */
export async function outcomesSeen(on: Places): Promise<Record<string, number>> {
  const said = await on.tally.innerText();
  const count = (word: string) => Number(new RegExp(`${word} (\\d+)`).exec(said)?.[1] ?? 0);
  return { added: count('新增'), duplicate: count('重复'), failed: count('(?:未读出|无法读取的文件)') };
}

/** Whether the picture of some page in sight shows anything but blank paper. */
export const isDrawn = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('canvas')].some((canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.some((value, at) => at % 4 !== 3 && value < 100);
    }),
  );

/** Whether the engine answers: after its death there is a while in which it does not. */
export const engineAnswers = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const { gouji } = window as unknown as { readonly gouji: Bridge };
    return (await gouji.engine('reports.list', {})).ok;
  });

/** Whether an element can be seen whole inside another one. */
export async function isWithin(inner: Locator, outer: Locator): Promise<boolean> {
  const [a, b] = [await inner.boundingBox(), await outer.boundingBox()];
  if (a === null || b === null) return false;
  const slack = 1;
  return (
    a.x >= b.x - slack &&
    a.y >= b.y - slack &&
    a.x + a.width <= b.x + b.width + slack &&
    a.y + a.height <= b.y + b.height + slack
  );
}
