/**
 * What was read from a file as a worker hands it to the store: packed as it will be written down.
 *
 * Two hundred small objects a report cost more to send from one thread to another than to make; as the text they are
 * stored as they cost next to nothing, and the engine's own thread, which all files pass through, has the less to do.
 */

import type { ReportReading } from '../core/reading.ts';
import type { FailureData } from '../shared/failure.ts';
import type { FileReading } from './read.ts';
import { type Counts, countsAlone } from './store/counts.ts';
import { storedReadings } from './store/rows.ts';

/** A report with its readings as they are stored, and what the library shows of it while it stands alone. */
export interface PackedReport extends Omit<ReportReading, 'readings'> {
  readonly readings: string;
  readonly counts: Counts;
}

/** What became of a file's bytes, as `FileReading`. */
export type PackedReading =
  | { readonly failure: FailureData }
  | { readonly failure: null; readonly text: string; readonly reports: readonly PackedReport[] };

/** Packs what was read. */
export function packed(reading: FileReading): PackedReading {
  if (reading.failure) return reading;
  return { failure: null, text: reading.text, reports: reading.reports.map(packedReport) };
}

function packedReport(report: ReportReading): PackedReport {
  return { ...report, readings: storedReadings(report.readings), counts: countsAlone(report) };
}
