/**
 * What imports got done, so that one the program or the machine stopped under can be gone on with.
 *
 * A file's line is written in the transaction that stores its reports: there is never a line without them, nor they
 * without it.
 */

import type { Database } from 'better-sqlite3';
import { Failure, type FailureData } from '../../shared/failure.ts';
import type { ImportOutcome, PendingImport } from '../../shared/model.ts';
import { type FailureColumns, failureOf } from './rows.ts';

/** What tells whether the file at a path is still the one it was. `null` where it could not be looked at. */
export interface FileMark {
  readonly size: number | null;
  /** ISO 8601, UTC. */
  readonly modifiedAt: string | null;
}

/** What became of a file of an import, as it was when it was read. */
export interface DoneFile extends FileMark {
  readonly path: string;
  readonly result: ImportOutcome['result'];
  readonly reports: readonly number[];
  readonly failure: FailureData | null;
}

export type Ending = 'done' | 'cancelled' | 'forgotten';

export interface Imports {
  /** Writes down that an import of these paths has begun; returns its number. */
  beginImport(paths: readonly string[], at: string): number;
  /** Writes down what became of its file number `ordinal`. Meant for use within `group`, with the storing. */
  noteFile(id: number, ordinal: number, file: DoneFile): void;
  /** Writes down how many files it has, as far as is known. */
  noteTotal(id: number, total: number): void;
  endImport(id: number, ending: Ending, at: string): void;
  /** The latest import that has not ended; `null` where there is none. */
  pendingImport(): PendingImport | null;
  /** What an import got done, in order. */
  doneFiles(id: number): DoneFile[];
}

interface PendingRow {
  readonly id: number;
  readonly started_at: string;
  readonly paths: string;
  readonly total: number;
  readonly done: number;
}

interface FileRow extends FailureColumns {
  readonly path: string;
  readonly size: number | null;
  readonly modified_at: string | null;
  readonly result: ImportOutcome['result'];
  readonly reports: string;
}

export function importsOf(db: Database): Imports {
  const begin = db.prepare('INSERT INTO import (paths, started_at, total) VALUES (?, ?, 0)');
  const insertFile = db.prepare(`
    INSERT INTO import_file (import_id, ordinal, path, size, modified_at, result, reports, failure_code, failure_detail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const setTotal = db.prepare('UPDATE import SET total = ? WHERE id = ? AND ended_at IS NULL');
  const end = db.prepare('UPDATE import SET ended_at = ?, ending = ? WHERE id = ? AND ended_at IS NULL');
  const pending = db.prepare<[], PendingRow>(`
    SELECT id, started_at, paths, total, (SELECT count(*) FROM import_file WHERE import_id = import.id) AS done
    FROM import WHERE ended_at IS NULL ORDER BY id DESC LIMIT 1`);
  const files = db.prepare<[number], FileRow>('SELECT * FROM import_file WHERE import_id = ? ORDER BY ordinal');

  return {
    beginImport: (paths, at) => Number(begin.run(JSON.stringify(paths), at).lastInsertRowid),
    noteFile(id, ordinal, { path, size, modifiedAt, result, reports, failure }) {
      const detail = failure && JSON.stringify(failure.detail);
      const code = failure?.code ?? null;
      insertFile.run(id, ordinal, path, size, modifiedAt, result, JSON.stringify(reports), code, detail);
    },
    noteTotal: (id, total) => void setTotal.run(total, id),
    endImport(id, ending, at) {
      if (end.run(at, ending, id).changes === 0) throw new Failure('REQUEST_INVALID', { found: `import ${id}` });
    },
    pendingImport() {
      const row = pending.get();
      if (!row) return null;
      const { id, started_at: startedAt, paths, total, done } = row;
      return { import: id, startedAt, paths: JSON.parse(paths) as string[], done, total: Math.max(total, done) };
    },
    doneFiles: (id) => files.all(id).map(fileOf),
  };
}

function fileOf(row: FileRow): DoneFile {
  const { path, size, modified_at: modifiedAt, result, reports } = row;
  return { path, size, modifiedAt, result, reports: JSON.parse(reports) as number[], failure: failureOf(row) };
}
