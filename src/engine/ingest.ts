/**
 * An import: files in, one outcome each, whatever is in them.
 *
 * Each file is stored in a transaction of its own as soon as it is read, so a crash or a cancel leaves whole reports and
 * nothing by half. Between two files the process is free for other requests. A bad file is a row of the library that
 * says why; only what was never a file (a path that leads nowhere, an empty folder) is told and not kept.
 */

import { hash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type FailureData, failureData } from '../shared/failure.ts';
import type { ImportOutcome, ImportProgress } from '../shared/model.ts';
import { type FoundFile, findFiles, loadFile } from './files.ts';
import { type FileReading, READER_VERSION } from './read.ts';
import type { Dataset } from './store/index.ts';
import { sameFile } from './store/same-file.ts';

/** What an import needs. `read` is the step that may one day run elsewhere; `now` gives the time as ISO 8601 in UTC. */
export interface Job {
  readonly import: number;
  readonly paths: readonly string[];
  readonly dataset: Dataset;
  readonly read: (bytes: Uint8Array, name: string) => FileReading;
  readonly now: () => string;
  readonly signal: AbortSignal;
}

/** Runs the import. Yields before the first file, after every file with its outcome, and once more at the end. */
export async function* ingest(job: Job): AsyncGenerator<ImportProgress, void, undefined> {
  const files = await findFiles(job.paths.map((path) => resolve(path)));
  const progress = (done: number, outcome: ImportOutcome | null): ImportProgress => {
    const next = files[done];
    const current = next === undefined ? null : basename(next.path);
    return { import: job.import, state: 'running', done, total: files.length, current, outcome };
  };
  let done = 0;
  yield progress(done, null);
  for (const file of files) {
    await setImmediate();
    if (job.signal.aborted) break;
    const outcome = await importFile(file, job);
    done += 1;
    yield progress(done, outcome);
  }
  const state = done < files.length ? 'cancelled' : 'done';
  yield { ...progress(done, null), state, current: null };
}

async function importFile({ path, failure }: FoundFile, job: Job): Promise<ImportOutcome> {
  const { dataset } = job;
  const file = basename(path);
  const failed = (why: FailureData, report: number | null = null): ImportOutcome => {
    return { file, path, result: 'failed', report, failure: why };
  };
  if (failure) return failed(failure);
  try {
    // Opening and closing the dataset's own file would let go of SQLite's lock on it.
    if (sameFile(path, dataset.path)) return failed({ code: 'FILE_UNREADABLE', detail: { file } });
    const loaded = await loadFile(path);
    if (loaded.failure?.code === 'FILE_NOT_FOUND') return failed(loaded.failure);
    const bytes = loaded.failure === null && loaded.bytes.length > 0 ? loaded.bytes : null;
    const sha256 = bytes && hash('sha256', bytes);
    const known = sha256 === null ? null : dataset.known(sha256);
    if (known?.failure === null) return { file, path, result: 'duplicate', report: known.report, failure: null };
    // Reading is a pure function of the bytes: the same reader would fail on them again.
    if (known && known.readerVersion >= READER_VERSION) return failed(known.failure, known.report);
    const reading = loaded.failure === null ? job.read(loaded.bytes, file) : { failure: loaded.failure };
    const document = { name: file, path, size: loaded.size, sha256, bytes, importedAt: job.now() };
    const report = known ? known.report : dataset.add(document, reading);
    if (known) dataset.reread(report, reading);
    return reading.failure ? failed(reading.failure, report) : { file, path, result: 'added', report, failure: null };
  } catch (error) {
    // The store could not take it, e.g. the disk is full. The next file may fit, and the person must hear of each.
    return failed(failureData(error));
  }
}
