/**
 * From a file's bytes to a report's readings: the one step of an import that is work.
 *
 * A pure function of bytes and name: no file system, no store, no clock. That is what lets it move to a pool of workers
 * without anything else noticing, and what makes `gouji read` and the app read alike.
 */

import { readReport } from '../core/cells/index.ts';
import type { ReportReading } from '../core/reading.ts';
import { Failure, type FailureData, failureData } from '../shared/failure.ts';
import { readSource } from './readers/index.ts';

/** Bumped whenever readers or cell reading change, so that a dataset tells which of them read a report. */
export const READER_VERSION = 1;

/** What became of a file's bytes: a report with the text its spans point into, or the reason why there is none. */
export type FileReading =
  | { readonly failure: null; readonly text: string; readonly report: ReportReading }
  | { readonly failure: FailureData };

/** Reads one file. Never throws: trouble with the file is a value, and so is a bug of ours (`INTERNAL`), for one file's sake must not stop the batch. */
export function readFile(bytes: Uint8Array, name: string): FileReading {
  try {
    const source = readSource(bytes, name);
    const report = readReport(source);
    if (report === null) throw new Failure('NOT_A_REPORT', { file: name });
    return { failure: null, text: source.text, report };
  } catch (error) {
    return { failure: failureData(error) };
  }
}
