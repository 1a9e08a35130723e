/**
 * A scripted reviewer: a pile of reports with known faults, imported and signed off in the real app by keyboard alone. What
 * it cost in keys and time, and what was left wrong in the end.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replay } from '../../src/core/review.ts';
import { openDataset } from '../../src/engine/store/index.ts';
import { HEADING, type Passage, Person } from '../e2e/pages/person.ts';
import { type PileDocument, pileOf } from '../support/pile.ts';
import { importFolder } from './corpus.ts';
import { openApp, paintedAt, ROW } from './desk.ts';
import type { Figure, Group } from './figures.ts';
import { scratch } from './scratch.ts';
import { median, quantile } from './timing.ts';

const REPORTS = 100;

/** A passage with the fault of its report. */
type Passed = Passage & { readonly fault: string | null };

async function* measure(): AsyncGenerator<Figure> {
  await using place = await scratch();
  const pile = pileOf(REPORTS);
  const [folder, path] = [place.path('in'), place.path('pile.gouji')];
  await mkdir(folder);
  for (const { file, bytes } of pile) await writeFile(join(folder, file), bytes);
  await importFolder(folder, path);
  yield* figuresOf(await reviewed(path, pile));
  const left = leftWrong(path, pile);
  yield { what: 'cells left wrong', value: left.cells, unit: 'cells', how: 'of all that can be read in the sources' };
  yield { what: 'filed wrong and not to be returned', value: left.unreturned, unit: 'reports', how: 'in the end' };
  yield { what: 'not signed off', value: left.unsigned, unit: 'reports', how: 'in the end' };
}

/** Goes through the whole queue. */
async function reviewed(path: string, pile: readonly PileDocument[]): Promise<Passed[]> {
  await using app = await openApp(path);
  const { page } = app;
  await paintedAt(page, ROW);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.cell-input');
  const person = new Person(page);
  const passed: Passed[] = [];
  for (let turn = 0; turn < pile.length; turn += 1) {
    const name = await page.locator(HEADING).innerText();
    const document = pile.find(({ unit }) => name.includes(unit));
    if (!document) throw new Error(`nobody knows the report of ${name}`);
    const passage = await person.review(document.truth);
    passed.push({ ...passage, fault: document.fault });
    if (passage.stuck !== null) throw new Error(`${document.file} (${document.fault}): ${passage.stuck}`);
  }
  return passed;
}

function* figuresOf(passed: readonly Passed[]): Generator<Figure> {
  const faults = [...new Set(passed.map(({ fault }) => fault))];
  for (const fault of faults) {
    const of = passed.filter((each) => each.fault === fault);
    const keys = of.map((each) => each.keys);
    const how = `${of.length} reports; p95 ${quantile(keys, 0.95).toFixed(0)}, most ${Math.max(...keys)}`;
    yield { what: `keys, ${fault ?? 'sound'}`, value: median(keys), unit: 'keys', how: `median of ${how}` };
  }
  const all = passed.map(({ keys }) => keys);
  const seconds = passed.map((each) => each.seconds);
  yield { what: 'keys a report', value: all.reduce((a, b) => a + b, 0) / all.length, unit: 'keys', how: 'mean of all' };
  yield {
    what: 'seconds a report',
    value: seconds.reduce((a, b) => a + b, 0) / seconds.length,
    unit: 's',
    how: `mean; most ${Math.max(...seconds).toFixed(1)} s. The app's own time: the script does not think`,
  };
}

/** What the dataset says in the end, held against the truth. */
function leftWrong(path: string, pile: readonly PileDocument[]) {
  const dataset = openDataset(path);
  try {
    const left = { cells: 0, unreturned: 0, unsigned: 0 };
    for (const { report, unit, status } of dataset.list()) {
      const document = pile.find((each) => each.unit === unit);
      const { readings, changes } = dataset.detail(report);
      const { values } = replay(readings, changes);
      for (const [cell, truth] of Object.entries(document?.truth ?? {})) {
        if ((values[cell]?.value ?? null) !== truth) left.cells += 1;
      }
      if (document?.fault === 'filed wrong' && status !== 'toReturn') left.unreturned += 1;
      if (status !== 'signedOff' && status !== 'toReturn') left.unsigned += 1;
    }
    return left;
  } finally {
    dataset.close();
  }
}

export const reviewer: Group = {
  name: 'reviewer',
  app: true,
  how:
    `${REPORTS} generated reports in five formats, half of them sound, imported and reviewed in the real app by a script that ` +
    'has the sources in mind and presses keys only, from the first report of the queue to the last. Every key counts, digits ' +
    'typed and arrows included.',
  measure,
};
