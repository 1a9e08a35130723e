/**
 * How the engine hears from its parent and speaks to it, whichever way it was started.
 *
 * Electron's utility process and Node's fork differ in names only; this file is all that knows it.
 */

import type { EngineCall, EngineMessage } from '../shared/contract.ts';

export interface Port {
  send(message: EngineMessage): void;
  /** `call` hears each request; `gone` is called when there is nobody left to answer. */
  listen(call: (call: EngineCall) => void, gone: () => void): void;
}

/** What Electron puts on `process` in a utility process. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The port to whoever started this process. Throws where nobody did. */
export function parentPort(): Port {
  const { parentPort } = process as { parentPort?: ParentPort };
  if (parentPort) return utilityPort(parentPort);
  if (process.send) return forkPort();
  throw new Error('The engine is started by the app. In a terminal, use: npm run --silent gouji -- --help');
}

function utilityPort(port: ParentPort): Port {
  return {
    send: (message) => port.postMessage(message),
    // Electron ends a utility process together with its parent.
    listen: (call) => port.on('message', ({ data }) => call(data as EngineCall)),
  };
}

function forkPort(): Port {
  return {
    send: (message) => {
      // A parent that is just going refuses the message; `gone` follows.
      if (process.connected) process.send?.(message, () => {});
    },
    listen: (call, gone) => {
      process.on('message', (data) => call(data as EngineCall));
      process.once('disconnect', gone);
    },
  };
}
