/**
 * Keeps text from the reports from ever running as a formula.
 *
 * A cell of type string does not run in the workbook itself. But a workbook is saved as CSV, opened again, pasted and
 * imported, and there `=HYPERLINK(…)` typed into a report would come alive. So text that a spreadsheet might take for a
 * formula gets an apostrophe in front, visibly: a hidden one (Excel's own quote prefix) is lost on the way to CSV. The
 * reports' own bytes and the dataset stay as they are; only the workbook's copy has the apostrophe.
 */

/** What programs skip or drop in front of a value: white space, control and format characters. */
const SKIPPED = /^[\s\p{C}]+/u;
/** Full-width `＝＋－＠` become plain by compatibility folding before they are compared. */
const TRIGGER = /^[=+\-@]/;
/** Separators that some programs eat before they look at the value; never in front of honest text. */
const EATEN = /^[\t\r\n]/;
/** A signed number or a dash in place of a number: common in reports, and nothing that could run. */
const HARMLESS = /^(-+|[+-]\d+(,\d{3})*(\.\d+)?)$/;

/** The most a cell can hold. */
const LONGEST = 32_767;

/**
 * Text as it may stand in a workbook.
 * Example: `'=1+1'` → `"'=1+1"`; `'＠cmd'` → `"'＠cmd"`; `'-6'`, `'+3'`, `'-'` and `'规章'` stay as they are.
 */
export function neutral(value: string): string {
  const clean = value.toWellFormed().replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
  const folded = clean.replace(SKIPPED, '').normalize('NFKC');
  const runs = EATEN.test(clean) || (TRIGGER.test(folded) && !HARMLESS.test(folded));
  const safe = runs ? `'${clean}` : clean;
  return safe.length <= LONGEST ? safe : `${safe.slice(0, LONGEST - 1)}…`.toWellFormed();
}
