/** Figures: what is measured, in which unit and how; groups of them; and the plain table they are printed as. */

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What of the measuring is this figure's own. */
  readonly how: string;
}

/** Figures that are measured together. */
export interface Group {
  readonly name: string;
  /** Whether they need the app and a display. */
  readonly app: boolean;
  /** What holds for all of them: what is measured on what, how often, and which clock. */
  readonly how: string;
  readonly measure: () => AsyncIterable<Figure>;
}

/** Three digits that mean something. Example: `1234.5` → `1235`, `12.345` → `12.3`, `0.01234` → `0.0123`. */
function rounded(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toPrecision(3);
}

const WIDTHS = { what: 46, value: 9, unit: 15 } as const;

/** A line of the table. */
export function lineOf({ what, value, unit, how }: Figure): string {
  return [what.padEnd(WIDTHS.what), rounded(value).padStart(WIDTHS.value), unit.padEnd(WIDTHS.unit), how].join('  ');
}
