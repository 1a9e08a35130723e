/**
 * Text for a terminal, where a Chinese character is two columns wide and nothing from a file may steer the terminal.
 */

const ZERO_WIDTH = /\p{M}|\u200b|\u200d|\ufeff/u;
const DOUBLE_WIDTH =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many columns a text takes. Example: `width('式样 2021')` is 9. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!ZERO_WIDTH.test(character)) columns += DOUBLE_WIDTH.test(character) ? 2 : 1;
  }
  return columns;
}

/** Text of a file as one harmless line: line ends and control characters become spaces. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** At most so many columns, with `…` where something was cut. Example: `cut('一二三四', 5)` is `'一二…'`. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (width(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Lines of a table, the titles first, two spaces between columns. Cells must be plain text. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => width(line[index] ?? ''))));
  return lines.map((line) =>
    columns
      .map(({ align }, index) => {
        const text = line[index] ?? '';
        const space = ' '.repeat((widths[index] ?? 0) - width(text));
        return align === 'right' ? space + text : text + space;
      })
      .join('  ')
      .trimEnd(),
  );
}
