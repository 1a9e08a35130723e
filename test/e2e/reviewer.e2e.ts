/**
 * The scripted reviewer: works through a pile of reports in the real app by keyboard alone, as somebody would who has the
 * papers beside them, and says how many keys and seconds a report takes and what was left wrong.
 */

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { sameValue } from '../../src/core/reading.ts';
import { replay, typed } from '../../src/core/review.ts';
import { type Carried, unpacked } from '../../src/shared/carried.ts';
import type { Answer, EngineArgs, EngineRequestName, EngineResult } from '../../src/shared/contract.ts';
import type { ReportDetail } from '../../src/shared/model.ts';
import { clear, type Desk, makeDataset, openDesk, sayName } from './pages/desk.ts';
import { type Fault, makePile, type Piled } from './pages/pile.ts';
import type { Places } from './pages/places.ts';
import { keyboardAt, soon } from './pages/sights.ts';
import { tellInOrder } from './pages/story.ts';
import { dropFiles } from './support/drop.ts';

const REPORTS = 100;
/** Importing them all takes a busy machine so long at most, and so does reviewing them. */
const PATIENCE_MS = 900_000;
/** What a typical report with one wrong cell may take, from its opening to the next one. */
const MOST_KEYS = 10;
/** Nobody presses more keys over one report than this: the reviewer is lost. */
const LOST = 60;

interface Reviewed {
  readonly unit: string;
  readonly fault: Fault;
  readonly keys: number;
  readonly seconds: number;
}

let desk: Desk;
let page: Page;
let on: Places;
let pile: readonly Piled[] = [];
const reviewed: Reviewed[] = [];

tellInOrder();
afterAll(() => clear(desk));

test(
  'a pile of reports is imported',
  async () => {
    desk = await openDesk();
    ({ page, on } = desk);
    await sayName(desk);
    await makeDataset(desk);
    pile = await makePile(desk.path('来件'), REPORTS);
    await dropFiles(page, 'body', [desk.path('来件')]);
    await on.imported(REPORTS).waitFor({ timeout: PATIENCE_MS });
    await on.dismiss.click();
  },
  PATIENCE_MS,
);

test(
  'every report is reviewed by keyboard alone, and signed off',
  async () => {
    await page.keyboard.press('Control+1');
    await soon(() => page.evaluate(() => document.activeElement?.closest('.report-grid') !== null)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await soon(() => keyboardAt(page)).not.toBeNull();
    for (let at = 0; at < REPORTS; at += 1) reviewed.push(await review());
    const summaries = await ask('reports.list', {});
    if (!Array.isArray(summaries)) console.log(JSON.stringify(summaries).slice(0, 300));
    expect(summaries.map(({ status }) => status)).not.toContain('new');
    expect(summaries.map(({ status }) => status)).not.toContain('inReview');
    expect(new Set(reviewed.map(({ unit }) => unit)).size).toBe(REPORTS);
  },
  PATIENCE_MS,
);

test('a proved one takes one key, one with a wrong cell ten at most', () => {
  const faults: readonly Fault[] = ['none', 'stroke', 'digit', 'filing', 'lookAlike'];
  for (const fault of faults) {
    const those = reviewed.filter((each) => each.fault === fault);
    const keys = those.map((each) => each.keys);
    const seconds = those.reduce((sum, each) => sum + each.seconds, 0) / those.length;
    const said = `${fault}: ${those.length} reports, ${Math.min(...keys)} to ${Math.max(...keys)} keys`;
    process.stdout.write(`${said}, ${seconds.toFixed(2)} s each\n`);
  }
  const keysOf = (fault: Fault) => reviewed.filter((each) => each.fault === fault).map((each) => each.keys);
  expect(Math.max(...keysOf('none'))).toBe(1);
  expect(Math.max(...reviewed.map((each) => each.keys))).toBeLessThanOrEqual(MOST_KEYS);
});

describe('in the end', () => {
  test('nothing is left wrong: every number is what is on paper', async () => {
    const wrong: string[] = [];
    for (const { detail, paper } of await everyReport()) {
      const { values } = replay(detail.readings, detail.changes);
      for (const [cell, number] of Object.entries(paper)) {
        const now = values[cell];
        if (!now || !sameValue(now, typed(number))) wrong.push(`${detail.summary.unit} ${cell}: ${now?.raw}`);
      }
    }
    process.stdout.write(`left wrong: ${wrong.length}\n`);
    expect(wrong).toEqual([]);
  });

  test('what a unit filed wrong goes back to it, and nothing else does', async () => {
    const statuses = new Map((await everyReport()).map(({ detail }) => [detail.summary.unit, detail.summary.status]));
    for (const { unit, fault } of pile)
      expect([unit, statuses.get(unit)]).toEqual([unit, fault === 'filing' ? 'toReturn' : 'signedOff']);
  });

  test('the page had nothing to complain of', () => {
    expect(desk.complaints).toEqual([]);
  });
});

/** What a reviewer sees at a glance. */
interface Seen {
  readonly unit: string;
  /** The cell the keyboard is on, what it shows, and what it ought to be according to the app. */
  readonly cell: string | null;
  readonly shows: string;
  readonly hint: string;
  /** Whose error the app takes it for: then one key accepts that. */
  readonly origin: string | null;
  readonly marks: string;
  readonly isFailing: boolean;
  readonly isDoubtful: boolean;
  /** What every cell of the form shows. */
  readonly all: Readonly<Record<string, string>>;
}

const look = (): Promise<Seen> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const shown = (cell: Element | null) => {
      const text = cell?.querySelector('.content')?.textContent ?? '';
      return text === '·' ? '0' : text;
    };
    const cells = [...document.querySelectorAll('[data-cell]')];
    const here = document.activeElement?.closest('[data-cell]') ?? null;
    return {
      unit: document.querySelector('h2')?.textContent ?? '',
      cell: here?.getAttribute('data-cell') ?? null,
      shows: shown(here),
      hint: here?.querySelector('.ghost')?.textContent ?? '',
      origin: document.querySelector('.issue[data-current] .origin')?.getAttribute('data-origin') ?? null,
      marks: here?.querySelector('[aria-hidden]')?.textContent ?? '',
      isFailing: document.querySelector('[data-open=fails]') !== null,
      isDoubtful: document.querySelector('[data-open=doubt]') !== null,
      all: Object.fromEntries(cells.map((cell) => [cell.getAttribute('data-cell') ?? '', shown(cell)])),
    };
  });

