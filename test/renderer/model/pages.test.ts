import { describe, expect, test } from 'vitest';
import { boxesOf, pagesNear, pictureScale, printedPart, scaleFor } from '../../../src/renderer/model/pages.ts';
import type { Place } from '../../../src/shared/view.ts';

//            0123456789
const TEXT = '新收 45 3\n二页';
const place = (start: number, end: number, left: number, width: number, page = 0, top = 100): Place => ({
  start,
  end,
  page,
  box: { left, top, width, height: 10 },
});
const PLACES = [place(0, 2, 10, 20), place(3, 7, 50, 40), place(8, 10, 10, 20, 1)];

describe('the boxes of a span', () => {
  test('are those of the place it is', () => {
    expect(boxesOf(PLACES, TEXT, { start: 0, end: 2 })).toEqual([{ page: 0, box: PLACES[0]?.box }]);
  });

  test('are the part of a longer place that its characters take', () => {
    const [box] = boxesOf(PLACES, TEXT, { start: 3, end: 5 });
    expect(box).toEqual({ page: 0, box: { left: 50, top: 100, width: 20, height: 10 } });
  });

  test('are one a line and one a page', () => {
    expect(boxesOf(PLACES, TEXT, { start: 0, end: 10 })).toEqual([
      { page: 0, box: { left: 10, top: 100, width: 80, height: 10 } },
      { page: 1, box: PLACES[2]?.box },
    ]);
  });

  test('are none where nothing of it is on the pages; an empty place is itself only', () => {
    expect(boxesOf(PLACES, TEXT, { start: 2, end: 3 })).toEqual([]);
    expect(boxesOf(PLACES, TEXT, { start: 7, end: 7 })).toEqual([]);
    const blank = place(7, 7, 95, 12);
    expect(boxesOf([...PLACES.slice(0, 2), blank], TEXT, { start: 7, end: 7 })).toEqual([{ page: 0, box: blank.box }]);
    expect(boxesOf([...PLACES.slice(0, 2), blank], TEXT, { start: 3, end: 7 })).toHaveLength(1);
  });
});

describe('pages in a pane', () => {
  const pages = Array.from({ length: 50 }, () => ({ width: 600, height: 800 }));

  test('fill its width with what is printed, times the zoom', () => {
    expect(scaleFor(600, 624, 1)).toBe(1);
    expect(scaleFor(600, 624, 2)).toBe(2);
  });

  test('have white margins, which are no part of what is printed', () => {
    const places = [place(0, 2, 90, 100), place(2, 4, 400, 110, 1)];
    expect(printedPart({ kind: 'pages', pages, places })).toEqual({ left: 80, width: 440 });
    expect(printedPart({ kind: 'pages', pages, places: [place(0, 2, 2, 598)] })).toEqual({ left: 0, width: 600 });
    expect(printedPart({ kind: 'pages', pages, places: [] })).toEqual({ left: 0, width: 600 });
  });

  test('of several widths are centred, and so is what is printed on them', () => {
    const mixed = [
      { width: 600, height: 800 },
      { width: 800, height: 600 },
    ];
    expect(printedPart({ kind: 'pages', pages: mixed, places: [place(0, 2, 50, 500)] })).toEqual({
      left: 140,
      width: 520,
    });
  });

  test('are near where one looks, a few of many', () => {
    expect(pagesNear({ pages }, 1, 0, 800)).toEqual([0, 1]);
    expect(pagesNear({ pages }, 1, 20 * 812, 800)).toEqual([19, 20, 21]);
    expect(pagesNear({ pages }, 1, 1e6, 800)).toEqual([]);
  });

  test('have pictures as fine as the screen, and never too large for the memory', () => {
    const page = { width: 600, height: 800 };
    expect(pictureScale(page, 0.8, 1.5)).toBe(1.2);
    const fine = pictureScale(page, 4, 3);
    expect(fine).toBeLessThanOrEqual(6);
    const wide = pictureScale({ width: 6000, height: 6000 }, 3, 2);
    expect(6000 * wide * 6000 * wide).toBeLessThanOrEqual(16.5e6);
  });
});
