/**
 * The six sections of a report, all there and in order.
 *
 * Source: 政府信息公开条例 第五十条 lists what a report has to say; the formats 国办公开办函〔2021〕30号 and 〔2019〕60号
 * print it as sections 一 to 六. A section counts by its heading. Where a table is there and its heading is not, the heading
 * may only have been worded beyond recognition (`warns`); where no heading at all was found, nothing can be told. Out of order
 * warns too: sheets of a workbook and text boxes come in an order of the file's own.
 */

import type { Section, SectionHeading } from '../facts/index.ts';
import { SECTIONS } from '../facts/index.ts';
import type { TableId } from '../form.ts';
import type { Check, Subject } from './finding.ts';
import { isTableLost } from './structure.ts';

const TABLES: Readonly<Partial<Record<Section, TableId>>> = { 2: 'proactive', 3: 'requests', 4: 'disputes' };

/** The longest run of headings in their order, each section once: what is left stands out of place. */
export function inOrder(headings: readonly SectionHeading[]): Set<Section> {
  const best: Section[][] = [];
  for (const { section } of headings) {
    const before = best.filter((run) => (run.at(-1) as Section) < section);
    const longest = before.reduce<Section[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, section]);
  }
  return new Set(best.reduce<Section[]>((a, b) => (b.length > a.length ? b : a), []));
}

function isTold({ form, values }: Subject, section: Section): boolean {
  const table = TABLES[section];
  return table !== undefined && !isTableLost(form, values, table);
}

/** Example: headings 一 二 四 三 五 六 → `warns`, misplaced `[4]` or `[3]`, whichever leaves the longer run. */
export const sections: Check = (subject) => {
  const { facts } = subject.context;
  if (facts === null) return [];
  const there = new Set(facts.sections.map(({ section }) => section));
  const placed = inOrder(facts.sections);
  const missing = SECTIONS.filter((section) => !there.has(section));
  const misplaced = SECTIONS.filter((section) => there.has(section) && !placed.has(section));
  if (missing.length + misplaced.length === 0) return [];
  const isCertain = missing.some((section) => !isTold(subject, section));
  const verdict = there.size === 0 ? 'undecided' : isCertain ? 'fails' : 'warns';
  return [{ kind: 'sections', check: 'sections', verdict, cells: [], missing, misplaced }];
};
