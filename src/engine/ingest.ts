/**
 * An import: files in, one outcome each, whatever is in them.
 *
 * Files are read several at once, stored in the order they were found, and told when they are on the disk: several in
 * one transaction, together with the lines that say what became of each. So a crash or a cancel leaves whole reports,
 * nothing told that is not there, and a record from which the import can be gone on with. A bad file is a row of the
 * library that says why; only what was never a file (a path that leads nowhere, an empty folder) is told and not kept.
 */

import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ImportOutcome, ImportProgress } from '../shared/model.ts';
import { Conveyor } from './conveyor.ts';
import { findFiles } from './files.ts';
import { Filing, type Filings, type Prepared } from './filing.ts';
import { MEGABYTE } from './limits.ts';
import { Pace } from './pace.ts';
import { sameFile } from './store/same-file.ts';
import { type SuppliedFile, supply } from './supply.ts';

/**
 * What an import needs: the paths it is of, and what filing needs. Aborted because of `LEFT`, it can be gone on with
 * later; for any other reason it was cancelled.
 */
export interface Job extends Filings {
  readonly paths: readonly string[];
}

/** Why an import is left: the program ends under it. */
export const LEFT = 'left';

/** How often it is told how it goes: while files get done, and while it is still at the same ones. */
const TELL_MS = 100;
const STILL_MS = 1_000;
/**
 * Files in one transaction: at most, since it holds up everybody else for about a millisecond a file; and, while more are
 * being read, at least, since to be on the disk costs a transaction of one as much as of eight.
 */
const GROUP = 8;
/** Readings that may wait for a slow one before them. */
const ROOM = { things: 64, weight: 64 * MEGABYTE };

/** Runs the import. Yields before the first file, some times a second, and once more at the end. */
export async function* ingest(job: Job): AsyncGenerator<ImportProgress, void, undefined> {
  const { dataset, signal } = job;
  const found = await findFiles(job.paths.map((path) => resolve(path)));
  const filing = new Filing(job);
  let total = found.length;
  dataset.noteTotal(job.import, total);
  const files = supply(found, {
    // Opening and closing the dataset's own file would let go of SQLite's lock on it.
    mayOpen: (path) => !sameFile(path, dataset.path),
    wanted: (path, mark) => !filing.isDone(path, mark),
    more: (count) => {
      total += count;
    },
  });
  const belt = new Conveyor(files, (file) => filing.prepare(file), sizeOf, ROOM);
  const stop = () => belt.stop();
  signal.addEventListener('abort', stop);
  const pace = new Pace(performance.now());
  let done = 0;
  let outcomes: ImportOutcome[] = [];
  const progress = (state: ImportProgress['state']): ImportProgress => {
    const current = state === 'running' ? belt.current.map(({ name }) => name) : [];
    const remainingMs = state === 'running' ? pace.remaining(performance.now(), done, total) : null;
    const since = outcomes;
    outcomes = [];
    return { import: job.import, state, done, total, current, remainingMs, outcomes: since };
  };
  try {
    yield progress('running');
    let toldAt = performance.now();
    while (!signal.aborted && !belt.empty) {
      await belt.wait(TELL_MS, GROUP);
      const stored = filing.store(take(belt), total);
      done += stored.length;
      outcomes.push(...stored);
      await setImmediate();
      if (performance.now() - toldAt < (outcomes.length > 0 ? TELL_MS : STILL_MS)) continue;
      yield progress('running');
      toldAt = performance.now();
    }
  } finally {
    signal.removeEventListener('abort', stop);
    belt.stop();
  }
  const state = signal.aborted ? 'cancelled' : 'done';
  if (signal.reason !== LEFT) dataset.endImport(job.import, state, job.now());
  yield progress(state);
}

const sizeOf = ({ loaded }: SuppliedFile) => (loaded === null || loaded.failure ? 0 : loaded.bytes.length);

function take(belt: Conveyor<SuppliedFile, Prepared>): Prepared[] {
  const group: Prepared[] = [];
  for (let next = belt.take(); next; next = group.length < GROUP ? belt.take() : null) group.push(next.result);
  return group;
}
