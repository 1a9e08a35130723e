/** How answers cross between the processes: whatever is sent arrives as it was. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bridgeOver, LONG_ANSWERS, packed, unpacked, type Wire } from '../../src/shared/carried.ts';
import type { Answer, Bridge } from '../../src/shared/contract.ts';

test('a long answer travels as one text and arrives as it was', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LONG_ANSWERS), fc.jsonValue(), (name, value) => {
      const plain = JSON.parse(JSON.stringify(value)) as never;
      const sent = packed(name, { ok: true, value: plain });
      expect(sent).toEqual({ ok: true, value: expect.any(String) });
      expect(unpacked(name, sent)).toEqual({ ok: true, value: plain });
    }),
  );
});

test('a failure and a short answer, bytes among them, travel as they are', () => {
  const failure: Answer<never> = { ok: false, failure: { code: 'DATASET_NONE', detail: {} } };
  expect(packed('reports.list', failure)).toBe(failure);
  expect(unpacked('reports.list', failure)).toBe(failure);
  const page = { ok: true, value: { width: 1, height: 1, pixels: new Uint8ClampedArray(4) } } as const;
  expect(packed('report.page', page)).toBe(page);
  expect(unpacked('report.page', page)).toBe(page);
});

test('the page hears objects, and everything else passes through', async () => {
  const asked: unknown[] = [];
  const wire = {
    engine: async (...args: unknown[]) => {
      asked.push(args);
      return packed('units.list', { ok: true, value: { units: [], alike: [] } });
    },
    app: (...args: unknown[]) => args,
    on: (...args: unknown[]) => args,
    pathOf: (file: object) => file,
  } as unknown as Wire;
  const bridge: Bridge = bridgeOver(wire);
  expect(await bridge.engine('units.list', {})).toEqual({ ok: true, value: { units: [], alike: [] } });
  expect(asked).toEqual([['units.list', {}]]);
  expect(bridge.app('app.state', {})).toEqual(['app.state', {}]);
  const file = {};
  expect(bridge.pathOf(file)).toBe(file);
  const listener = () => {};
  expect(bridge.on('command', listener)).toEqual(['command', listener]);
});
