/** Pictures of the screens for people to look at, and the questions about them that a program can answer. */

import { mkdir } from 'node:fs/promises';
import type { ElectronApplication, Page } from 'playwright-core';
import { inside } from '../../../scripts/house.ts';
import type { Locale } from '../../../src/core/words/index.ts';
import { chooseFromMenu, resize } from './acts.ts';
import { type Places, placesOf } from './places.ts';

/** Where the pictures go; git ignores it. */
export const SHOTS = inside('test', 'e2e', 'screens');

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const LANGUAGES: readonly Locale[] = ['zh-CN', 'en'];

export interface Shape {
  readonly width: number;
  readonly height: number;
  readonly locale: Locale;
}

/**
 * Shows the present screen in both sizes and languages, keeps a picture of each, and lets `look` see it. Ends in
 * Chinese, as it began.
 */
export async function inEveryShape(
  app: ElectronApplication,
  page: Page,
  name: string,
  look: (on: Places, shape: Shape) => Promise<void>,
): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  for (const size of SIZES) {
    await resize(app, page, size.width, size.height);
    for (const locale of LANGUAGES) {
      await speak(page, locale);
      await painted(page);
      await page.screenshot({ path: `${SHOTS}/${name}-${size.width}-${locale}.png` });
      await look(placesOf(page, locale), { ...size, locale });
    }
    await speak(page, 'zh-CN');
  }
}

/** The colours the system asks for. Emulated, so that it needs no act of a person. */
const SCHEMES = ['light', 'dark'] as const;
/** What the menu calls each language. */
const IN_MENU: Record<Locale, string> = { 'zh-CN': '简体中文', en: 'English' };

/**
 * Keeps pictures of the present screen in every size, language and scheme in `folder`. Touches nothing on the page, so that
 * dialogs and panels stay open. Ends in Chinese and light, as it began.
 */
export async function inEveryLook(app: ElectronApplication, page: Page, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const size of SIZES) {
    await resize(app, page, size.width, size.height);
    for (const locale of [...LANGUAGES].reverse()) {
      await chooseFromMenu(app, IN_MENU[locale]);
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
      for (const scheme of [...SCHEMES].reverse()) {
        await inScheme(page, scheme);
        await page.screenshot({ path: `${folder}/${name}-${size.width}-${locale}-${scheme}.png` });
      }
    }
  }
}

/** Has the page wear a scheme, and waits until it does. */
export async function inScheme(page: Page, scheme: (typeof SCHEMES)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForFunction((wanted) => document.documentElement.style.colorScheme === wanted, scheme);
  await painted(page);
}

async function speak(page: Page, locale: Locale): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.lang)) === locale) return;
  await placesOf(page, locale === 'en' ? 'zh-CN' : 'en').language.click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
  // The pointer must not stay on the button: its look under the pointer is not what the picture is of.
  await page.mouse.move(0, 0);
}

/** Until what changed has been drawn and everything that moves has come to rest. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    await frame();
    await frame();
  });
}

/**
 * What of a screen cannot be seen or used whole: a page that must be scrolled, a control outside the window, a control
 * or a heading of a table whose words do not fit, two controls on top of each other. Empty is good.
 */
export function faultsSeen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth || scrollHeight > innerHeight)
      faults.push(`the page is ${scrollWidth}×${scrollHeight}`);
    const modal = document.querySelector('[role=dialog]');
    const controls = [...(modal ?? document).querySelectorAll<HTMLElement>('button, input, h1, .ag-header-cell-text')]
      .filter((each) => each.checkVisibility() && each.closest('.source-scroll, .import-outcomes') === null)
      .filter((each) => !each.classList.contains('cell-input'));
    const nameOf = (each: HTMLElement) =>
      each.innerText || each.getAttribute('aria-label') || each.outerHTML.slice(0, 80);
    const scrolls = (each: HTMLElement) =>
      each.closest(
        '.form, .findings, .ag-body, .cell-panel, .rules, .unit-pane, .data-grid, .overview, .deeds-list, .second-cells',
      ) !== null;
    const boxes = controls
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    for (const { each, box } of boxes) {
      const outside = box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight;
      if (outside && !scrolls(each)) faults.push(`outside the window: ${nameOf(each)}`);
      // A name that is cut but told whole under the pointer has its words.
      if (each.tagName !== 'INPUT' && each.title !== each.innerText && each.scrollWidth > each.clientWidth + 1)
        faults.push(`does not fit: ${nameOf(each)}`);
    }
    for (const [at, { each: a, box: p }] of boxes.entries()) {
      for (const { each: b, box: q } of boxes.slice(at + 1)) {
        const apart = p.right <= q.left + 1 || q.right <= p.left + 1 || p.bottom <= q.top + 1 || q.bottom <= p.top + 1;
        if (!apart && !a.contains(b) && !b.contains(a) && !scrolls(a) && !scrolls(b)) {
          faults.push(`on top of each other: ${nameOf(a)} / ${nameOf(b)}`);
        }
      }
    }
    return faults;
  });
}
