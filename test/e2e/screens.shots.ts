/** `npm run shots`: pictures of every screen and panel, in both languages and schemes and two sizes, into `shots/`. */

import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, test } from 'vitest';
import { inside } from '../../scripts/house.ts';
import { clear, type Desk, openDesk } from './pages/desk.ts';
import { SIGHTS } from './pages/scenes.ts';
import { inEveryLook } from './pages/shots.ts';
import { tellInOrder } from './pages/story.ts';

const FOLDER = inside('shots');

let desk: Desk;

tellInOrder();
beforeAll(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  desk = await openDesk();
});
afterAll(() => clear(desk));

test.each(SIGHTS)('$name', async ({ name, show }) => {
  await show(desk);
  await inEveryLook(desk.running.app, desk.page, FOLDER, name);
});
