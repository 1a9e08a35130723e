/** Reports to measure with: made to order, every style, both forms, the same on every machine; and datasets of them. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inside } from '../../scripts/house.ts';
import { form2019 } from '../../src/core/forms/2019.ts';
import { form2021 } from '../../src/core/forms/2021.ts';
import { ingest } from '../../src/engine/ingest.ts';
import { Pool } from '../../src/engine/pool.ts';
import { createDataset } from '../../src/engine/store/index.ts';
import { asPrinted, plausible } from '../support/plausible.ts';
import { type Rendered, render, STYLES, type Style } from '../support/render.ts';

/** Styles by how many of ten files come in them; one report in a hundred has lost its tables. */
const MIX: readonly Style[] = [
  'html',
  'lines',
  'word',
  'html',
  'pipes',
  'tabs',
  'html',
  'nested',
  'markdown',
  'spaces',
];

/** One report; the same `number` and style give the same file. Two in ten are on the form of 2019. */
export function reportIn(style: Style, number: number): Rendered {
  const form = number % 5 === 4 ? form2019 : form2021;
  const unit = `青川市第${number}街道办事处`;
  return render(form, asPrinted(form, plausible(form, number)), style, { unit, seed: number });
}

/** Writes `count` reports in the usual mix of styles into `folder`, which it makes. */
export async function writeReports(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    const style = number % 100 === 0 ? 'tablesLost' : number % 25 === 0 ? 'traditional' : MIX[number % MIX.length];
    const { name, bytes } = reportIn(style ?? 'html', number);
    await writeFile(join(folder, name), bytes);
  }
}

/** Workers as they are installed: from source each would translate itself first, which nobody waits for who uses the app. */
const WORKER = pathToFileURL(inside('out', 'engine', 'worker.mjs'));

/** Imports a folder into a new dataset with the engine's own code, its built workers included. Throws where a report is not read. */
export async function importFolder(folder: string, path: string): Promise<void> {
  const dataset = createDataset(path);
  const { signal } = new AbortController();
  const now = () => new Date().toISOString();
  const pool = new Pool({ tasks: WORKER });
  const paths = [folder];
  const read = pool.pack.bind(pool);
  const job = { import: dataset.beginImport(paths, now()), paths, dataset, read, now, signal };
  for await (const { outcomes } of ingest(job)) {
    for (const { file, failure } of outcomes) if (failure) throw new Error(`${file}: ${failure.code}`);
  }
  dataset.close();
  await pool.close();
}

/** A dataset of `count` reports at `path`; the files it is made of stay beside it. Answers with the path. */
export async function makeDataset(path: string, count: number): Promise<string> {
  await writeReports(filesOf(path), count);
  if (count === 0) createDataset(path).close();
  else await importFolder(filesOf(path), path);
  return path;
}

/** The folder of the files a dataset was made of. */
export const filesOf = (path: string): string => `${path}.files`;

export { STYLES };
