/** Importing without the app: reading and storing files from a disk, against reading alone and against bare commits. */

import { readFile as readBytes, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readFile } from '../../src/engine/read.ts';
import { importFolder, writeReports } from './corpus.ts';
import type { Figure, Group } from './figures.ts';
import { scratch } from './scratch.ts';
import { median, seconds } from './timing.ts';

const FILES = 300;
const RUNS = 5;

async function* measure(): AsyncGenerator<Figure> {
  await using place = await scratch();
  const folder = place.path('reports');
  await writeReports(folder, FILES);
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  const whole: number[] = [];
  const overReading: number[] = [];
  const overCommits: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const store = await seconds(() => importFolder(folder, place.path(`${run}.gouji`)));
    const read = await seconds(() => readAll(paths));
    const commit = await seconds(() => commitAll(place.path(`${run}.sqlite`), paths));
    whole.push(FILES / store);
    overReading.push(store / read);
    overCommits.push(store / commit);
  }
  yield {
    what: 'read and store',
    value: median(whole),
    unit: 'reports/s',
    how: 'ingest into a new dataset, workers started for it',
  };
  yield {
    what: '  times as long as reading them',
    value: median(overReading),
    unit: '×',
    how: 'read from the same disk one after the other, nothing stored',
  };
  yield {
    what: '  times as long as bare commits',
    value: median(overCommits),
    unit: '×',
    how: 'each file as one blob in one transaction, WAL, synchronous=FULL, same disk',
  };
}

async function readAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await readFile(await readBytes(path), path);
}

async function commitAll(path: string, paths: readonly string[]): Promise<void> {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE document (bytes BLOB)');
  const insert = db.prepare('INSERT INTO document VALUES (?)');
  for (const file of paths) insert.run(await readBytes(file));
  db.close();
  await rm(path);
}

export const storing: Group = {
  name: 'storing',
  app: false,
  how: `${FILES} generated files in mixed styles, without the app. Wall clock; median of ${RUNS} runs, bounds in the same runs.`,
  measure,
};
