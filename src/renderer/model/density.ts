/**
 * How large the form is drawn: as large as lets the whole of the longest table be seen at once, within bounds.
 *
 * Sizes in pixels. Labels too long for their place get more lines, and their row is made higher for it.
 */

import type { LayoutRow, TableLayout } from './layout.ts';

export interface Density {
  readonly row: number;
  readonly font: number;
  /** Height of the innermost column headings and of the merged ones above. */
  readonly heading: number;
  readonly group: number;
  /** Widths of the label columns of a table with merged labels, outermost first; a single one takes the last. */
  readonly labels: readonly number[];
  readonly margin: number;
  /** The least width of a column of numbers. */
  readonly number: number;
}

/** Height of the line that names a table. */
export const CAPTION = 24;
/** Lines above and below a grid and below its headings. */
const BORDERS = 3;
/** Room below a table. */
export const GAP = 12;
const SMALLEST = 22;
/** Rows of who wants as much as possible in sight: lower than any that are chosen for a place. */
const COMPACT = 20;
const COMFORTABLE = 26;
const ROWS: readonly number[] = [28, 27, COMFORTABLE, 25, 24, 23, SMALLEST];
const LABEL_PADDING = 14;
/** A column heading in two lines. */
const TWO_LINES = 30;
/** From these widths on there is room for longer labels on one line. */
const WIDE = 1080;
const NARROW = 740;

function densityOf(row: number, width: number): Density {
  const font = row >= 25 ? 13 : 12;
  const wide = width >= WIDE;
  const characters = wide ? 26 : width >= NARROW ? 20 : 15;
  return {
    row,
    font,
    heading: Math.max(row, TWO_LINES),
    group: row >= COMFORTABLE ? 24 : 20,
    labels: [font + 14, 7 * font + 14, characters * font + LABEL_PADDING],
    margin: wide ? 72 : width >= NARROW ? 56 : 48,
    number: 44,
  };
}

/** Everything larger or smaller by a factor. */
export function zoomedDensity({ labels, ...density }: Density, zoom: number): Density {
  const by = (size: number) => Math.round(size * zoom);
  return {
    row: by(density.row),
    font: by(density.font),
    heading: by(density.heading),
    group: by(density.group),
    labels: labels.map(by),
    margin: by(density.margin),
    number: by(density.number),
  };
}

/** The width of a text in pixels, near enough: a Chinese character is as wide as it is high, others about half. */
export function textWidth(text: string, font: number): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' || '“”'.includes(character) ? font : font * 0.56;
  return width;
}

/** The height of one row: as much as its longest label of its own needs. */
export function rowHeight(row: LayoutRow, density: Density, layout: TableLayout): number {
  const labels = layout.columns.filter((column) => column.role === 'label');
  const lines = labels.map((column, at) => {
    const slot = row.slots[column.id];
    if (slot?.kind !== 'label' || slot.rows > 1 || labels.length === 1) return 1;
    const place = density.labels.slice(at, at + slot.columns).reduce((sum, each) => sum + each, 0);
    return Math.ceil(textWidth(slot.text, density.font) / (place - LABEL_PADDING));
  });
  const needed = Math.max(1, ...lines);
  return needed === 1 ? density.row : Math.max(density.row, Math.ceil(needed * 1.2 * density.font) + 2);
}

/** The height of a whole table, its name and headings included. */
export function tableHeight(layout: TableLayout, density: Density): number {
  const groups = Math.max(0, ...layout.columns.map((column) => column.heading.length - 1));
  const headings = layout.headed ? density.heading + groups * density.group : 0;
  return CAPTION + BORDERS + headings + layout.rows.reduce((sum, row) => sum + rowHeight(row, density, layout), 0);
}

/** The density for who wants as much as possible in sight, in a place of a width. */
export function compactDensity(width: number): Density {
  return densityOf(COMPACT, width);
}

/** The widths of a table's label columns. */
export function labelWidths(layout: TableLayout, density: Density): readonly number[] {
  const labels = layout.columns.filter((column) => column.role === 'label').length;
  return labels === 0 ? [] : density.labels.slice(-labels);
}

/** The least width of a whole table. */
export function tableWidth(layout: TableLayout, density: Density): number {
  const numbers = layout.columns.filter((column) => column.role === 'value').length;
  const margins = layout.columns.filter((column) => column.role === 'margin').length;
  const labels = labelWidths(layout, density).reduce((sum, each) => sum + each, 0);
  return labels + numbers * density.number + margins * density.margin + BORDERS;
}

/** Whether the labels can stay where they are while the numbers are scrolled: none of them reaches over the numbers. */
export function canFreeze({ columns, rows }: TableLayout): boolean {
  const labels = columns.filter((column) => column.role === 'label');
  return (
    labels.length > 0 &&
    rows.every(({ slots }) => labels.every(({ id }, at) => at + (slots[id]?.columns ?? 1) <= labels.length))
  );
}

/**
 * The density for a place: with comfortable rows if the tallest table and the one below it can then be seen together,
 * else the largest at which the tallest is seen whole, else the smallest there is.
 */
export function densityFor(layouts: readonly TableLayout[], width: number, height: number): Density {
  const heights = (row: number) => layouts.map((layout) => tableHeight(layout, densityOf(row, width)));
  const together = (row: number) => {
    const all = heights(row);
    const at = all.indexOf(Math.max(...all));
    return row >= COMFORTABLE && (all[at] ?? 0) + GAP + (all[at + 1] ?? 0) + GAP <= height;
  };
  const alone = (row: number) => Math.max(...heights(row)) <= height;
  return densityOf(ROWS.find(together) ?? ROWS.find(alone) ?? SMALLEST, width);
}
