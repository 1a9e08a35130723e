/**
 * Reports of a unit over two years and of units that were misread alike: what the register, the rules and the offers are
 * about. Everything in them is invented.
 */

import { form2021 } from '../../../src/core/forms/2021.ts';
import { render } from '../../support/render.ts';

/** One unit under two names: last year it carried one request out, this year it says that two were carried in. */
export const TWO_NAMES = { lastYear: '云岭区白石镇人民政府', thisYear: '云岭区白石镇政府' } as const;

/** Units whose reports have a line beside a number, which reads like one more digit. */
export const LINED = ['云岭区柳溪镇人民政府', '云岭区青林镇人民政府', '云岭区红旗镇人民政府'] as const;
export const LINED_CELL = 'requests.granted.natural';

const FILED: Readonly<Record<string, string>> = {
  'proactive.normative.inForce': '7',
  'requests.newReceived.natural': '12',
  'requests.newReceived.total': '12',
  'requests.granted.natural': '11',
  'requests.granted.total': '11',
  'requests.total.natural': '11',
  'requests.total.total': '11',
  'requests.carriedOut.natural': '1',
  'requests.carriedOut.total': '1',
};

const CARRIED_IN: Readonly<Record<string, string>> = {
  'requests.newReceived.natural': '10',
  'requests.newReceived.total': '10',
  'requests.carriedIn.natural': '2',
  'requests.carriedIn.total': '2',
};

function report(unit: string, year: number, numbers: Readonly<Record<string, string>>) {
  const all = Object.fromEntries(form2021.cells.map(({ id }) => [id, numbers[id] ?? '0']));
  return { name: `${unit}-${year}.html`, bytes: render(form2021, all, 'html', { unit, year }).bytes };
}

/** The files of both stories, by name. */
export function yearFiles(): { readonly name: string; readonly bytes: Uint8Array }[] {
  return [
    report(TWO_NAMES.lastYear, 2022, FILED),
    report(TWO_NAMES.thisYear, 2023, { ...FILED, ...CARRIED_IN }),
    ...LINED.map((unit) => report(unit, 2023, { ...FILED, [LINED_CELL]: '11|' })),
  ];
}
