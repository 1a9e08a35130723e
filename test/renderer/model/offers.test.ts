import { describe, expect, test } from 'vitest';
import type { Explanation, ImpliedValue, Place } from '../../../src/core/locate/explanation.ts';
import { isSafe, isStillOffered, keptOffers, offerKey, safeOffers } from '../../../src/renderer/model/offers.ts';
import type { Offer } from '../../../src/shared/model.ts';

const CELL = 'requests.granted.natural';

const value = (more: Partial<ImpliedValue> = {}): ImpliedValue => ({
  cell: CELL,
  from: { kind: 'number', value: '1', raw: '1' },
  to: '19',
  support: { span: { start: 5, end: 7 }, raw: '19' },
  ...more,
});

const explanation = (more: Partial<Explanation> = {}): Explanation => ({
  mistakes: [{ code: 'digitsDropped', cells: [CELL] }],
  values: [value()],
  cost: 1,
  origin: 'reading',
  ...more,
});

const place = (more: Partial<Place> = {}): Place => ({
  checks: ['requests.rowTotal.granted', 'requests.columnTotal.natural'],
  explanations: [explanation()],
  isUnique: true,
  isComplete: true,
  ...more,
});

const offer = (report: number, more: Partial<Offer> = {}): Offer => ({
  report,
  unit: `单位${report}`,
  year: 2022,
  place: place(),
  explanation: explanation(),
  ...more,
});

describe('what may be accepted without looking', () => {
  test('is the only explanation of its place, all of it in the source', () => {
    expect(isSafe(place(), explanation())).toBe(true);
  });

  test.each([
    ['one of several', place({ isUnique: false }), explanation()],
    ['an error of the filing', place(), explanation({ origin: 'filing' })],
    ['one the source does not support', place(), explanation({ values: [value({ support: null })] })],
    ['one of which the source supports a part', place(), explanation({ values: [value(), value({ support: null })] })],
    ['one that changes nothing', place(), explanation({ values: [] })],
  ])('is not %s', (_name, at, what) => {
    expect(isSafe(at, what)).toBe(false);
    expect(safeOffers([offer(1, { place: at, explanation: what })])).toEqual([]);
  });
});

describe('an offer made earlier', () => {
  test('is still one while its place says the same, in whatever order', () => {
    const now = place({ checks: place().checks.toReversed() });
    expect(isStillOffered(offer(1), [place({ checks: ['requests.flow.total'] }), now])).toBe(true);
  });

  test.each([
    ['its place is gone', []],
    ['something else is as likely', [place({ isUnique: false })]],
    ['the value would be another', [place({ explanations: [explanation({ values: [value({ to: '18' })] })] })]],
    [
      'the cell has changed',
      [place({ explanations: [explanation({ values: [value({ from: { kind: 'blank', value: null, raw: '' } })] })] })],
    ],
    ['more fails there', [place({ checks: [...place().checks, 'requests.flow.natural'] })]],
    ['nothing fits any more', [place({ explanations: [] })]],
  ])('is none where %s', (_name, places) => {
    expect(isStillOffered(offer(1), places)).toBe(false);
  });
});

describe('the list of offers', () => {
  const offers = [offer(1), offer(2), offer(3, { unit: null, year: null })];

  test('tells two places of one report apart', () => {
    const other = offer(1, { place: place({ checks: ['disputes.total.reconsideration'] }) });
    expect(offerKey(other)).not.toBe(offerKey(offer(1)));
  });

  test('keeps what the query asks for', () => {
    expect(keptOffers(offers, '2022 单位２').map(({ report }) => report)).toEqual([2]);
    expect(keptOffers(offers, '')).toEqual(offers);
  });
});
