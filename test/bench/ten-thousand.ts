/**
 * The review desk with ten thousand reports: what the engine answers, and how long the app takes to show it.
 *
 * The dataset is made in the store (`many.ts`), not imported; it is the largest an office is expected to have.
 */

import { createService } from '../../src/engine/service.ts';
import type { EngineRequestName } from '../../src/shared/contract.ts';
import { makeDataset } from './corpus.ts';
import { openApp, openings, paintedAt, ROW } from './desk.ts';
import type { Figure, Group } from './figures.ts';
import { keystrokes } from './keystroke.ts';
import { makeMany } from './many.ts';
import { memory } from './memory.ts';
import { scratch } from './scratch.ts';
import { scrolling } from './scrolling.ts';
import { median, seconds } from './timing.ts';

const REPORTS = 10_000;
const RUNS = 7;

const ASKED: readonly { readonly what: string; readonly name: EngineRequestName; readonly args: object }[] = [
  { what: 'engine: every row of the library', name: 'reports.list', args: {} },
  { what: 'engine: every number of one form', name: 'numbers.list', args: { form: '2021', reports: null } },
  { what: 'engine: look-alikes of one rule', name: 'batches.list', args: { by: 'rule', code: 'requests.rowTotal' } },
];

async function* measure(): AsyncGenerator<Figure> {
  await using place = await scratch();
  const full = makeMany(place.path('full.gouji'), REPORTS);
  const empty = await makeDataset(place.path('empty.gouji'), 0);
  yield* inEngine(full, empty);

  await using app = await openApp(full, empty);
  await paintedAt(app.page, ROW);
  yield* memory('list shown after a start', app.app);
  const times = await openings(app, 'full', 'empty', RUNS);
  yield { what: 'open the dataset', value: median(times), unit: 'ms', how: `click to rows painted; median of ${RUNS}` };
  yield* memory('after that', app.app);
  yield* scrolling(app);
  yield* keystrokes(app.page);
}

/** What the engine takes for its part, in this process. */
async function* inEngine(full: string, empty: string): AsyncGenerator<Figure> {
  const service = createService(() => {});
  const ask = async (name: EngineRequestName, args: object) => {
    const answer = await service.call(name, args);
    if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
  };
  const opened: number[] = [];
  const asked = ASKED.map((): number[] => []);
  for (let run = 0; run < RUNS; run += 1) {
    await ask('dataset.open', { path: empty });
    opened.push((await seconds(() => ask('dataset.open', { path: full }))) * 1000);
    for (const [at, { name, args }] of ASKED.entries()) {
      asked[at]?.push((await seconds(() => ask(name, args))) * 1000);
    }
  }
  await service.close();
  const how = `median of ${RUNS}`;
  yield { what: 'engine: open the file', value: median(opened), unit: 'ms', how };
  for (const [at, { what }] of ASKED.entries()) yield { what, value: median(asked[at] ?? []), unit: 'ms', how };
}

export const tenThousand: Group = {
  name: 'desk',
  app: true,
  how:
    `The real app with ${REPORTS} generated reports, made in the store. Wall clock; in the app from the event that begins ` +
    'to the second animation frame after the last change. The disk’s cache is warm.',
  measure,
};
