/**
 * The scripted reviewer: works through a pile of reports in the real app by keyboard alone, as somebody would who has the
 * sources beside them, and says how many keys and seconds a report takes and what was left wrong.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { replay } from '../../src/core/review.ts';
import { isDone } from '../../src/core/signing.ts';
import { openDataset } from '../../src/engine/store/index.ts';
import type { ReportDetail } from '../../src/shared/model.ts';
import { FILED_WRONG, NO_NUMBER, type Piled, pileOf } from '../support/pile.ts';
import { clear, DATASET, type Desk, makeDataset, openDesk, sayName } from './pages/desk.ts';
import { HEADING, type Passage, Person } from './pages/person.ts';
import { keyboardAt, soon } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';
import { dropFiles } from './support/drop.ts';

const REPORTS = 100;
/** Importing them all takes a busy machine so long at most, and so does reviewing them. */
const PATIENCE_MS = 900_000;
/** What a typical report with something wrong may take, from its opening to the next one. */
const MOST_KEYS = 10;
/** Of ten sound reports so many are signed off at a glance: a reader is in doubt of a sound one now and then. */
const AT_A_GLANCE = 0.9;

const pile = pileOf(REPORTS);
const passed: (Passage & Pick<Piled, 'unit' | 'fault'>)[] = [];
let desk: Desk;

tellInOrder();
afterAll(() => clear(desk));

/** The keys each of some reports took, fewest first. */
const keysOf = (which: (fault: string | null) => boolean): number[] =>
  passed
    .filter(({ fault }) => which(fault))
    .map(({ keys }) => keys)
    .sort((a, b) => a - b);
const share = (keys: readonly number[], at: number) => keys[Math.ceil(keys.length * at) - 1];

test(
  'a pile of reports is imported',
  async () => {
    desk = await openDesk();
    await sayName(desk);
    await makeDataset(desk);
    await mkdir(desk.path('来件'));
    for (const { file, bytes } of pile) await writeFile(join(desk.path('来件'), file), bytes);
    await dropFiles(desk.page, 'body', [desk.path('来件')]);
    await desk.on.imported(REPORTS).waitFor({ timeout: PATIENCE_MS });
    await desk.on.dismiss.click();
  },
  PATIENCE_MS,
);

test(
  'every report is reviewed by keyboard alone',
  async () => {
    const { page } = desk;
    await page.keyboard.press('Control+1');
    await soon(() => page.evaluate(() => document.activeElement?.closest('.report-grid') !== null)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await soon(() => keyboardAt(page)).not.toBeNull();
    const person = new Person(page);
    for (let turn = 0; turn < REPORTS; turn += 1) {
      const name = await page.locator(HEADING).innerText();
      const piled = pile.find(({ unit }) => unit === name);
      if (piled === undefined) throw new Error(`no such report on the pile: ${name}`);
      const { unit, fault, truth } = piled;
      const passage = await person.review(truth);
      if (passage.stuck !== null) throw new Error(`${unit} (${fault}): ${passage.stuck}`);
      passed.push({ ...passage, unit, fault });
    }
    expect(new Set(passed.map(({ unit }) => unit)).size).toBe(REPORTS);
  },
  PATIENCE_MS,
);

test('a sound report takes one key, one with something wrong ten at most as a rule', () => {
  for (const fault of new Set(pile.map((each) => each.fault))) {
    const keys = keysOf((each) => each === fault);
    const those = passed.filter((each) => each.fault === fault);
    const seconds = those.reduce((sum, each) => sum + each.seconds, 0) / those.length;
    const told = `${keys.length} reports, ${keys[0]} to ${keys.at(-1)} keys, median ${share(keys, 0.5)}`;
    process.stdout.write(`${fault ?? 'sound'}: ${told}, ${seconds.toFixed(2)} s each\n`);
  }
  expect(
    share(
      keysOf((fault) => fault === null),
      AT_A_GLANCE,
    ),
  ).toBe(1);
  expect(
    share(
      keysOf((fault) => fault !== null),
      0.5,
    ),
  ).toBeLessThanOrEqual(MOST_KEYS);
});

test('the page had nothing to complain of', async () => {
  expect(desk.complaints).toEqual([]);
});

describe('in the end', () => {
  const kept: { readonly detail: ReportDetail; readonly piled: Piled }[] = [];

  test('every report is there', async () => {
    await desk.running.close();
    const dataset = openDataset(desk.path(`${DATASET}.gouji`));
    for (const piled of pile) {
      const row = dataset.list().find(({ unit }) => unit === piled.unit);
      if (row) kept.push({ detail: dataset.detail(row.report), piled });
    }
    dataset.close();
    expect(kept).toHaveLength(REPORTS);
  });

  test('nothing is left wrong: every number is what the source says', () => {
    const wrong = kept.flatMap(({ detail: { readings, changes }, piled: { unit, truth } }) => {
      const { values } = replay(readings, changes);
      return Object.entries(truth).flatMap(([cell, number]) =>
        (values[cell]?.value ?? null) === number ? [] : [`${unit} ${cell}: ${values[cell]?.raw} for ${number}`],
      );
    });
    process.stdout.write(`left wrong: ${wrong.length} cells\n`);
    expect(wrong).toEqual([]);
  });

  test('what a unit filed wrong goes back to it, and nothing else does', () => {
    // Whoever leaves a number out files wrong too, where a sum shows it.
    const others = kept.filter(({ piled }) => piled.fault !== NO_NUMBER);
    const returned = others.filter(({ detail }) => detail.summary.status === 'toReturn');
    const filedWrong = others.filter(({ piled }) => piled.fault === FILED_WRONG);
    const names = (of: typeof kept) => of.map(({ piled }) => `${piled.unit} ${piled.fault ?? 'sound'}`);
    expect(names(returned)).toEqual(names(filedWrong));
    expect(others.filter(({ detail }) => !isDone(detail.summary.status))).toEqual([]);
  });
});
