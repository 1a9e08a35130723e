/**
 * Names of sheets: at most 31 characters, none of `[ ] : * ? / \`, unique. They stand inside formulas and links, so only
 * letters, digits, spaces, dots, hyphens and round brackets are let through: no quote can end a string early.
 */

const LONGEST = 31;
const FORBIDDEN = /[^\p{L}\p{N} ()().·-]+/gu;

/**
 * The name of a report's sheet: its number, which makes it unique, and as much of the unit as fits.
 * Example: `{ report: 12, unit: '某县[财政局]' }` → `'12 某县财政局'`; without a unit, the number alone.
 */
export function reportSheetName({ report, unit }: { readonly report: number; readonly unit: string | null }): string {
  let name = `${report} `;
  for (const letter of (unit ?? '').replace(FORBIDDEN, '').trim()) {
    if (name.length + letter.length > LONGEST) break;
    name += letter;
  }
  return name.trim();
}
