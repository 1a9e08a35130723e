/** A form small enough to try everything, and numbers for it. */

import { buildForm, type CellId, type Form } from '../../../src/core/form.ts';
import { column, row } from '../../../src/core/forms/common.ts';
import type { Numbers } from '../plausible.ts';
import { random } from '../random.ts';

/** Two rows and their total, three columns and theirs: small enough to try everything. */
export const SMALL_FORM: Form = buildForm({
  id: '2021',
  issuedBy: '',
  firstYear: 2021,
  tables: [
    {
      id: 'requests',
      section: '表',
      note: null,
      layout: 'rows',
      blocks: [
        {
          article: null,
          rows: [row('a', '甲'), row('b', '乙'), row('total', '合计')],
          columns: [column('x', '子'), column('y', '丑'), column('z', '寅'), column('total', '总计')],
        },
      ],
    },
  ],
  equations: [
    { id: 'requests.rowTotal', table: 'requests', forEvery: 'row', left: ['total'], right: ['x', 'y', 'z'] },
    { id: 'requests.columnTotal', table: 'requests', forEvery: 'column', left: ['total'], right: ['a', 'b'] },
  ],
});

/** Numbers up to `most` in every part of the small form, and their sums. */
export function smallNumbers(seed: number, most: number): Numbers {
  const chance = random(seed);
  const numbers: Record<CellId, number> = {};
  for (const down of ['a', 'b'])
    for (const along of ['x', 'y', 'z']) numbers[`${down}.${along}`] = chance.below(most + 1);
  const at = (id: string) => numbers[id] ?? 0;
  for (const along of ['x', 'y', 'z']) numbers[`total.${along}`] = at(`a.${along}`) + at(`b.${along}`);
  for (const down of ['a', 'b', 'total']) {
    numbers[`${down}.total`] = at(`${down}.x`) + at(`${down}.y`) + at(`${down}.z`);
  }
  return Object.fromEntries(SMALL_FORM.cells.map(({ id }) => [id, `${at(id.slice('requests.'.length))}`]));
}
