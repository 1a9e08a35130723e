/** Scenes for tests of localisation: a report printed as text, one line a row, and what is read of it. */

import type { CellId, Form } from '../../../src/core/form.ts';
import type { Scene } from '../../../src/core/locate/index.ts';
import type { DoubtCode, ParserEvent, Reading } from '../../../src/core/reading.ts';
import { typed } from '../../../src/core/review.ts';
import type { Numbers } from '../../support/plausible.ts';

/** What a test wants of a cell: `text` is printed, `reads` is what the reader makes of it where it is not the same. */
export interface Printed {
  readonly text?: string;
  readonly reads?: string;
  readonly illegible?: boolean;
  readonly doubts?: readonly DoubtCode[];
  /** Offsets of the piece of the printed text that was read; all of it where left out. */
  readonly piece?: readonly [from: number, to: number];
}

interface Options {
  readonly settled?: readonly CellId[];
  readonly events?: readonly ParserEvent[];
  /** Text printed at the end of a cell's line. */
  readonly after?: Readonly<Record<CellId, string>>;
}

/** A report that prints `numbers`, but for some cells. */
export function sceneOf(
  form: Form,
  numbers: Numbers,
  cells: Readonly<Record<CellId, Printed>> = {},
  { settled = [], events = [], after = {} }: Options = {},
): Scene {
  let text = '';
  const entries: [CellId, Reading][] = [];
  for (const line of form.lines) {
    text += line.path.join(' ');
    for (const { id } of line.cells) {
      const own = cells[id] ?? {};
      const printed = own.text ?? numbers[id] ?? '0';
      const [from, to] = own.piece ?? [0, printed.length];
      const start = text.length + 1 + from;
      const span = { start, end: start + to - from };
      const raw = printed.slice(from, to);
      const value = typed(own.reads ?? raw);
      const kind = own.illegible ? 'illegible' : value.kind;
      entries.push([id, { ...value, kind, raw, span, doubts: own.doubts ?? [] }]);
      text += `\t${printed}`;
    }
    text += `${line.cells.map(({ id }) => after[id] ?? '').join('')}\n`;
  }
  const readings = Object.fromEntries(entries);
  const values = Object.fromEntries(entries.map(([id, { kind, value, raw }]) => [id, { kind, value, raw }]));
  return { form, values, readings, settled: new Set(settled), events, text };
}
