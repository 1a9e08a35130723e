/** An engine host without any engine process. */

import { EngineHost } from '../../../src/main/engine-host.ts';
import type { EngineProcess } from '../../../src/main/engine-process.ts';
import type { EngineCall, EngineMessage } from '../../../src/shared/contract.ts';
import type { FailureData } from '../../../src/shared/failure.ts';

/** An engine that does nothing by itself: the test reads what it was sent, and says what it answers. */
function scripted() {
  const sent: EngineCall[] = [];
  let hear = (_message: EngineMessage) => {};
  let die = (_why: string) => {};
  const engine: EngineProcess = {
    send: (call) => void sent.push(call),
    listen: (message, gone) => {
      hear = message;
      die = gone;
    },
    stop: () => die('stopped'),
  };
  const answer = (value: unknown, at = sent.length - 1) => {
    const id = sent[at]?.id ?? 0;
    hear({ type: 'answer', id, answer: { ok: true, value } });
  };
  const refuse = (failure: FailureData, at = sent.length - 1) => {
    hear({ type: 'answer', id: sent[at]?.id ?? 0, answer: { ok: false, failure } });
  };
  return { engine, sent, answer, refuse, hear: (message: EngineMessage) => hear(message), die: () => die('exit 1') };
}

/** An engine host over scripted engines, all that were started in order, and what the page was told. */
export function hosted() {
  const engines: ReturnType<typeof scripted>[] = [];
  const told: [string, unknown][] = [];
  const start = () => {
    const next = scripted();
    engines.push(next);
    return next.engine;
  };
  const host = new EngineHost(start, (name, value) => void told.push([name, value]));
  const engine = (at: number) => {
    const found = engines[at];
    if (found === undefined) throw new Error(`engine ${at} was not started`);
    return found;
  };
  return { host, engines, told, engine };
}
