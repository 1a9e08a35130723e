/** Workers that read files: whatever a file does to one of them, the others and the engine go on. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { form2021 } from '../../src/core/forms/2021.ts';
import type { Scene } from '../../src/core/locate/index.ts';
import { locateAll } from '../../src/core/locate/program.ts';
import { Pool, type PoolOptions } from '../../src/engine/pool.ts';
import { readFile } from '../../src/engine/read.ts';
import { solve } from '../../src/engine/solver.ts';
import { reportText } from './support/real.ts';
import { LEFT_OPEN, tinyReading } from './support/reports.ts';

const BAD = new URL('./support/bad-worker.ts', import.meta.url);

function pool(options: PoolOptions = {}): Pool {
  const made = new Pool({ jobs: 2, ...options });
  onTestFinished(() => made.close());
  return made;
}

const bytes = (text: string) => new TextEncoder().encode(text);

function scene(text: string): Scene {
  const { readings } = tinyReading({ cells: LEFT_OPEN });
  return { form: form2021, values: readings, readings, settled: new Set(), events: [], text, statements: [] };
}

/** What the bad worker makes of a scene that does it no harm. */
const PLACES = [{ checks: ['2021'], explanations: [], isUnique: false, isComplete: true }];

function printed() {
  const spy = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => spy.mockRestore());
  return spy;
}

describe('a pool', () => {
  test('reads as this process would', async () => {
    const text = bytes(reportText({ 'requests.granted.natural': '3' }));
    expect(await pool().read(text, '甲.txt')).toEqual(await readFile(text, '甲.txt'));
    expect(text.length).toBeGreaterThan(0);
  });

  test('shows a document, and says why not', async () => {
    const readers = pool();
    expect(await readers.view(bytes('<p>甲</p>'), '甲.html')).toMatchObject({ text: '甲\n', view: { kind: 'flow' } });
    await expect(readers.view(bytes(''), '甲.html')).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  });

  test('stops a file that takes too long, and goes on with a new worker', async () => {
    const readers = pool({ tasks: BAD, timeLimit: 3_000, jobs: 1 });
    expect(await readers.read(bytes('x'), 'stuck')).toEqual({
      failure: { code: 'FILE_TOO_SLOW', detail: { file: 'stuck', expected: '3' } },
    });
    expect(await readers.read(bytes('abc'), 'good')).toMatchObject({ failure: { detail: { found: '3 bytes, 1.' } } });
  });

  test('gives a file time from when a worker has it, however long it waited', async () => {
    const readers = pool({ tasks: BAD, timeLimit: 3_000, jobs: 1 });
    const stuck = readers.read(bytes('x'), 'stuck');
    const next = readers.read(bytes('x'), 'good');
    expect(await stuck).toMatchObject({ failure: { code: 'FILE_TOO_SLOW' } });
    expect(await next).toMatchObject({ failure: { code: 'NOT_A_REPORT' } });
  });

  test('stops a file nobody waits for any more', async () => {
    const readers = pool({ tasks: BAD, jobs: 1 });
    const abort = new AbortController();
    const stuck = readers.read(bytes('x'), 'stuck', abort.signal);
    const waiting = readers.read(bytes('x'), 'good', abort.signal);
    abort.abort();
    await Promise.all([stuck, waiting]);
    expect(await readers.read(bytes('x'), 'good')).toMatchObject({ failure: { code: 'NOT_A_REPORT' } });
  });

  test('lets a file that eats all memory cost its worker and nothing else', async () => {
    const readers = pool({ tasks: BAD, memory: 32 });
    const [greedy, good] = await Promise.all([readers.read(bytes('x'), 'greedy'), readers.read(bytes('x'), 'good')]);
    expect(greedy).toEqual({ failure: { code: 'FILE_DAMAGED', detail: { file: 'greedy' } } });
    expect(good).toMatchObject({ failure: { code: 'NOT_A_REPORT' } });
    expect(await readers.read(bytes('x'), 'next')).toMatchObject({ failure: { code: 'NOT_A_REPORT' } });
  });

  test('tells of a worker that died as of a bug, with its file', async () => {
    const readers = pool({ tasks: BAD });
    expect(await readers.read(bytes('x'), 'dies')).toMatchObject({
      failure: { code: 'INTERNAL', detail: { file: 'dies', found: expect.stringContaining('3') } },
    });
    expect(await readers.read(bytes('x'), 'next')).toMatchObject({ failure: { code: 'NOT_A_REPORT' } });
  });

  test('closed, answers whoever still waits', async () => {
    const silence = printed();
    const readers = pool({ tasks: BAD });
    const explained = [readers.explain(scene('waits'), 'now'), readers.explain(scene('good'), 'inTurn')];
    const waiting = [readers.read(bytes('x'), 'waits'), readers.read(bytes('x'), 'good')];
    await readers.close();
    for (const reading of await Promise.all(waiting)) expect(reading).toMatchObject({ failure: { code: 'INTERNAL' } });
    expect((await Promise.all(explained))[0]).toBeNull();
    expect(await readers.explain(scene('good'), 'now')).toBeNull();
    expect(silence).not.toHaveBeenCalled();
  });

  test('explains with the solver as this process would', async () => {
    const places = await pool().explain(scene(''), 'now');
    expect(places).toEqual(await locateAll(scene(''), solve));
    expect(places?.every(({ isUnique, isComplete }) => isUnique && isComplete)).toBe(true);
  });

  test('has no explanation where its worker was stopped or died, and goes on with a new one', async () => {
    const silence = printed();
    const workers = pool({ tasks: BAD, timeLimit: 3_000, jobs: 1 });
    expect(await workers.explain(scene('stuck'), 'now')).toBeNull();
    // Too long is a program's nature; whatever else happens is printed.
    expect(silence).not.toHaveBeenCalled();
    expect(await workers.explain(scene('dies'), 'now')).toBeNull();
    expect(await workers.explain(scene('breaks'), 'now')).toBeNull();
    expect(silence).toHaveBeenCalledTimes(2);
    expect(await workers.explain(scene('good'), 'now')).toEqual(PLACES);
  });

  test('lets what a person waits for go before all files that wait, and one of many reports not', async () => {
    const workers = pool({ tasks: BAD, jobs: 1 });
    const done: string[] = [];
    const tell = async (name: string, work: Promise<unknown>) => {
      await work;
      done.push(name);
    };
    await Promise.all([
      tell('first file', workers.read(bytes('x'), 'good')),
      tell('second file', workers.read(bytes('x'), 'good')),
      tell('one of many', workers.explain(scene('good'), 'inTurn')),
      tell('asked for', workers.explain(scene('good'), 'now')),
      tell('looked at', workers.view(bytes('x'), 'good')),
    ]);
    expect(done).toEqual(['first file', 'asked for', 'looked at', 'second file', 'one of many']);
  });

  test('never keeps a program alive', async () => {
    const program = `
      import { Pool } from '${join(import.meta.dirname, '../../src/engine/pool.ts')}';
      const { failure } = await new Pool().read(new Uint8Array([0x61]), 'a.txt');
      console.log(failure.code);`;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { timeout: 20_000 });
    expect((await run).stdout).toBe('NOT_A_REPORT\n');
  });
});
