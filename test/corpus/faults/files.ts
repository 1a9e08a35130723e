/** Faults of whole files, and of the unit itself, which filed what does not add up. */

import { form2019 } from '../../../src/core/forms/2019.ts';
import { compose } from '../../support/document.ts';
import { asPrinted, plausible } from '../../support/plausible.ts';
import { anyCell, type Fault } from './fault.ts';

const OTHERS = ['青川市云岭区财政局', '云岭区石门镇人民政府', '青川市云岭区司法局'];

const filedWrong: Fault = {
  name: 'filed wrong',
  filed(numbers, scene) {
    const changed: Record<string, string> = {};
    const count = 1 + scene.chance.below(3);
    for (let done = 0; done < count; done += 1) {
      const cell = anyCell(scene, ({ table }) => table !== 'proactive');
      if (cell) changed[cell.id] = `${Number(numbers[cell.id]) + 1 + scene.chance.below(20)}`;
    }
    return { numbers: { ...numbers, ...changed }, cells: Object.keys(changed) };
  },
};

const mislabelled: Fault = {
  name: 'encoding mislabelled',
  fits: ({ format }) => format.spoilings.includes('mislabelled'),
  spoiling: 'mislabelled',
};

const scanned: Fault = {
  name: 'scanned',
  fits: ({ format }) => format.spoilings.includes('scanned'),
  spoiling: 'scanned',
};

/** Half a file, or most of one: a download that broke off, a disk that was full. */
const truncated: Fault = {
  name: 'file truncated',
  bytes: (bytes, chance) => bytes.slice(0, Math.floor((bytes.length * (30 + chance.below(65))) / 100)),
};

/** Another report behind the first in one file: another unit's, or the same unit's for another year. */
const twoReports: Fault = {
  name: 'two reports',
  draft(draft, { form, chance }) {
    const other = chance.oneIn(3) ? form2019 : form;
    const facts = { unit: chance.pick(OTHERS), year: other.firstYear + chance.below(2), seed: chance.below(1000) };
    const numbers = asPrinted(other, plausible(other, chance.below(1_000_000)));
    const second = compose(other, numbers, facts, { tablesLost: chance.oneIn(6), untitled: chance.oneIn(6) });
    return { ...draft, parts: [...draft.parts, ...second], cells: Object.keys(draft.truth) };
  },
};

export const FILE_FAULTS: readonly Fault[] = [filedWrong, mislabelled, scanned, truncated, twoReports];
