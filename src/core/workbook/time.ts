/**
 * Times for people. The offices that file and check these reports share one time zone, so the workbook says Beijing
 * time (and its headings say that it does), wherever it was exported.
 */

const OFFSET = 8 * 60 * 60 * 1000;

/** Example: `beijing('2026-02-03T08:15:30.000Z')` is `'2026-02-03 16:15:30'`. */
export function beijing(iso: string): string {
  return new Date(Date.parse(iso) + OFFSET).toISOString().slice(0, 19).replace('T', ' ');
}

/** Example: `beijingDate('2026-02-03T16:15:30.000Z')` is `'2026-02-04'`. */
export function beijingDate(iso: string): string {
  return beijing(iso).slice(0, 10);
}
