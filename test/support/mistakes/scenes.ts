/** An accident as a report that was read: of a file that has it, or of a right file by a reader that has it. */

import type { CellId, Form } from '../../../src/core/form.ts';
import type { Scene } from '../../../src/core/locate/index.ts';
import type { CellValue, DoubtCode, ParserEvent, Reading, Values } from '../../../src/core/reading.ts';
import { typed } from '../../../src/core/review.ts';
import type { Span } from '../../../src/core/source.ts';
import type { Numbers } from '../plausible.ts';
import { type Accident, idsOf } from './accident.ts';

/** The form's lines as text, and where each cell's number stands in it. */
function printed(form: Form, texts: ReadonlyMap<CellId, string | null>): { text: string; spans: Map<CellId, Span> } {
  const spans = new Map<CellId, Span>();
  let text = '';
  for (const line of form.lines) {
    if (idsOf(line).every((cell) => texts.get(cell) === null)) continue;
    text += line.path.join(' ');
    for (const cell of idsOf(line)) {
      text += '\t';
      const own = texts.get(cell) ?? '';
      spans.set(cell, { start: text.length, end: text.length + own.length });
      text += own;
    }
    text += '\n';
  }
  return { text, spans };
}

function reading(value: CellValue, span: Span | null, doubts: readonly DoubtCode[]): Reading {
  return { ...value, span, doubts };
}

/** What is read of a file that has the mistake in it: every reading is just what stands there. */
export function sceneOfWrongFile(form: Form, truth: Numbers, { slips, events = [] }: Accident): Scene {
  const texts = new Map(
    form.cells.map(({ id }) => [id, slips.has(id) ? (slips.get(id)?.text ?? null) : (truth[id] ?? '')]),
  );
  const { text, spans } = printed(form, texts);
  const readings = form.cells.map(({ id }): [CellId, Reading] => {
    const own = texts.get(id) ?? null;
    const doubts = slips.get(id)?.doubts ?? [];
    if (own === null) return [id, reading({ kind: 'absent', value: null, raw: '' }, null, doubts)];
    return [id, reading(typed(own), spans.get(id) ?? null, doubts)];
  });
  return sceneOf(form, text, readings, events);
}

/** What is read of a right file by a reader that points at the wrong piece of it. */
export function sceneOfWrongReader(form: Form, truth: Numbers, { slips, events = [] }: Accident): Scene {
  const { text, spans } = printed(form, new Map(form.cells.map(({ id }) => [id, truth[id] ?? ''])));
  const readings = form.cells.map(({ id }): [CellId, Reading] => {
    const own = spans.get(id) as Span;
    const slip = slips.get(id);
    if (!slip) return [id, reading(typed(text.slice(own.start, own.end)), own, [])];
    const doubts = slip.doubts ?? [];
    if (slip.text === null) return [id, reading({ kind: 'absent', value: null, raw: '' }, null, doubts)];
    const piece = slip.piece;
    if (!piece) return [id, reading(typed(''), { start: own.end, end: own.end }, doubts)];
    const { start } = spans.get(piece.cell) as Span;
    const end = (spans.get(piece.upTo ?? piece.cell) as Span).end;
    const span = { start: start + (piece.from ?? 0), end: piece.to === undefined ? end : start + piece.to };
    return [id, reading({ ...typed(slip.text), raw: text.slice(span.start, span.end) }, span, doubts)];
  });
  return sceneOf(form, text, readings, events);
}

function sceneOf(
  form: Form,
  text: string,
  entries: readonly (readonly [CellId, Reading])[],
  events: readonly Omit<ParserEvent, 'span'>[],
): Scene {
  const readings = Object.fromEntries(entries);
  const values: Values = Object.fromEntries(
    entries.map(([id, { kind, value, raw }]) => [id, { kind, value, raw }] as const),
  );
  return { form, values, readings, settled: new Set(), events: events.map((each) => ({ ...each, span: null })), text };
}