/** Reviews the open report and goes on to the next one. */
async function review(): Promise<Reviewed> {
  const began = performance.now();
  let seen = await look();
  const { unit } = seen;
  const piled = pile.find((each) => each.unit === unit);
  if (piled === undefined) throw new Error(`no such report on the pile: ${unit}`);
  let keys = 0;
  const press = async (...names: readonly string[]) => {
    for (const name of names) {
      await page.keyboard.press(name);
      keys += 1;
    }
  };
  while (seen.isFailing || seen.isDoubtful) {
    if (keys > LOST) throw new Error(`lost over ${unit} at ${seen.cell} (${piled.fault})`);
    const { cell, shows, hint, origin, marks } = seen;
    const onPaper = cell === null ? '' : (piled.paper[cell] ?? '');
    const fails = marks.includes('▲');
    if (cell === null) await press('Space');
    else if (fails && origin === 'reading' && hint === onPaper) await press('F9');
    else if ((fails || marks.includes('?')) && shows !== onPaper) await press(...onPaper, 'Enter');
    else if (fails) await press('t');
    else if (marks.includes('?')) await press('Control+Enter');
    else await press('Space');
    seen = await look();
  }
  await press('F12');
  const isLast = reviewed.length === REPORTS - 1;
  if (isLast) await soon(async () => (await look()).unit).toBe(unit);
  else
    await soon(async () => {
      const now = await look();
      return now.unit !== unit && now.cell !== null;
    }).toBe(true);
  return { unit, fault: piled.fault, keys, seconds: (performance.now() - began) / 1000 };
}

/** An answer of the engine, past the screens. */
async function ask<N extends EngineRequestName>(name: N, args: EngineArgs<N>): Promise<EngineResult<N>> {
  const carried = await page.evaluate(
    ([wanted, passed]) => {
      const { gouji } = window as unknown as { readonly gouji: { engine(name: string, args: unknown): unknown } };
      return gouji.engine(wanted, passed);
    },
    [name, args as unknown] as const,
  );
  const answer = unpacked(name, carried as Answer<Carried<N>>);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

async function everyReport(): Promise<readonly { readonly detail: ReportDetail; readonly paper: Piled['paper'] }[]> {
  const all = [];
  for (const { report, unit } of await ask('reports.list', {})) {
    const piled = pile.find((each) => each.unit === unit);
    if (piled === undefined) throw new Error(`no such report on the pile: ${unit}`);
    all.push({ detail: await ask('report.get', { report }), paper: piled.paper });
  }
  return all;
}
