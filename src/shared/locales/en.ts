/** Words that more than one process says, in English: a failure, by its code. */

import type { FailureDetail } from '../failure.ts';
import type { SharedWords } from './zh-CN.ts';

const of = (detail: FailureDetail) => (detail.file ? `“${detail.file}”` : 'the file');
/** The same, where it begins a sentence. */
const Of = (detail: FailureDetail) => (detail.file ? `“${detail.file}”` : 'The file');
/** The same, where a word says what it is. Example: `the folder`, `folder “in”`. */
const kind = (word: string, { file }: FailureDetail) => (file ? `${word} “${file}”` : `the ${word}`);
/** What the system calls a trouble, as people would say it. Any other name stands as it is. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EISDIR: 'a folder has that name',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  EBUSY: 'another program uses it',
  ENOSPC: 'the disk is full',
  SQLITE_FULL: 'the disk is full',
  SQLITE_READONLY: 'no permission to write',
};
const why = ({ found }: FailureDetail) => (found ? `: ${CAUSES[found] ?? found}` : '');
const found = (detail: FailureDetail) => (detail.found ? ` (found ${detail.found})` : '');

export const en: SharedWords = {
  failure: {
    FILE_NOT_FOUND: (d) => `Cannot find ${of(d)}`,
    FILE_UNREADABLE: (d) => `Cannot read ${of(d)}${why(d)}; check its permissions and whether another program uses it`,
    FILE_EMPTY: (d) => `${Of(d)} is empty`,
    FILE_TOO_LARGE: (d) => `${Of(d)} is larger than ${d.expected ?? 'allowed'}${found(d)}`,
    FOLDER_EMPTY: (d) => `No files to import in ${kind('folder', d)}`,
    FORMAT_UNSUPPORTED: (d) => `Cannot read the format of ${of(d)}${found(d)}; can read ${d.expected ?? ''}`,
    ENCODING_UNKNOWN: (d) => `Cannot recognise the text encoding of ${of(d)}; save it as UTF-8 and import it again`,
    NOT_A_REPORT: (d) => `No title, table or section of an annual report in ${of(d)}`,
    FILE_SCANNED: (d) =>
      `${Of(d)} is a scan without text and cannot be read yet; ask the unit for a file whose text can be copied`,
    FILE_IMAGE: (d) => `${Of(d)} is a picture and cannot be read yet; ask the unit for a file whose text can be copied`,
    FILE_ENCRYPTED: (d) => `${Of(d)} is encrypted; open it with its password, save it without one and import it again`,
    FILE_DAMAGED: (d) => `${Of(d)} is damaged or incomplete; see whether it opens at all, or ask the unit for it again`,
    FILE_TOO_SLOW: (d) =>
      `Reading ${of(d)} took longer than ${d.expected ? `${d.expected} seconds` : 'allowed'} and was stopped; save it in another format and import it again`,
    TOO_MANY_PAGES: (d) =>
      `${Of(d)} has more pages than ${d.expected ?? 'allowed'}${found(d)}; keep only the annual report and import it again`,
    ARCHIVE_TOO_DEEP: (d) =>
      `Archives inside archives in ${of(d)} go deeper than ${d.expected ?? 'allowed'}; unpack it first`,
    ARCHIVE_TOO_LARGE: (d) =>
      `Unpacked, ${of(d)} is larger than ${d.expected ?? 'allowed'}${found(d)}; unpack it and import it in parts`,
    ARCHIVE_EMPTY: (d) => `No files to import in ${kind('archive', d)}`,
    DATASET_NONE: () => 'No dataset is open',
    DATASET_NOT_FOUND: (d) => `Cannot find dataset ${of(d)}`,
    DATASET_EXISTS: (d) => `Already exists: ${of(d)}`,
    DATASET_INVALID: (d) => `Not a Gouji dataset, or damaged: ${of(d)}${found(d)}`,
    DATASET_NEWER: (d) =>
      `${Of(d)} was made by a newer Gouji, in format ${d.found ?? ''}; this one opens up to ${d.expected ?? ''}`,
    DATASET_LOCKED: (d) => `In use by another program: ${of(d)}`,
    REPORT_NOT_FOUND: (d) => `No report ${d.found ?? ''} in the dataset`,
    CELL_UNKNOWN: (d) => `The form has no cell ${d.found ?? ''}`,
    CHECK_UNKNOWN: (d) => `The report has no finding ${d.found ?? ''}`,
    VALUE_STALE: (d) => `Cell ${d.file ?? ''} has become ${d.found ?? ''} meanwhile; correct it again from there`,
    NOTHING_TO_UNDO: () => 'Nothing to undo',
    NOTHING_TO_REDO: () => 'Nothing to redo',
    SIGNOFF_OPEN: (d) =>
      `Report ${d.found ?? ''} has a finding without a ruling, or an open doubt, and cannot be signed off yet`,
    SECOND_SAME_PERSON: (d) => `${d.found ?? ''} signed this report off, so somebody else must read it`,
    UNIT_NOT_FOUND: (d) => `The register of units has no “${d.found ?? ''}”; it may have been merged`,
    UNIT_NAME_TAKEN: (d) => `The register of units already has “${d.found ?? ''}”`,
    UNIT_CYCLE: (d) => `“${d.found ?? ''}” cannot report to itself, not even by way of others`,
    FILE_NOT_WRITABLE: (d) => `Cannot write ${of(d)}${why(d)}`,
    IMPORT_RUNNING: () => 'An import is running; wait for it or cancel it first',
    REQUEST_INVALID: (d) => `Request not valid: ${d.found ?? ''}`,
    ENGINE_GONE: () => 'The engine stopped unexpectedly and was restarted; please try again',
    INTERNAL: (d) => `Program error: ${d.found ?? ''}`,
  },
};
