/** A report for the real readers: every number 0 but for those a test is about. */

import type { CellId } from '../../../src/core/form.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { render } from '../../support/render.ts';

/** The text of a report in tabs. Example: one granted request that no total knows of fails two equations. */
export function reportText(
  cells: Readonly<Record<CellId, string>> = {},
  unit = '青川市云岭区司法局',
  year = 2022,
): string {
  const numbers = Object.fromEntries(form2021.cells.map(({ id }) => [id, cells[id] ?? '0']));
  return render(form2021, numbers, 'tabs', { unit, year }).text;
}
