/** The engine, asked from a terminal: the same requests as the app's, without a process between. */

import { createService, type Emit } from '../engine/service.ts';
import type { EngineArgs, EngineRequestName, EngineResult } from '../shared/contract.ts';
import { Failure } from '../shared/failure.ts';

/** Asks the engine; a failure is thrown. */
export type Ask = <N extends EngineRequestName>(name: N, args: EngineArgs<N>) => Promise<EngineResult<N>>;

/**
 * Lets `use` work with an engine, and closes it whatever happens. `emit` hears the engine's events; `jobs` files are read
 * at once, where it is said.
 */
export async function withEngine<T>(use: (ask: Ask) => Promise<T>, emit: Emit = () => {}, jobs?: number): Promise<T> {
  const service = createService(emit, jobs);
  try {
    return await use(async (name, args) => {
      const answer = await service.call(name, args);
      if (!answer.ok) throw new Failure(answer.failure.code, answer.failure.detail);
      return answer.value;
    });
  } finally {
    await service.close();
  }
}

/** Lets `use` work with the dataset at `path`. Throws what opening it throws. */
export function withDataset<T>(path: string, use: (ask: Ask) => Promise<T>): Promise<T> {
  return withEngine(async (ask) => {
    await ask('dataset.open', { path });
    return use(ask);
  });
}
