import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMS, formOf } from '../../../src/core/forms/index.ts';
import {
  type Corner,
  cellRange,
  cornerAt,
  firstCorner,
  lastCorner,
  linesIn,
  placesIn,
  rangeTo,
  STRETCHES,
  sheetOf,
  sizeOf,
  stretched,
  tableOf,
} from '../../../src/renderer/model/selection.ts';

const form = formOf('2021');
const sheet = sheetOf(form);
const cells = (anchor: string, corner: Corner) => placesIn(rangeTo(sheet, anchor, corner)).map(({ cell }) => cell);

/** A cell of any form, and any corner of its table. */
const anywhere = fc
  .constantFrom(...FORMS)
  .chain((each) => fc.tuple(fc.constant(sheetOf(each)), fc.constantFrom(...each.cells.map(({ id }) => id))))
  .chain(([map, anchor]) => {
    const table = tableOf(map, anchor);
    const corner = fc.record({ row: fc.nat(table.rows - 1), column: fc.nat(table.columns - 1) });
    return fc.record({ map: fc.constant(map), anchor: fc.constant(anchor), corner });
  });

describe('the tables of a form', () => {
  test('have a place for every cell, and every place of a row one cell', () => {
    for (const each of FORMS) {
      const map = sheetOf(each);
      expect([...map.keys()]).toEqual(each.cells.map(({ id }) => id));
      for (const table of new Set(map.values())) {
        expect(table.grid.flat().every((place) => place !== null)).toBe(true);
        expect(new Set(table.grid.flat())).toEqual(new Set(table.places));
      }
    }
  });

  test('are as many rows and columns as they print numbers in', () => {
    expect(tableOf(sheet, 'requests.granted.natural')).toMatchObject({ rows: 25, columns: 7 });
    expect(tableOf(sheet, 'disputes.reconsideration.total')).toMatchObject({ rows: 1, columns: 15 });
    expect(tableOf(sheet, 'proactive.rules.issued')).toMatchObject({ columns: 3 });
  });
});

describe('a rectangle', () => {
  test('runs from the focused cell to the corner, whichever way', () => {
    const four = [
      'requests.granted.natural',
      'requests.granted.enterprise',
      'requests.partial.natural',
      'requests.partial.enterprise',
    ];
    const corner = cornerAt(sheet, 'requests.granted.natural', 'requests.partial.enterprise');
    expect(cells('requests.granted.natural', corner as Corner)).toEqual(four);
    const back = cornerAt(sheet, 'requests.partial.enterprise', 'requests.granted.natural');
    expect(cells('requests.partial.enterprise', back as Corner)).toEqual(four);
  });

  test('grows over the whole of a cell wider than a column', () => {
    const corner = cornerAt(sheet, 'proactive.normative.repealed', 'proactive.licensing.decisions') as Corner;
    const range = rangeTo(sheet, 'proactive.normative.repealed', corner);
    expect(placesIn(range).map(({ cell }) => cell)).toEqual([
      'proactive.normative.issued',
      'proactive.normative.repealed',
      'proactive.normative.inForce',
      'proactive.licensing.decisions',
    ]);
    expect(sizeOf(range)).toEqual({ rows: 2, columns: 3 });
  });

  test('does not reach into another table', () => {
    expect(cornerAt(sheet, 'requests.carriedOut.total', 'disputes.reconsideration.total')).toBeNull();
  });

  test('holds its own cell, lies in its table, and cuts no cell', () => {
    fc.assert(
      fc.property(anywhere, ({ map, anchor, corner }) => {
        const range = rangeTo(map, anchor, corner);
        const inside = placesIn(range);
        const { rect, table } = range;
        expect(inside.map(({ cell }) => cell)).toContain(anchor);
        for (const place of table.places) {
          const touches =
            place.row >= rect.top && place.row <= rect.bottom && place.left <= rect.right && place.right >= rect.left;
          expect(inside.includes(place)).toBe(touches);
        }
        expect(linesIn(range).flat()).toEqual(inside);
        expect(linesIn(range).every((line) => line.length > 0)).toBe(true);
      }),
    );
  });

  test('is the same seen from its other corner, where no cell is wider than a column', () => {
    const plain = anywhere.filter(({ map, anchor }) => tableOf(map, anchor).places.every((p) => p.left === p.right));
    fc.assert(
      fc.property(plain, ({ map, anchor, corner }) => {
        const range = rangeTo(map, anchor, corner);
        const other = range.table.grid[corner.row]?.[corner.column]?.cell as string;
        const back = cornerAt(map, other, anchor) as Corner;
        expect(rangeTo(map, other, back).rect).toEqual(range.rect);
      }),
    );
  });
});

describe('stretching', () => {
  test('never leaves the table, and comes to rest at its edges', () => {
    fc.assert(
      fc.property(anywhere, fc.array(fc.constantFrom(...STRETCHES), { maxLength: 40 }), ({ map, anchor }, path) => {
        const last = lastCorner(tableOf(map, anchor));
        let corner = firstCorner(map, anchor);
        for (const stretch of path) corner = stretched(map, anchor, corner, stretch);
        expect(corner.row).toBeGreaterThanOrEqual(0);
        expect(corner.column).toBeGreaterThanOrEqual(0);
        expect(corner.row).toBeLessThanOrEqual(last.row);
        expect(corner.column).toBeLessThanOrEqual(last.column);
      }),
    );
  });

  test('down and up again is where it was', () => {
    fc.assert(
      fc.property(anywhere, ({ map, anchor, corner }) => {
        const down = stretched(map, anchor, corner, 'down');
        if (down.row === corner.row) return;
        expect(stretched(map, anchor, down, 'up')).toEqual(corner);
      }),
    );
  });

  test('sideways always changes what is selected, unless at the edge', () => {
    fc.assert(
      fc.property(anywhere, fc.constantFrom('left' as const, 'right' as const), ({ map, anchor, corner }, side) => {
        const next = stretched(map, anchor, corner, side);
        const same = next.column === corner.column;
        if (!same) expect(rangeTo(map, anchor, next).rect).not.toEqual(rangeTo(map, anchor, corner).rect);
      }),
    );
  });

  test('to the table’s start and end selects all of it from its first cell', () => {
    const first = 'requests.newReceived.natural';
    const end = stretched(sheet, first, firstCorner(sheet, first), 'tableEnd');
    expect(cells(first, end)).toEqual(form.cells.flatMap(({ id, table }) => (table === 'requests' ? [id] : [])));
    expect(cellRange(sheet, first).rect).toEqual({ top: 0, bottom: 0, left: 0, right: 0 });
  });
});
