import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMS, formOf } from '../../../src/core/forms/index.ts';
import { MOVES, moved } from '../../../src/renderer/model/navigate.ts';

const form = formOf('2021');

test('arrows move within a table and over its edge into the next', () => {
  expect(moved(form, 'requests.granted.natural', 'right')).toBe('requests.granted.enterprise');
  expect(moved(form, 'requests.granted.natural', 'down')).toBe('requests.partial.natural');
  expect(moved(form, 'requests.carriedOut.research', 'down')).toBe('disputes.reconsideration.otherResult');
  expect(moved(form, 'disputes.litigationAfter.total', 'up')).toBe('requests.carriedOut.total');
  expect(moved(form, 'proactive.normative.inForce', 'down')).toBe('proactive.licensing.decisions');
});

test('arrows stop at the edges of the form, Tab runs on over line ends', () => {
  expect(moved(form, 'requests.granted.total', 'right')).toBe('requests.granted.total');
  expect(moved(form, 'requests.granted.total', 'next')).toBe('requests.partial.natural');
  expect(moved(form, 'requests.partial.natural', 'previous')).toBe('requests.granted.total');
  expect(moved(form, 'proactive.rules.issued', 'up')).toBe('proactive.rules.issued');
});

test('Home, End and their kin', () => {
  expect(moved(form, 'requests.granted.research', 'lineStart')).toBe('requests.granted.natural');
  expect(moved(form, 'requests.granted.research', 'lineEnd')).toBe('requests.granted.total');
  expect(moved(form, 'requests.granted.research', 'tableStart')).toBe('requests.newReceived.natural');
  expect(moved(form, 'requests.granted.research', 'tableEnd')).toBe('requests.carriedOut.total');
  expect(moved(form, 'requests.granted.research', 'tableBelow')).toBe('disputes.reconsideration.upheld');
  expect(moved(form, 'proactive.fees.amount', 'tableAbove')).toBe('proactive.fees.amount');
});

test('every move from every cell leads to a cell of the form', () => {
  const anywhere = fc
    .constantFrom(...FORMS)
    .chain((each) => fc.tuple(fc.constant(each), fc.constantFrom(...each.cells)));
  fc.assert(
    fc.property(anywhere, fc.constantFrom(...MOVES), ([any, cell], move) => any.cell.has(moved(any, cell.id, move))),
  );
});
