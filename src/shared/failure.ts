/**
 * Everything that can go wrong for reasons outside the code, by code.
 *
 * A `Failure` is an expected trouble with a file, a dataset or a request: it has a code, the particulars, and words in
 * every locale (`locales/`). Any other exception is a bug and crosses the wire as `INTERNAL`. Nobody returns
 * `undefined` to mean that something failed.
 */

export const FAILURE_CODES = [
  // a file that could not become a report
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FOLDER_EMPTY',
  'FORMAT_UNSUPPORTED',
  'ENCODING_UNKNOWN',
  'NOT_A_REPORT',
  'FILE_SCANNED',
  'FILE_IMAGE',
  'FILE_ENCRYPTED',
  'FILE_DAMAGED',
  'FILE_TOO_SLOW',
  'TOO_MANY_PAGES',
  'ARCHIVE_TOO_DEEP',
  'ARCHIVE_TOO_LARGE',
  'ARCHIVE_EMPTY',
  // a dataset
  'DATASET_NONE',
  'DATASET_NOT_FOUND',
  'DATASET_EXISTS',
  'DATASET_INVALID',
  'DATASET_NEWER',
  'DATASET_LOCKED',
  // a request
  'REPORT_NOT_FOUND',
  'CELL_UNKNOWN',
  'CHECK_UNKNOWN',
  'VALUE_STALE',
  'NOTHING_TO_UNDO',
  'NOTHING_TO_REDO',
  'SIGNOFF_OPEN',
  'SECOND_SAME_PERSON',
  'UNIT_NOT_FOUND',
  'UNIT_NAME_TAKEN',
  'UNIT_CYCLE',
  'FILE_NOT_WRITABLE',
  'IMPORT_RUNNING',
  // the house itself
  'REQUEST_INVALID',
  'ENGINE_GONE',
  'INTERNAL',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** What the words of a failure may name: the file or place, what was expected, what was found. */
export interface FailureDetail {
  readonly file?: string;
  readonly expected?: string;
  readonly found?: string;
}

/** A failure as plain data, as it is stored and sent between processes. */
export interface FailureData {
  readonly code: FailureCode;
  readonly detail: FailureDetail;
}

/** An expected trouble, thrown. Example: `throw new Failure('FILE_EMPTY', { file: 'a.txt' })`. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly detail: FailureDetail;

  constructor(code: FailureCode, detail: FailureDetail = {}) {
    super(`${code} ${JSON.stringify(detail)}`);
    this.name = 'Failure';
    this.code = code;
    this.detail = detail;
  }
}

/** Any exception as data: a `Failure` keeps its code; everything else is a bug and says so. */
export function failureData(error: unknown): FailureData {
  if (error instanceof Failure) return { code: error.code, detail: error.detail };
  return { code: 'INTERNAL', detail: { found: error instanceof Error ? error.message : String(error) } };
}
