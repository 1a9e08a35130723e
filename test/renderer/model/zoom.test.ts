import { expect, test } from 'vitest';
import { zoomedBy, zoomOf } from '../../../src/renderer/model/zoom.ts';

test('zoom goes by steps and stops at the ends', () => {
  expect(zoomedBy(1, 1)).toBe(1.1);
  expect(zoomedBy(1, -1)).toBe(0.9);
  expect(zoomedBy(3, 1)).toBe(3);
  expect(zoomedBy(0.5, -1)).toBe(0.5);
});

test('a zoom that was remembered otherwise is none', () => {
  expect([zoomOf('1.25'), zoomOf('77'), zoomOf(''), zoomOf('x')]).toEqual([1.25, 1, 1, 1]);
});
