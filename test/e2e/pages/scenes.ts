/**
 * Every screen and panel there is, each with the steps that lead to it from the one before: for whoever wants to look at
 * all of them. Must never judge what is seen.
 */

import { mkdir } from 'node:fs/promises';
import { screenWords } from '../../../src/renderer/locales/index.ts';
import { backToLibrary, dropAll, goTo, keys, openByKeyboard } from './acts.ts';
import { type Desk, makeDataset, sayName } from './desk.ts';
import { fillInbox, MISREAD, SAMPLES } from './inbox.ts';
import { soon } from './sights.ts';

const WORDS = screenWords('zh-CN');
/** A sample with nothing to put right, and who reads it a second time. */
const SIGNED = '青川市云岭区教育局';
const SECOND_READER = '王核读';

export interface Sight {
  readonly name: string;
  /** Goes there. */
  readonly show: (desk: Desk) => Promise<void>;
}

const toScreen = (name: 'units' | 'rules' | 'batches' | 'data' | 'overview', key: string): Sight => ({
  name,
  show: async ({ page, on }) => {
    await keys(page, key);
    await on.screen(name).waitFor();
    await settled({ page });
  },
});

/** Until nothing on the screen says that it is still loading. */
async function settled({ page }: Pick<Desk, 'page'>): Promise<void> {
  await soon(() => page.locator('main [aria-busy=true], .ag-overlay-loading-center').count()).toBe(0);
}

const inDialog = (name: string, key: string, ...leave: readonly string[]): Sight => ({
  name,
  show: async ({ page }) => {
    await keys(page, ...leave, key);
    await page.getByRole('dialog').waitFor();
  },
});

/** In this order only: each begins where the one before it ended. */
export const SIGHTS: readonly Sight[] = [
  { name: 'name', show: ({ on }) => on.nameDialog.waitFor() },
  {
    name: 'start',
    show: async (desk) => {
      await sayName(desk);
      await desk.on.create.waitFor();
    },
  },
  { name: 'empty', show: makeDataset },
  {
    name: 'import',
    show: async ({ page, on, path }) => {
      await mkdir(path('来件'));
      const inbox = await fillInbox(path('来件'));
      await dropAll(page, on, [SAMPLES, inbox.folder], 10 + inbox.files);
    },
  },
  { name: 'library', show: ({ on }) => on.dismiss.click() },
  {
    name: 'library-nothing',
    show: async ({ on }) => {
      await on.search.fill('没有这样的单位');
      await soon(() => on.rows.count()).toBe(0);
    },
  },
  toScreen('units', 'Control+2'),
  toScreen('rules', 'Control+3'),
  toScreen('batches', 'Control+4'),
  toScreen('data', 'Control+5'),
  toScreen('overview', 'Control+6'),
  inDialog('palette', 'Control+k'),
  inDialog('keys', 'F1', 'Escape'),
  inDialog('help', 'Shift+F1', 'Escape'),
  inDialog('history', 'F7', 'Escape'),
  {
    name: 'review',
    show: async ({ page, on }) => {
      await keys(page, 'Escape');
      await soon(() => page.getByRole('dialog').count()).toBe(0);
      await keys(page, 'Control+1');
      await on.library.waitFor();
      await on.search.fill('');
      // With rows again the list takes the keyboard, once.
      await soon(() => on.rows.count()).toBeGreaterThan(10);
      await openByKeyboard(page, on, MISREAD.unit);
      await goTo(on, MISREAD.cell);
    },
  },
  {
    name: 'second',
    show: async ({ page, on }) => {
      await backToLibrary(page, on);
      await openByKeyboard(page, on, SIGNED);
      await keys(page, 'F12');
      await soon(() => on.report.innerText()).not.toContain(SIGNED);
      await keys(page, 'Control+6');
      await on.screen('overview').waitFor();
      await page.getByRole('checkbox', { name: WORDS.second.want }).click();
      await page.getByRole('button', { name: /^复核人/ }).click();
      await on.nameField.fill(SECOND_READER);
      await keys(page, 'Enter');
      await page.getByRole('button', { name: WORDS.second.begin }).click();
      await page.locator('.source-shown').waitFor();
    },
  },
  {
    name: 'tour',
    show: async ({ page, on }) => {
      await keys(page, 'Escape');
      await on.screen('overview').waitFor();
      await keys(page, 'Control+1');
      await on.library.waitFor();
      await keys(page, 'Control+k', '导览');
      await page.getByRole('option').first().waitFor();
      await keys(page, 'Enter');
      await page.locator('.tour').waitFor();
    },
  },
];
