/**
 * The engine's side of the contract: one handler per request, every answer a value.
 *
 * Arguments are parsed here once more than needed on purpose: whoever the caller is (main, the command line, a test),
 * nothing unparsed reaches the store. A failure becomes an answer with its code; a bug becomes INTERNAL and is printed
 * where developers look.
 */

import type { z } from 'zod';
import {
  type Answer,
  ENGINE_REQUESTS,
  type EngineRequestName,
  type EngineRequests,
  type EngineResult,
} from '../shared/contract.ts';
import { Failure, failureData } from '../shared/failure.ts';
import { batchIn } from './batches.ts';
import { explain, offersIn } from './explain.ts';
import { exportWorkbook } from './export.ts';
import { type Emit, Session } from './session.ts';

type Handler<N extends EngineRequestName> = (
  args: z.output<EngineRequests[N]['args']>,
) => EngineResult<N> | Promise<EngineResult<N>>;

/** Every request of the contract has a handler, or this does not compile. */
type Handlers = { readonly [N in EngineRequestName]: Handler<N> };

export interface Service {
  /** Answers a request; never rejects. `args` may be anything a wire brings: it is parsed here. */
  call<N extends EngineRequestName>(name: N, args: unknown): Promise<Answer<EngineResult<N>>>;
  /** Ends a running import, so that it can be gone on with, and closes the dataset. */
  close(): Promise<void>;
}

const now = () => new Date().toISOString();
const stamp = (by: string) => ({ by, at: now() });

function handlersOf(session: Session): Handlers {
  return {
    'dataset.new': ({ path }) => session.create(path),
    'dataset.open': ({ path }) => session.open(path),
    'dataset.saveCopy': async ({ path }) => ({ path: await session.use((open) => open.saveCopy(path)) }),
    'import.start': ({ paths }) => ({ import: session.startImport(paths) }),
    'import.cancel': (args) => {
      session.cancelImport(args.import);
      return null;
    },
    'import.pending': () => session.pendingImport(),
    'import.resume': (args) => ({ import: session.resumeImport(args.import) }),
    'import.forget': (args) => {
      session.forgetImport(args.import);
      return null;
    },
    'reports.list': () => session.dataset.list(),
    'report.get': ({ report }) => session.dataset.detail(report),
    'report.view': ({ report }) => session.documents.view(session.dataset, report),
    'report.page': ({ report, page, scale }) => session.documents.page(session.dataset, report, page, scale),
    'report.versions': ({ report }) => session.dataset.versions(report),
    'report.choose': ({ report, stands, by }) => session.act((open) => open.choose(report, stands, stamp(by))),
    'report.edit': ({ report, edits, by, reason, batch }) =>
      session.act((open) => open.edit(report, edits, stamp(by), reason, batch)),
    'report.explain': ({ report }) => explain(session.dataset, report, session.pool),
    'report.rule': ({ report, by, ...decision }) => session.act((open) => open.rule(report, decision, stamp(by))),
    'report.identify': ({ report, unit, year, by, reason }) =>
      session.act((open) => open.identify(report, { unit, year }, stamp(by), reason)),
    'report.undo': ({ report, by }) => session.act((open) => open.undo(report, stamp(by))),
    'report.redo': ({ report, by }) => session.act((open) => open.redo(report, stamp(by))),
    'reports.step': ({ reports, by, ...stride }) => session.act((open) => open.step(reports, stride, stamp(by))),
    'office.get': () => session.dataset.office(),
    'office.set': ({ secondReading, by }) => session.act((open) => open.setOffice(secondReading, stamp(by))),
    'second.open': ({ report, by }) => session.dataset.openSecond(report, by),
    'second.read': ({ report, readings, by }) => session.act((open) => open.readSecond(report, readings, stamp(by))),
    'offers.list': () => session.use(offersIn),
    'units.list': () => session.dataset.units(),
    'units.edit': ({ by, ...unit }) => session.act((open) => open.changeUnits({ act: 'edit', ...unit }, stamp(by))),
    'units.merge': ({ by, ...pair }) => session.act((open) => open.changeUnits({ act: 'merge', ...pair }, stamp(by))),
    'units.part': ({ by, ...alias }) => session.act((open) => open.changeUnits({ act: 'part', ...alias }, stamp(by))),
    'rules.list': () => session.dataset.rules(),
    'rules.switch': ({ rule, isOff, reason, by }) =>
      session.act((open) => open.switchRule(rule, isOff, reason, stamp(by))),
    'numbers.list': ({ form, reports }) => session.dataset.numbers(form, reports),
    'batches.list': (key) => session.use((open) => batchIn(open, key)),
    'batch.undo': ({ batch, by }) => session.act((open) => open.undoBatch(batch, stamp(by))),
    'history.list': ({ report, offset, limit }) => session.dataset.history(report, offset, limit),
    'workbook.export': async ({ path }) => ({
      path: await session.use((open) => exportWorkbook(open, path, now(), session.pool)),
    }),
  };
}

/** An engine with nothing open. `emit` hears its events; `jobs` files are read at once, where it is said. */
export function createService(emit: Emit, jobs?: number): Service {
  const session = new Session(emit, now, jobs);
  const handlers = handlersOf(session);

  async function handle<N extends EngineRequestName>(name: N, args: unknown): Promise<EngineResult<N>> {
    if (!Object.hasOwn(ENGINE_REQUESTS, name)) throw new Failure('REQUEST_INVALID', { found: String(name) });
    const parsed = ENGINE_REQUESTS[name].args.safeParse(args);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new Failure('REQUEST_INVALID', { found: `${name} ${issue?.path.join('.')}: ${issue?.message}` });
    }
    return handlers[name](parsed.data as z.output<EngineRequests[N]['args']>);
  }

  return {
    async call(name, args) {
      try {
        return { ok: true, value: await handle(name, args) };
      } catch (error) {
        if (!(error instanceof Failure)) console.error(error);
        return { ok: false, failure: failureData(error) };
      }
    },
    close: () => session.close(),
  };
}

export type { Emit } from './session.ts';
