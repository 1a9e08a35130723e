/** Reports of one unit and year: what they are called beside each other, and where they differ. */

import { type CellId, type Form, formCell } from '../../core/form.ts';
import type { CellValue } from '../../core/reading.ts';
import type { CellDifference, ReportSummary } from '../../shared/model.ts';

/** A differing cell as it is listed: the table's numeral, its labels, this value and the other. */
export interface DifferenceLine {
  readonly cell: CellId;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly here: CellValue;
  readonly there: CellValue;
}

/** Differences in printed order. A cell the form does not have (the other report is on another form) has no line. */
export function differenceLines(form: Form, differences: readonly CellDifference[]): DifferenceLine[] {
  const byCell = new Map(differences.map((each) => [each.cell, each]));
  return form.cells.flatMap(({ id }) => {
    const found = byCell.get(id);
    if (!found) return [];
    const { table, row, column } = formCell(form, id);
    const section = form.tables.find((each) => each.id === table)?.section ?? '';
    return [
      {
        cell: id,
        table: /^[^、]+/.exec(section)?.[0] ?? section,
        row: (table === 'disputes' ? row.path.join(' ') : row.path.at(-1)) ?? '',
        column: column.path.at(-1) ?? '',
        here: found.here,
        there: found.there,
      },
    ];
  });
}

/** The rows of the other reports of the same unit and year, those that the list does not hold left out. */
export function rivalsOf(summaries: readonly ReportSummary[], { rivals }: ReportSummary): ReportSummary[] {
  const wanted = new Set(rivals);
  return summaries.filter(({ report }) => wanted.has(report));
}
