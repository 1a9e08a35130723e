/**
 * How answers cross from the engine to the page: long ones as text, the others as they are.
 *
 * An answer is copied from the engine to main, from main to the page's outer world and from there, object by object, into
 * the page itself. With ten thousand rows that takes seconds. A text is one object, and read in a tenth of the time. What
 * is packed is plain data without bytes; nothing between the two ends looks into it.
 */

import type { Answer, Bridge, EngineArgs, EngineRequestName, EngineResult } from './contract.ts';

/** Requests whose answers may be long. */
export const LONG_ANSWERS = [
  'reports.list',
  'report.get',
  'report.view',
  'report.versions',
  'reports.step',
  'offers.list',
  'units.list',
  'numbers.list',
  'batches.list',
  'batch.undo',
  'history.list',
] as const satisfies readonly EngineRequestName[];
type LongAnswer = (typeof LONG_ANSWERS)[number];

/** What of an answer's result travels. */
export type Carried<N extends EngineRequestName> = N extends LongAnswer ? string : EngineResult<N>;

/** What the preload puts on `window.gouji`: a bridge on which long answers are still packed. */
export interface Wire extends Omit<Bridge, 'engine'> {
  engine<N extends EngineRequestName>(name: N, args: EngineArgs<N>): Promise<Answer<Carried<N>>>;
}

const LONG: ReadonlySet<EngineRequestName> = new Set(LONG_ANSWERS);

/** An answer as it is sent. */
export function packed<N extends EngineRequestName>(name: N, answer: Answer<EngineResult<N>>): Answer<Carried<N>> {
  const value = answer.ok && LONG.has(name) ? { ok: true, value: JSON.stringify(answer.value) } : answer;
  return value as Answer<Carried<N>>;
}

/** The inverse of `packed`. */
export function unpacked<N extends EngineRequestName>(name: N, answer: Answer<Carried<N>>): Answer<EngineResult<N>> {
  const value = answer.ok && LONG.has(name) ? { ok: true, value: JSON.parse(answer.value as string) } : answer;
  return value as Answer<EngineResult<N>>;
}

/** The bridge over a wire: what the page talks to. */
export function bridgeOver(wire: Wire): Bridge {
  return {
    app: (name, args) => wire.app(name, args),
    engine: async (name, args) => unpacked(name, await wire.engine(name, args)),
    on: (name, listener) => wire.on(name, listener),
    pathOf: (file) => wire.pathOf(file),
  };
}
