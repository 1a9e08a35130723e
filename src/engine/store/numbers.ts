/**
 * The numbers of a report as one line of text: what others are checked against, and what a view of all reports shows.
 *
 * Reports beside a report (last year's, subordinate ones, peers) are looked at by the hundred, and a whole dataset by the
 * ten thousand; only their numbers and the marks on them count. Kept with the cached counts, written in the same moment,
 * and read in a thousandth of the time the cells take. How a line is spelled is the core's business
 * (`core/number-line.ts`).
 */

import type { Database } from 'better-sqlite3';
import type { Finding } from '../../core/checks/index.ts';
import type { OtherReport } from '../../core/context.ts';
import type { CellId, Form, FormId } from '../../core/form.ts';
import { formOf } from '../../core/forms/index.ts';
import { parsedNumber, spelledNumber } from '../../core/number-line.ts';
import type { CellValue, Readings } from '../../core/reading.ts';
import { isCorrected, openDoubts, type ReviewState } from '../../core/review.ts';
import type { NumbersRow } from '../../shared/model.ts';
import type { Whose } from './whose.ts';

/** A report's form and its numbers. */
export interface Line {
  readonly form: FormId;
  readonly numbers: string;
}

export type Numbers = Pick<OtherReport, 'values' | 'doubtful'>;

/** The line for a report as it stands. `failing` are its failing findings; what they are about is marked. */
export function lineOf(
  form: Form,
  readings: Readings,
  { values, settled }: Pick<ReviewState, 'values' | 'settled'>,
  failing: readonly Finding[],
): Line {
  const doubtful = new Set(openDoubts(readings, settled));
  const wrong = new Set(failing.flatMap(({ cells }) => cells));
  const parts = form.cells.map(({ id }) =>
    spelledNumber(values[id] as CellValue, {
      isDoubtful: doubtful.has(id),
      isFailing: wrong.has(id),
      isCorrected: settled.has(id) && isCorrected(readings, values, id),
    }),
  );
  return { form: form.id, numbers: parts.join() };
}

/** What a line says, of all cells or of some. The words that stood in place of a number are not in it: `raw` is the number. */
export function parsedLine({ form: id, numbers }: Line, wanted?: ReadonlySet<CellId>): Numbers {
  const parts = numbers.split(',');
  const values: Record<CellId, CellValue> = {};
  const doubtful: CellId[] = [];
  for (const [index, { id: cell }] of formOf(id).cells.entries()) {
    if (wanted && !wanted.has(cell)) continue;
    const { kind, value, isDoubtful } = parsedNumber(parts[index] as string);
    values[cell] = { kind, value, raw: value ?? '' };
    if (isDoubtful) doubtful.push(cell);
  }
  return { values, doubtful };
}

export interface NumberLines {
  /** The lines of every report on a form, or of those among some, in the order of the reports. */
  numbers(form: FormId, reports: readonly number[] | null): NumbersRow[];
}

export function numberLinesOf(db: Database, whose: Whose): NumberLines {
  const all = db.prepare<[], NumbersRow>('SELECT report_id AS report, numbers FROM summary ORDER BY report_id');
  const one = db.prepare<[number], NumbersRow>('SELECT report_id AS report, numbers FROM summary WHERE report_id = ?');

  return {
    numbers(form, reports) {
      const rows = reports === null ? all.all() : reports.flatMap((report) => one.get(report) ?? []);
      // Which form a report is on stands beside its text in the file, and is known here.
      return rows.filter(({ report }) => whose.of(report)?.form === form);
    },
  };
}
