/**
 * Both editions against the reference of the house, cell for cell and equation for equation. The reference is kept
 * outside the project; without it the counts and samples below still stand.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormId, FormTable, NumberKind } from '../../../src/core/form.ts';
import { FORMS, formForYear, formOf } from '../../../src/core/forms/index.ts';

interface Labelled {
  readonly id: string;
  readonly label: string;
}
interface ReferenceBlock {
  readonly article?: string;
  readonly rows: readonly Labelled[];
  readonly columns: readonly (Labelled & { readonly kind: NumberKind })[];
}
interface ReferenceTable extends Partial<ReferenceBlock> {
  readonly id: string;
  readonly section: string;
  readonly blocks?: readonly ReferenceBlock[];
  readonly note?: string;
}
interface ReferenceForm {
  readonly id: FormId;
  readonly issuedBy: string;
  readonly tables: readonly ReferenceTable[];
  readonly equations: readonly { readonly id: string; readonly for: string; readonly says: string }[];
  readonly cellCount: number;
  readonly equationCount: number;
}

const REFERENCE = join(import.meta.dirname, '../../../../shared/reference/report-forms.json');
const reference: readonly ReferenceForm[] = existsSync(REFERENCE)
  ? JSON.parse(readFileSync(REFERENCE, 'utf8')).forms
  : [];

const blocksOf = ({ article, rows = [], columns = [], blocks }: ReferenceTable): readonly ReferenceBlock[] =>
  blocks ?? [{ ...(article === undefined ? {} : { article }), rows, columns }];

const printed = (table: FormTable) =>
  table.blocks.map(({ article, rows, columns }) => ({
    article: article ?? undefined,
    rows: rows.map(({ id, path }) => ({ id, label: path.join('/') })),
    columns: columns.map(({ id, path, kind }) => ({ id, label: path.join('/'), kind })),
  }));

/** The reference's equations, which are sentences with a letter for the row or column, as sorted cell lists. */
function spelledOut({ tables, equations }: ReferenceForm): string[] {
  return equations.flatMap(({ id, for: every, says }) => {
    const [, table = '', axis = '', letter = ''] = /^every (\w+) (row|column) (\w)$/.exec(every) ?? [];
    const blocks = tables.filter((each) => each.id === table).flatMap(blocksOf);
    const subjects = blocks.flatMap((block) => (axis === 'row' ? block.rows : block.columns).map((each) => each.id));
    const sides = says.split(' = ').map((side) => {
      const [, pattern = '', list = ''] = /^sum of (\S+) over P in (.+)$/.exec(side) ?? [];
      return pattern === '' ? side.split(' + ') : list.split(', ').map((part) => pattern.replace('.P.', `.${part}.`));
    });
    return subjects.map((subject) => {
      const cells = sides.map((side) =>
        side
          .map((operand) => operand.replace(new RegExp(`\\.${letter}(?=\\.|$)`), `.${subject}`))
          .sort()
          .join(' + '),
      );
      return `${id}.${subject}: ${cells.join(' = ')}`;
    });
  });
}

describe.for(reference)('the form of $id', (told) => {
  const form = formOf(told.id);

  it('prints the tables of the reference, label for label', () => {
    const tables = form.tables.map((table) => ({ id: table.id, section: table.section, blocks: printed(table) }));
    const expected = told.tables.map((table) => ({ id: table.id, section: table.section, blocks: blocksOf(table) }));
    expect(tables).toEqual(expected);
    expect(form.issuedBy).toBe(told.issuedBy);
  });

  it('has the equations of the reference', () => {
    const side = (cells: readonly string[]) => [...cells].sort().join(' + ');
    const shown = form.equation.map(({ id, left, right }) => `${id}: ${side(left)} = ${side(right)}`);
    expect(shown.sort()).toEqual(spelledOut(told).sort());
  });

  it('has as many cells and equations as the reference says', () => {
    expect([form.cells.length, form.equation.length]).toEqual([told.cellCount, told.equationCount]);
  });
});

describe.for(FORMS)('the form of $id by itself', (form) => {
  const counts = { '2019': [198, 40], '2021': [200, 42] }[form.id];

  it(`has ${counts[0]} cells and ${counts[1]} equations`, () => {
    expect([form.cells.length, form.equation.length]).toEqual(counts);
  });

  it('names each cell and each equation once', () => {
    expect(new Set(form.cells.map(({ id }) => id)).size).toBe(form.cells.length);
    expect(new Set(form.equation.map(({ id }) => id)).size).toBe(form.equation.length);
  });

  it('names no cell twice in one equation', () => {
    const twice = form.equation.filter(
      ({ left, right }) => new Set([...left, ...right]).size < left.length + right.length,
    );
    expect(twice).toEqual([]);
  });

  it('proves every cell of table 三 by two equations or more', () => {
    const times = new Map<string, number>();
    for (const { left, right } of form.equation) {
      for (const cell of [...left, ...right]) times.set(cell, (times.get(cell) ?? 0) + 1);
    }
    const weak = form.cells.filter(({ id, table }) => table === 'requests' && (times.get(id) ?? 0) < 2);
    expect(weak).toEqual([]);
  });

  it('prints table 四 as one line of fifteen', () => {
    const lines = form.lines.filter(({ table }) => table.id === 'disputes');
    expect(lines.map(({ cells }) => cells.length)).toEqual([15]);
  });
});

describe('the form prescribed for a year', () => {
  it.for([
    [2018, '2019'],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2022, '2021'],
    [2030, '2021'],
  ] as const)('%s is that of %s', ([year, id]) => {
    expect(formForYear(year).id).toBe(id);
  });
});
