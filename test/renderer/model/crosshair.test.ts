import { expect, test } from 'vitest';
import { formOf } from '../../../src/core/forms/index.ts';
import { crossing, placesOfForm } from '../../../src/renderer/model/crosshair.ts';

const form = formOf('2021');

test('the cross runs from the focused cell left to its row label and up to its column heading, within its block', () => {
  const places = placesOfForm(form);
  const cross = (cell: string) => crossing(places, 'requests.partial.research', cell);
  expect(cross('requests.partial.research')).toBe('focus');
  expect(cross('requests.partial.natural')).toBe('row');
  expect(cross('requests.partial.total')).toBe('');
  expect(cross('requests.granted.research')).toBe('column');
  expect(cross('requests.total.research')).toBe('');
  expect(cross('proactive.rules.inForce')).toBe('');
});
