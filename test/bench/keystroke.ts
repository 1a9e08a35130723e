/** From a key to the repainted verdict, in the real app, against the least a page can do with a key. */

import type { Page } from 'playwright-core';
import { makeDataset } from './corpus.ts';
import { openApp, ROW } from './desk.ts';
import type { Figure, Group } from './figures.ts';
import { scratch } from './scratch.ts';
import { quantile } from './timing.ts';

const REPORTS = 1000;
/** Reports that are edited, and how often each of their cells: more would make histories nobody has, and measure those. */
const OPENED = 8;
const TIMES = 6;
const CELLS = ['natural', 'enterprise', 'research', 'publicWelfare', 'legalService'].map(
  (who) => `requests.newReceived.${who}`,
);
const EDITS = OPENED * CELLS.length * TIMES;
const MARGIN = '[data-equation="requests.rowTotal.newReceived"]';

/** Milliseconds after the key: until the verdict stands in the page, and until the frame that shows it is over. */
interface Sample {
  readonly changed: number;
  readonly painted: number;
}

/** What happens in the page has its samples. */
type OurWindow = typeof globalThis & { samples: Sample[]; watch(target: string, attribute: string): void };

async function* measure(): AsyncGenerator<Figure> {
  await using place = await scratch();
  await using app = await openApp(await makeDataset(place.path('thousand.gouji'), REPORTS));
  yield* keystrokes(app.page);
}

/** From the list of reports: opens some of them, and edits cells of one line in each. */
export async function* keystrokes(page: Page): AsyncGenerator<Figure> {
  await prepare(page);
  const bare = await bareKeys(page);
  const edits: Sample[] = [];
  for (let at = 0; edits.length < EDITS; at += 1) {
    await page.locator(ROW).nth(at).locator('button').first().click();
    await page.locator(`[data-cell="${CELLS[0]}"]`).waitFor();
    // One that is wrong already would not turn.
    if ((await page.locator(MARGIN).getAttribute('data-verdict')) === 'holds') edits.push(...(await editing(page)));
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator(ROW).first().waitFor();
  }
  const percent: [string, number][] = [
    ['p50', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
    ['max', 1],
  ];
  const painted = edits.map((each) => each.painted);
  const changed = edits.map((each) => each.changed);
  const bound = bare.map((each) => each.painted);
  for (const [name, share] of percent) {
    yield {
      what: `Enter to repainted verdict, ${name}`,
      value: quantile(painted, share),
      unit: 'ms',
      how: 'to the frame',
    };
  }
  for (const [name, share] of percent.slice(0, 2)) {
    yield { what: `Enter to changed verdict, ${name}`, value: quantile(changed, share), unit: 'ms', how: 'to the DOM' };
  }
  for (const [name, share] of percent.slice(0, 2)) {
    yield {
      what: `key to repainted text, bare, ${name}`,
      value: quantile(bound, share),
      unit: 'ms',
      how: 'to the frame',
    };
  }
  const ratio = quantile(painted, 0.5) / quantile(bound, 0.5);
  yield { what: '  times as long as bare', value: ratio, unit: '×', how: 'p50 to the frame' };
}

/**
 * Puts the stop-watch in the page: it starts with the moment the browser gave a press of Enter (its `timeStamp`), sees
 * the change by a MutationObserver, and stops in the second animation frame after it, when the first has been drawn.
 */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ours = window as unknown as OurWindow;
    ours.samples = [];
    let pressed: number | null = null;
    const onKey = ({ key, timeStamp }: KeyboardEvent) => {
      if (key === 'Enter') pressed = timeStamp;
    };
    window.addEventListener('keydown', onKey, { capture: true });
    ours.watch = (target, attribute) => {
      const seen = new MutationObserver(() => {
        if (pressed === null) return;
        const from = pressed;
        pressed = null;
        const changed = performance.now() - from;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => ours.samples.push({ changed, painted: performance.now() - from })),
        );
      });
      const element = document.querySelector(target);
      if (element === null) throw new Error(`nothing to watch: ${target}`);
      seen.observe(element, { attributes: true, attributeFilter: [attribute] });
    };
  });
}

/** A page that only turns an attribute and a text when Enter is pressed in a field. */
async function bareKeys(page: Page): Promise<Sample[]> {
  await page.evaluate(() => {
    const field = document.createElement('input');
    const out = document.createElement('output');
    field.id = 'bare';
    out.id = 'bare-verdict';
    for (const each of [field, out]) each.style.cssText = 'position: fixed; bottom: 0; z-index: 9';
    field.addEventListener('keydown', (event) => {
      event.stopPropagation();
      out.dataset.verdict = out.dataset.verdict === 'holds' ? 'fails' : 'holds';
      out.textContent = out.dataset.verdict;
    });
    document.body.append(field, out);
    field.focus();
    (window as unknown as OurWindow).watch('#bare-verdict', 'data-verdict');
  });
  const samples = await pressing(page, EDITS, () => page.keyboard.press('Enter'));
  await page.evaluate(() => {
    document.querySelector('#bare')?.remove();
    document.querySelector('#bare-verdict')?.remove();
  });
  return samples;
}

/** Types a wrong number and the right one in turn into each cell, so that every Enter turns the verdict of their total. */
async function editing(page: Page): Promise<Sample[]> {
  const samples: Sample[] = [];
  await page.evaluate((margin) => (window as unknown as OurWindow).watch(margin, 'data-verdict'), MARGIN);
  for (const cell of CELLS) {
    await page.locator(`[data-cell="${cell}"]`).click();
    await page.waitForFunction((id) => document.activeElement?.closest(`[data-cell="${id}"]`) != null, cell);
    const filed = await page.locator(`[data-cell="${cell}"] .content`).innerText();
    const right = filed === '·' ? '0' : filed;
    const wrong = String(Number(right) + 1);
    const some = await pressing(page, TIMES, async (at) => {
      if (at > 0) await page.keyboard.press('ArrowUp');
      await page.keyboard.type(at % 2 === 0 ? wrong : right);
      await page.keyboard.press('Enter');
    });
    samples.push(...some);
  }
  return samples;
}

/** Does something as often as wanted, each time until its sample is there; answers with the samples. */
async function pressing(page: Page, times: number, press: (at: number) => Promise<void>): Promise<Sample[]> {
  await page.evaluate(() => {
    (window as unknown as OurWindow).samples = [];
  });
  for (let at = 0; at < times; at += 1) {
    await press(at);
    await page.waitForFunction((wanted) => (window as unknown as OurWindow).samples.length > wanted, at);
  }
  return page.evaluate(() => (window as unknown as OurWindow).samples);
}

export const keystroke: Group = {
  name: 'keystroke',
  app: true,
  how:
    `${EDITS} edits in ${OPENED} reports of a dataset of ${REPORTS}, each turning a total’s verdict. From the ` +
    'timeStamp of Enter’s keydown (digits are typed before) to the change of the margin’s data-verdict (“to the DOM”) ' +
    'and on to the second animation frame after it (“to the frame”). Bare: a field that turns one attribute and text.',
  measure,
};
