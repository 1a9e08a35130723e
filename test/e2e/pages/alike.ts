/**
 * Reports in which the same things are wrong: a total of table 四 that its unit filed wrongly, and a cell left blank; and
 * some in which nothing is. Everything in them is invented.
 */

import { form2021 } from '../../../src/core/forms/2021.ts';
import { render } from '../../support/render.ts';

export const ALIKE = ['云岭区柳溪镇人民政府', '云岭区青林镇人民政府', '云岭区红旗镇人民政府'] as const;
export const FINE = ['云岭区水务局', '云岭区教育局'] as const;
export const BLANK_CELL = 'proactive.normative.repealed';

const FILED: Readonly<Record<string, string>> = {
  'proactive.normative.inForce': '7',
  'disputes.reconsideration.upheld': '2',
  'disputes.reconsideration.total': '2',
};

const FAULTY: Readonly<Record<string, string>> = { 'disputes.reconsideration.total': '9', [BLANK_CELL]: '' };

function report(unit: string, faults: Readonly<Record<string, string>>) {
  const all = Object.fromEntries(form2021.cells.map(({ id }) => [id, { ...FILED, ...faults }[id] ?? '0']));
  return { name: `${unit}-2023.html`, bytes: render(form2021, all, 'html', { unit, year: 2023 }).bytes };
}

/** The files of the story, by name. */
export function alikeFiles(): { readonly name: string; readonly bytes: Uint8Array }[] {
  return [...ALIKE.map((unit) => report(unit, FAULTY)), ...FINE.map((unit) => report(unit, {}))];
}
