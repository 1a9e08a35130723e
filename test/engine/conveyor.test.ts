/** Work on many things at once, taken off in order and within bounds. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Conveyor } from '../../src/engine/conveyor.ts';

async function* all<T>(things: readonly T[]): AsyncGenerator<T, void> {
  yield* things;
}

async function drain<T, R>(belt: Conveyor<T, R>): Promise<R[]> {
  const results: R[] = [];
  while (!belt.empty) {
    await belt.wait(1_000);
    const next = belt.take();
    if (next) results.push(next.result);
  }
  return results;
}

const ROOM = { things: 4, weight: 100 };

describe('a conveyor', () => {
  test('gives results in the order of the things, whenever they were ready, within its room', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ delay: fc.nat(3), weight: fc.nat(150) }), { maxLength: 30 }),
        async (things) => {
          let open = 0;
          let heaviest = 0;
          let most = 0;
          const work = async (thing: { delay: number; weight: number }) => {
            open += 1;
            most = Math.max(most, open);
            for (let turn = 0; turn < thing.delay; turn += 1) await new Promise((resolve) => setImmediate(resolve));
            return thing;
          };
          const weigh = ({ weight }: { weight: number }) => weight;
          const belt = new Conveyor(all(things), work, weigh, ROOM);
          const results: unknown[] = [];
          while (!belt.empty) {
            await belt.wait(1_000);
            const next = belt.take();
            if (!next) continue;
            open -= 1;
            heaviest = Math.max(heaviest, belt.current.length);
            results.push(next.result);
          }
          expect(results).toEqual(things);
          expect(most).toBeLessThanOrEqual(ROOM.things);
          expect(heaviest).toBeLessThanOrEqual(ROOM.things);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('takes something too heavy for its room alone', async () => {
    const running = new Set<number>();
    const work = async (weight: number) => {
      running.add(weight);
      if (weight === 500) expect([...running]).toEqual([500]);
      await new Promise((resolve) => setImmediate(resolve));
      running.delete(weight);
      return weight;
    };
    const belt = new Conveyor(all([1, 2, 500, 3]), work, (weight) => weight, ROOM);
    expect(await drain(belt)).toEqual([1, 2, 500, 3]);
  });

  test('names what is being worked on', async () => {
    const slow = Promise.withResolvers<void>();
    const belt = new Conveyor(
      all(['a', 'b']),
      async (name) => (name === 'b' ? slow.promise : undefined),
      () => 1,
      ROOM,
    );
    await belt.wait(1_000);
    belt.take();
    expect(belt.current).toEqual(['b']);
    slow.resolve();
    await belt.wait(1_000);
    expect(belt.current).toEqual([]);
  });

  test('stopped, begins nothing more, ends its supply, and is empty', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<number, void> {
      try {
        for (let number = 0; ; number += 1) yield number;
      } finally {
        closed = true;
      }
    }
    const begun: number[] = [];
    const belt = new Conveyor(
      endless(),
      async (number) => void begun.push(number),
      () => 1,
      ROOM,
    );
    await belt.wait(1_000);
    belt.stop();
    expect(belt.empty).toBe(true);
    expect(belt.take()).toBeNull();
    const before = begun.length;
    await new Promise((resolve) => setImmediate(resolve));
    expect(closed).toBe(true);
    expect(begun).toHaveLength(before);
  });

  test('lets a bug out where results are taken', async () => {
    const belt = new Conveyor(
      all([1]),
      () => Promise.reject(new Error('a bug')),
      () => 1,
      ROOM,
    );
    await belt.wait(1_000);
    expect(() => belt.take()).toThrow('a bug');
    async function* broken(): AsyncGenerator<number, void> {
      yield 1;
      throw new Error('another bug');
    }
    const other = new Conveyor(
      broken(),
      () => new Promise(() => {}),
      () => 1,
      ROOM,
    );
    await other.wait(1_000);
    expect(() => other.take()).toThrow('another bug');
  });

  test('waits for as many as are wanted, but not for more than there are or for what comes after a slow one', async () => {
    const slow = Promise.withResolvers<void>();
    const ended: number[] = [];
    const work = async (number: number) => {
      if (number === 3) await slow.promise;
      ended.push(number);
    };
    const belt = new Conveyor(all([1, 2, 3, 4, 5]), work, () => 1, ROOM);
    await belt.wait(1_000, 2);
    expect(ended).toEqual([1, 2]);
    belt.take();
    belt.take();
    await belt.wait(10, 2);
    expect(belt.take()).toBeNull();
    slow.resolve();
    await belt.wait(60_000, 8);
    expect([belt.take(), belt.take(), belt.take()]).not.toContain(null);
    expect(belt.empty).toBe(true);
  });

  test('does not wait for ever for what takes long', async () => {
    const belt = new Conveyor(
      all([1]),
      () => new Promise(() => {}),
      () => 1,
      ROOM,
    );
    await belt.wait(1);
    expect(belt.take()).toBeNull();
    belt.stop();
  });
});
