/**
 * Rules about a single number: counts are whole, counts are not negative, a cell that says something says a number.
 *
 * Source: the column headings of both forms ask for 件数 and 数量 (whole, not negative), 本年增/减 (whole, signed) and
 * 金额 (an amount). A blank or dash is no finding here; it shows up as an undecided equation.
 */

import { isInteger, isNegative } from '../decimal.ts';
import type { FormCell } from '../form.ts';
import type { CellValue } from '../reading.ts';
import type { CellFinding, Check } from './finding.ts';

function everyCell(kind: CellFinding['kind'], breaks: (cell: FormCell, value: CellValue) => boolean): Check {
  return ({ form, values }) =>
    form.cells
      .filter((cell) => {
        const value = values[cell.id];
        return value !== undefined && breaks(cell, value);
      })
      .map(({ id }) => ({ kind, check: `${kind}.${id}`, verdict: 'fails', cells: [id] }));
}

/** A count that is not whole, e.g. `3.5` requests. */
export const notInteger = everyCell(
  'notInteger',
  (cell, { value }) => value !== null && cell.kind !== 'amount' && !isInteger(value),
);

/** A negative number anywhere but under 本年增/减. */
export const negative = everyCell(
  'negative',
  (cell, { value }) => value !== null && cell.kind !== 'signedCount' && isNegative(value),
);

/** Words or unreadable marks where the form asks for a number. */
export const notANumber = everyCell('notANumber', (_cell, { kind }) => kind === 'text' || kind === 'illegible');
