import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hosted } from './support/hosted.ts';

const DATASET = { path: '/d/年报.gouji', name: '年报', reports: 0 };
const gone = { ok: false, failure: { code: 'ENGINE_GONE', detail: {} } };

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the engine host', () => {
  test('each answer reaches the call it belongs to, in whatever order they come', async () => {
    const { host, engine } = hosted();
    const first = host.call('reports.list', {});
    const second = host.call('report.get', { report: 7 });
    engine(0).answer('second', 1);
    engine(0).answer('first', 0);
    expect(await first).toEqual({ ok: true, value: 'first' });
    expect(await second).toEqual({ ok: true, value: 'second' });
  });

  test('events are passed on', () => {
    const { engine, told } = hosted();
    const value = {
      import: 1,
      state: 'done',
      done: 1,
      total: 1,
      current: [],
      remainingMs: null,
      outcomes: [],
    } as const;
    engine(0).hear({ type: 'event', name: 'import.progress', value });
    expect(told).toEqual([['import.progress', value]]);
  });

  test('when the engine dies every pending call is answered with ENGINE_GONE', async () => {
    const { host, engine } = hosted();
    const calls = [host.call('reports.list', {}), host.call('report.get', { report: 1 })];
    engine(0).die();
    expect(await Promise.all(calls)).toEqual([gone, gone]);
  });

  test('a call while there is no engine is answered at once, not kept waiting', async () => {
    const { host, engine } = hosted();
    engine(0).die();
    expect(await host.call('reports.list', {})).toEqual(gone);
  });

  test('a dead engine is started again, the dataset opened in it, and only then the page told', async () => {
    const { host, engine, told } = hosted();
    const opening = host.call('dataset.open', { path: DATASET.path });
    engine(0).answer(DATASET);
    await opening;
    engine(0).die();
    await vi.advanceTimersByTimeAsync(100);
    expect(engine(1).sent).toMatchObject([{ name: 'dataset.open', args: { path: DATASET.path } }]);
    expect(told).toEqual([]);
    engine(1).answer({ ...DATASET, reports: 3 });
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([['engine.restarted', { dataset: { ...DATASET, reports: 3 }, failure: null }]]);
  });

  test('a call made while the dataset is being opened again waits until it is open', async () => {
    const { host, engine } = hosted();
    const opening = host.call('dataset.open', { path: DATASET.path });
    engine(0).answer(DATASET);
    await opening;
    engine(0).die();
    await vi.advanceTimersByTimeAsync(100);
    const listed = host.call('reports.list', {});
    await vi.advanceTimersByTimeAsync(0);
    expect(engine(1).sent.map(({ name }) => name)).toEqual(['dataset.open']);
    engine(1).answer(DATASET, 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(engine(1).sent.map(({ name }) => name)).toEqual(['dataset.open', 'reports.list']);
    engine(1).answer([], 1);
    expect(await listed).toEqual({ ok: true, value: [] });
  });

  test('where the dataset cannot be opened again the page is told why', async () => {
    const { host, engine, told } = hosted();
    const opening = host.call('dataset.open', { path: DATASET.path });
    engine(0).answer(DATASET);
    await opening;
    engine(0).die();
    await vi.advanceTimersByTimeAsync(100);
    const failure = { code: 'DATASET_LOCKED', detail: { file: DATASET.path } } as const;
    engine(1).refuse(failure);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([['engine.restarted', { dataset: null, failure }]]);
  });

  test('without a dataset the page is told at once', async () => {
    const { engine, told } = hosted();
    engine(0).die();
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toEqual([['engine.restarted', { dataset: null, failure: null }]]);
  });

  test('an engine that keeps dying is started more and more slowly', async () => {
    const { engine, engines } = hosted();
    engine(0).die();
    await vi.advanceTimersByTimeAsync(100);
    engine(1).die();
    await vi.advanceTimersByTimeAsync(499);
    expect(engines).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(engines).toHaveLength(3);
  });

  test('an engine that lived well for a minute is started again quickly', async () => {
    const { engine, engines } = hosted();
    engine(0).die();
    await vi.advanceTimersByTimeAsync(100);
    await vi.advanceTimersByTimeAsync(61_000);
    engine(1).die();
    await vi.advanceTimersByTimeAsync(100);
    expect(engines).toHaveLength(3);
  });

  test('once stopped it stays stopped, and nobody is left waiting', async () => {
    const { host, engines } = hosted();
    const call = host.call('reports.list', {});
    host.stop();
    expect(await call).toEqual(gone);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(engines).toHaveLength(1);
  });
});
