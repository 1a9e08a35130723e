/**
 * What becomes of each file of an import: whether its bytes are known, what is stored of it, and how that is told.
 *
 * A file's reports and the line that says what became of it are written in one transaction, or neither is. Bytes the
 * dataset holds are never read a second time, unless an older reader failed on them or their reading was cut short.
 */

import { hash, webcrypto } from 'node:crypto';
import { type FailureCode, type FailureData, failureData } from '../shared/failure.ts';
import type { ImportOutcome } from '../shared/model.ts';
import { MEGABYTE } from './limits.ts';
import type { PackedReading } from './packed.ts';
import { READER_VERSION } from './read.ts';
import type { Dataset, DoneFile, FileMark, KnownFile } from './store/index.ts';
import type { SuppliedFile } from './supply.ts';

/**
 * What filing needs. `import` is the number the dataset gave the import. `read` must not reject; nobody waits for it any
 * more once `signal` is aborted. `now` gives the time as ISO 8601 in UTC.
 */
export interface Filings {
  readonly import: number;
  readonly dataset: Dataset;
  readonly read: (bytes: Uint8Array, name: string, signal: AbortSignal) => Promise<PackedReading>;
  readonly now: () => string;
  readonly signal: AbortSignal;
}

/** A supplied file, with its reading where it was read now. */
export interface Prepared {
  readonly file: SuppliedFile;
  readonly sha256: string | null;
  readonly reading: PackedReading | null;
}

type Done = Pick<DoneFile, 'result' | 'reports' | 'failure'>;

/** What may be otherwise the next time, on a machine with less to do or more memory. */
const CUT_SHORT: readonly FailureCode[] = ['FILE_TOO_SLOW', 'INTERNAL'];
/** Larger files are hashed beside the engine's own thread. */
const HASHED_AT_ONCE = MEGABYTE / 4;

export class Filing {
  readonly #job: Filings;
  /** What the import got done before it was left, by path. */
  readonly #before: ReadonlyMap<string, DoneFile>;
  /** Of the last line written. */
  #ordinal: number;

  constructor(job: Filings) {
    const before = job.dataset.doneFiles(job.import);
    this.#job = job;
    this.#before = new Map(before.map((file) => [file.path, file]));
    this.#ordinal = before.length;
  }

  /** Whether the import has done this file already, as it is now. */
  isDone(path: string, { size, modifiedAt }: FileMark): boolean {
    const done = this.#before.get(path);
    return done !== undefined && modifiedAt !== null && done.size === size && done.modifiedAt === modifiedAt;
  }

  /** Everything that can be done with a file before it is its turn to be stored. */
  async prepare(file: SuppliedFile): Promise<Prepared> {
    const { dataset, read, signal } = this.#job;
    const { loaded, name } = file;
    if (loaded === null) return { file, sha256: null, reading: null };
    if (loaded.failure) return { file, sha256: null, reading: loaded };
    const { bytes } = loaded;
    if (bytes.length === 0) return { file, sha256: null, reading: await read(bytes, name, signal) };
    const sha256 = await hashOf(bytes);
    const known = dataset.known(sha256);
    return { file, sha256, reading: known !== null && isSettled(known) ? null : await read(bytes, name, signal) };
  }

  /**
   * Stores files as one, and returns what became of each when that is on the disk. Where that fails each is tried alone,
   * so that one file costs the others nothing. `total`: how many files the import has, as far as is known.
   */
  store(group: readonly Prepared[], total: number): ImportOutcome[] {
    if (group.length === 0) return [];
    const { dataset } = this.#job;
    const from = this.#ordinal;
    try {
      return dataset.group(() => {
        dataset.noteTotal(this.#job.import, total);
        return group.map((prepared) => this.#storeOne(prepared));
      });
    } catch {
      this.#ordinal = from;
      return group.map((prepared) => this.#storeAlone(prepared));
    }
  }

  #storeAlone(prepared: Prepared): ImportOutcome {
    const from = this.#ordinal;
    try {
      return this.#job.dataset.group(() => this.#storeOne(prepared));
    } catch (error) {
      // The store could not take it, e.g. the disk is full. The next file may fit, and the person must hear of each.
      this.#ordinal = from;
      return this.#outcome(prepared, failed(failureData(error)));
    }
  }

  #storeOne(prepared: Prepared): ImportOutcome {
    const { path, mark, loaded } = prepared.file;
    const before = loaded === null ? this.#before.get(path) : undefined;
    if (before) return this.#outcome(prepared, before);
    const done = this.#settle(prepared);
    this.#ordinal += 1;
    this.#job.dataset.noteFile(this.#job.import, this.#ordinal, { path, ...mark, ...done });
    return this.#outcome(prepared, done);
  }

  /** Puts a file into the dataset, unless its bytes are there: also those another file brought a moment ago. */
  #settle({ file, sha256, reading }: Prepared): Done {
    const { dataset, now } = this.#job;
    const { name, path, loaded, isFile } = file;
    if (loaded?.failure && !isFile) return failed(loaded.failure);
    const known = sha256 === null ? null : dataset.known(sha256);
    if (known?.failure === null) return { result: 'duplicate', reports: known.reports, failure: null };
    if (known?.failure && isSettled(known)) return failed(known.failure, known.reports);
    if (loaded === null || reading === null) throw new Error(`${path} was not read`);
    const bytes = sha256 === null || loaded.failure ? null : loaded.bytes;
    const document = { name, path, size: loaded.size, sha256, bytes, importedAt: now() };
    const [row] = known?.reports ?? [];
    const reports =
      row === undefined ? dataset.add(document, reading) : dataset.reread(row, reading, document.importedAt);
    return reading.failure ? failed(reading.failure, reports) : { result: 'added', reports, failure: null };
  }

  #outcome({ file: { name, path } }: Prepared, { result, reports, failure }: Done): ImportOutcome {
    const { dataset } = this.#job;
    const rivals = failure ? [] : [...new Set(reports.flatMap((report) => dataset.rivals(report)))];
    return { file: name, path, result, report: reports[0] ?? null, reports, rivals, failure };
  }
}

function failed(failure: FailureData, reports: readonly number[] = []): Done {
  return { result: 'failed', reports, failure };
}

/** Reading is a pure function of the bytes: the same reader would fail on them again, unless it never came to an end. */
function isSettled({ failure, readerVersion }: KnownFile): boolean {
  return failure === null || (readerVersion >= READER_VERSION && !CUT_SHORT.includes(failure.code));
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  if (bytes.length <= HASHED_AT_ONCE) return hash('sha256', bytes);
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex');
}
