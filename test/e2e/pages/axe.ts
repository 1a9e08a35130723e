/** What axe says against the present screen. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Every rule that is broken, with the places where; of all rules, or of those named. Empty is good.
 * Example: `['color-contrast: .zero (…)']`.
 */
export async function accessFaults(page: Page, rules: readonly string[] | null = null): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // By the debugger, which the page's policy does not concern.
  if (!isThere) await page.evaluate(SOURCE);
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      readonly axe: { run: (context: object, options: object) => Promise<AxeResults> };
    };
    // Somebody else's document is shown as it is: its headings and colours are not the app's.
    const { violations } = await axe.run({ exclude: [['.paper']] }, only === null ? {} : { runOnly: only });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
        return `${id}: ${target.flat().join(' ')} (${why})`;
      }),
    );
  }, rules);
}
