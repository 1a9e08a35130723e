/** The engine as the app has it: a process that answers messages, and goes when the app goes. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { unpacked } from '../../src/shared/carried.ts';
import type { Answer, EngineMessage, EngineRequestName } from '../../src/shared/contract.ts';
import { reportText } from './support/real.ts';
import { scratch } from './support/scratch.ts';

const ENGINE = join(import.meta.dirname, '..', '..', 'src', 'engine', 'index.ts');

const TOLD_TO_END: [string, (child: ChildProcess) => void] = [
  'it is told to end',
  (child) => void child.kill('SIGTERM'),
];
/** How the app lets go of its engine. Windows knows no SIGTERM: there a process that is told to end is simply gone. */
const ENDS: [string, (child: ChildProcess) => void][] = [
  ['its parent goes', (child) => child.disconnect()],
  ...(process.platform === 'win32' ? [] : [TOLD_TO_END]),
];

interface Child {
  readonly process: ChildProcess;
  readonly heard: readonly EngineMessage[];
  /** Sends a call and waits for its answer. */
  call(name: string, args: unknown): Promise<unknown>;
  /** Waits for a message. */
  hear(wanted: (message: EngineMessage) => boolean): Promise<EngineMessage>;
}

/** Whether a message tells that an import is done. */
const isDone = (message: EngineMessage) =>
  message.type === 'event' && 'state' in message.value && message.value.state === 'done';

function start(): Child {
  const child = fork(ENGINE, [], { execArgv: [], serialization: 'advanced' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const heard: EngineMessage[] = [];
  child.on('message', (message) => heard.push(message as EngineMessage));
  const hear: Child['hear'] = async (wanted) => {
    for (;;) {
      const message = heard.find(wanted);
      if (message) return message;
      await once(child, 'message');
    }
  };
  let last = 0;
  return {
    process: child,
    heard,
    hear,
    async call(name, args) {
      last += 1;
      const id = last;
      child.send({ id, name, args });
      const message = await hear((each) => each.type === 'answer' && each.id === id);
      return message.type === 'answer' ? unpacked(name as EngineRequestName, message.answer as Answer<never>) : null;
    },
  };
}

describe('the engine process', () => {
  test('answers calls and tells of an import, the answer before the first event', async () => {
    const { path, file } = scratch();
    const { call, hear, heard } = start();
    expect(await call('dataset.new', { path: path('a.gouji') })).toMatchObject({ ok: true });
    const started = await call('import.start', { paths: [file('甲镇.txt', reportText())] });
    expect(started).toEqual({ ok: true, value: { import: 1 } });
    await hear(isDone);
    const types = heard.map(({ type }) => type);
    expect(types.slice(0, 2)).toEqual(['answer', 'answer']);
    expect(new Set(types.slice(2))).toEqual(new Set(['event']));
    expect(await call('reports.list', {})).toMatchObject({ ok: true, value: [{ report: 1, form: '2021' }] });
  });

  test('answers nonsense with a failure and goes on', async () => {
    const { call } = start();
    expect(await call('no.such', {})).toMatchObject({ ok: false, failure: { code: 'REQUEST_INVALID' } });
    expect(await call('reports.list', {})).toMatchObject({ ok: false, failure: { code: 'DATASET_NONE' } });
  });

  test.each(ENDS)('closes the dataset and ends when %s', async (_when, end) => {
    const { folder, path, file } = scratch();
    const { call, hear, process } = start();
    await call('dataset.new', { path: path('a.gouji') });
    await call('import.start', { paths: [file('甲镇.txt', reportText())] });
    await hear(isDone);
    expect(readdirSync(folder)).toContain('a.gouji-wal');
    const exited = once(process, 'exit');
    end(process);
    expect(await exited).toEqual([0, null]);
    expect(readdirSync(folder).sort()).toEqual(['a.gouji', '甲镇.txt'].sort());
  });

  test('killed without warning, the next one finds everything that was answered', async () => {
    const { path, file } = scratch();
    const first = start();
    await first.call('dataset.new', { path: path('a.gouji') });
    await first.call('import.start', { paths: [file('甲镇.txt', reportText())] });
    await first.hear(isDone);
    await first.call('reports.step', { reports: [1], act: 'signOff', to: null, comment: null, by: '王复核' });
    first.process.kill('SIGKILL');
    const second = start();
    expect(await second.call('dataset.open', { path: path('a.gouji') })).toMatchObject({
      ok: true,
      value: { reports: 1 },
    });
    expect(await second.call('reports.list', {})).toMatchObject({ value: [{ status: 'signedOff', isVoided: false }] });
  });
});
