/** Access: axe finds nothing on any screen or panel, in either scheme. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { resize } from './pages/acts.ts';
import { accessFaults } from './pages/axe.ts';
import { clear, type Desk, openDesk } from './pages/desk.ts';
import { SIGHTS } from './pages/scenes.ts';
import { inScheme } from './pages/shots.ts';
import { tellInOrder } from './pages/story.ts';

let desk: Desk;

tellInOrder();
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => clear(desk));

test.each(SIGHTS)('$name', async ({ show }) => {
  await resize(desk.running.app, desk.page, 1366, 768);
  await show(desk);
  await inScheme(desk.page, 'dark');
  // Only colours differ between the schemes.
  const inDark = await accessFaults(desk.page, ['color-contrast']);
  await inScheme(desk.page, 'light');
  expect([...inDark, ...(await accessFaults(desk.page))]).toEqual([]);
});

test('the page had nothing to complain about', () => {
  expect(desk.complaints).toEqual([]);
});
