/**
 * A document as Gouji reads it, held against its truth.
 *
 * A cell is flagged if its reading has a doubt, if it takes part in a check that fails or cannot be decided, or if it is
 * not there at all. A cell is wrong if its number is not the truth's, or if it has one where the document has none.
 * A file that could not be read, or is taken for no report, is flagged from top to bottom: it says so in words.
 */

import { checkReport } from '../../src/core/checks/index.ts';
import { NO_CONTEXT } from '../../src/core/context.ts';
import type { CellId } from '../../src/core/form.ts';
import { formOf } from '../../src/core/forms/index.ts';
import type { ReportReading } from '../../src/core/reading.ts';
import type { FileReading } from '../../src/engine/read.ts';
import { isRight } from '../support/golden.ts';
import type { CorpusDocument } from './index.ts';
import { readAny } from './read-any.ts';

/** Cells by what became of them. */
export interface Tally {
  readonly rightUnflagged: number;
  readonly rightFlagged: number;
  readonly wrongFlagged: number;
  readonly wrongUnflagged: number;
}

export const NO_CELLS: Tally = { rightUnflagged: 0, rightFlagged: 0, wrongFlagged: 0, wrongUnflagged: 0 };

export interface Judgement {
  readonly tally: Tally;
  /** Why the file is no report; `null` where it was read. */
  readonly failure: string | null;
  /** Sentences about cells that are wrong in silence: there must be none. */
  readonly silent: readonly string[];
  /** Sentences about cells that are right and yet flagged. */
  readonly needless: readonly string[];
}

export function sum(a: Tally, b: Tally): Tally {
  return {
    rightUnflagged: a.rightUnflagged + b.rightUnflagged,
    rightFlagged: a.rightFlagged + b.rightFlagged,
    wrongFlagged: a.wrongFlagged + b.wrongFlagged,
    wrongUnflagged: a.wrongUnflagged + b.wrongUnflagged,
  };
}

/** The cells of a report that something points at. */
function flagged(report: ReportReading): Map<CellId, string> {
  const { form, readings: values, year, notes } = report;
  const flags = new Map<CellId, string>();
  for (const finding of checkReport({ form: formOf(form), values, year, notes, context: NO_CONTEXT })) {
    for (const cell of finding.cells) flags.set(cell, `${finding.verdict} ${finding.check}`);
  }
  for (const [id, { doubts, kind }] of Object.entries(values)) {
    if (doubts.length > 0) flags.set(id, doubts.join(' '));
    else if (kind === 'absent') flags.set(id, 'absent');
  }
  return flags;
}

/** Judges a reading. Of several reports in a file the first is meant; the corpus puts one in each. */
export function judged(document: CorpusDocument, reading: FileReading): Judgement {
  const cells = Object.entries(document.truth);
  const report = reading.failure === null ? reading.reports[0] : undefined;
  if (!report) {
    const tally = { ...NO_CELLS, wrongFlagged: cells.length };
    return { tally, failure: reading.failure?.code ?? 'NO REPORT', silent: [], needless: [] };
  }
  const flags = flagged(report);
  const guessed = report.notes.includes('formGuessed');
  const count = { rightUnflagged: 0, rightFlagged: 0, wrongFlagged: 0, wrongUnflagged: 0 };
  const silent: string[] = [];
  const needless: string[] = [];
  for (const [id, truth] of cells) {
    const read = report.readings[id];
    // A cell of another form than the one read is shown nowhere; only a form that was guessed says as much.
    const flag = flags.get(id) ?? (!read && guessed ? 'formGuessed' : undefined);
    const right = isRight(read, truth);
    const said = `${id} is ${truth}, read as ${read ? `${read.kind} ${JSON.stringify(read.value ?? read.raw)}` : 'nothing'}`;
    if (right && flag === undefined) count.rightUnflagged += 1;
    else if (right) {
      count.rightFlagged += 1;
      needless.push(`${id}: ${flag}`);
    } else if (flag !== undefined) count.wrongFlagged += 1;
    else {
      count.wrongUnflagged += 1;
      silent.push(said);
    }
  }
  return { tally: count, failure: null, silent, needless };
}

/** Reads a document as an import would, and judges it. */
export async function judge(document: CorpusDocument): Promise<Judgement> {
  return judged(document, await readAny(document.bytes, document.name));
}
