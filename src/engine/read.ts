/**
 * From a file's bytes to its reports' readings: the one step of an import that is work.
 *
 * A pure function of bytes and name: no file system, no store, no clock. That is what lets it run in a pool of workers
 * without anything else noticing, and what makes `gouji read` and the app read alike.
 */

import { readReports } from '../core/cells/index.ts';
import type { ReportReading } from '../core/reading.ts';
import { Failure, type FailureData, failureData } from '../shared/failure.ts';
import { readDocument } from './readers/index.ts';

/** Bumped whenever readers or cell reading change, so that a dataset tells which of them read a report. */
export const READER_VERSION = 3;

/** Reports with the text their spans point into. */
export interface ReadReports {
  readonly failure: null;
  readonly text: string;
  readonly reports: readonly ReportReading[];
}

/** What became of a file's bytes: at least one report, or the reason why there is none. */
export type FileReading = ReadReports | { readonly failure: FailureData };

/** Reads one file. Never rejects: trouble with the file is a value, and so is a bug of ours (`INTERNAL`), for one file's sake must not stop the batch. */
export async function readFile(bytes: Uint8Array, name: string): Promise<FileReading> {
  try {
    const { source } = await readDocument(bytes, name);
    const reports = readReports(source);
    if (reports.length === 0) throw new Failure('NOT_A_REPORT', { file: name });
    return { failure: null, text: source.text, reports };
  } catch (error) {
    return { failure: failureData(error) };
  }
}
