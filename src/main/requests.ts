/**
 * The page's way in: two channels, one for the engine's requests and one for main's own. Whatever comes is refused
 * unless it is from the page itself, has a name in the contract, and arguments of that name's shape.
 *
 * A refusal is an answer like any other; nothing thrown here reaches the page as an exception.
 */

import type { IpcMain, WebFrameMain } from 'electron';
import { z } from 'zod';
import {
  type Answer,
  APP_REQUESTS,
  type AppArgs,
  type AppRequestName,
  type AppResult,
  ENGINE_REQUESTS,
  type EngineArgs,
  type EngineRequestName,
} from '../shared/contract.ts';
import { Failure, failureData } from '../shared/failure.ts';

/** How main answers each of its own requests. Arguments are already checked. */
export type AppHandlers = { [N in AppRequestName]: (args: AppArgs<N>) => Promise<AppResult<N>> | AppResult<N> };

export interface RequestContext {
  readonly isOwnFrame: (frame: WebFrameMain | null) => boolean;
  readonly engine: (name: EngineRequestName, args: EngineArgs<EngineRequestName>) => Promise<Answer<unknown>>;
  readonly app: AppHandlers;
}

/** Starts answering on both channels. */
export function answerRequests(ipcMain: IpcMain, context: RequestContext): void {
  ipcMain.handle('engine', (event, name: unknown, args: unknown) =>
    answered(() => {
      check(context, event.senderFrame);
      const request = named(ENGINE_REQUESTS, name);
      return context.engine(request, checkedArgs(ENGINE_REQUESTS[request].args, args));
    }),
  );
  ipcMain.handle('app', (event, name: unknown, args: unknown) =>
    answered(async () => {
      check(context, event.senderFrame);
      const request = named(APP_REQUESTS, name);
      const handler = context.app[request] as (args: unknown) => unknown;
      return { ok: true, value: await handler(checkedArgs(APP_REQUESTS[request].args, args)) };
    }),
  );
}

async function answered(act: () => Promise<Answer<unknown>>): Promise<Answer<unknown>> {
  try {
    return await act();
  } catch (error) {
    const failure = failureData(error);
    if (failure.code === 'INTERNAL') process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    return { ok: false, failure };
  }
}

function check(context: RequestContext, frame: WebFrameMain | null): void {
  if (!context.isOwnFrame(frame)) throw new Failure('REQUEST_INVALID', { found: 'sender' });
}

function named<T extends object>(table: T, name: unknown): keyof T {
  if (typeof name === 'string' && Object.hasOwn(table, name)) return name as keyof T;
  throw new Failure('REQUEST_INVALID', { found: String(name) });
}

function checkedArgs<S extends z.ZodType>(schema: S, args: unknown): z.output<S> {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  throw new Failure('REQUEST_INVALID', { found: z.prettifyError(parsed.error) });
}
