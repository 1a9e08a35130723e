/**
 * Reports with a mistake in them and the truth beside it, by seed: what localisation is measured on.
 *
 * A *misread* report has readings that are not what the unit filed; either the file itself has the mistake (whoever made the
 * file dropped a digit), or the file is right and the readings point at the wrong piece of it. A *filed* report has
 * readings that are just what its file says, and numbers that do not add up: nobody misread anything there.
 */

import { decideAll } from '../../src/core/checks/equations.ts';
import type { CellId, Form } from '../../src/core/form.ts';
import type { Explanation } from '../../src/core/locate/explanation.ts';
import type { Scene } from '../../src/core/locate/index.ts';
import type { Accident, Maker } from './mistakes/accident.ts';
import { digitConfused, digitsAdded, digitsDropped, digitsSwapped, otherNumbers } from './mistakes/cells.ts';
import { digitsMerged, exchanged, rowDoubled, rowLost, rowShift, rowsMoved, sideways } from './mistakes/rows.ts';
import { sceneOfWrongFile, sceneOfWrongReader } from './mistakes/scenes.ts';
import { SMALL_FORM, smallNumbers } from './mistakes/small-form.ts';
import { type Numbers, plausible } from './plausible.ts';
import { random } from './random.ts';

export const MISREAD_KINDS = [
  'oneCell',
  'oneCellAnywhere',
  'twoCells',
  'threeCells',
  'fourCells',
  'sideways',
  'rowShift',
  'rowLost',
  'rowDoubled',
  'rowsMoved',
  'digitsDropped',
  'digitsAdded',
  'digitsSwapped',
  'digitConfused',
  'digitsMerged',
  'exchanged',
] as const;
export type MisreadKind = (typeof MISREAD_KINDS)[number];

/** `wrong`: the cells whose reading is not the truth; none in a filed case, where the truth is what was filed. */
export interface Case {
  readonly kind: string;
  readonly seed: number;
  readonly scene: Scene;
  readonly truth: Numbers;
  readonly wrong: readonly CellId[];
}

const MAKERS: Readonly<Record<MisreadKind, Maker>> = {
  oneCell: otherNumbers(1),
  oneCellAnywhere: otherNumbers(1, true),
  twoCells: otherNumbers(2),
  threeCells: otherNumbers(3),
  fourCells: otherNumbers(4),
  sideways,
  rowShift,
  rowLost,
  rowDoubled,
  rowsMoved,
  digitsDropped,
  digitsAdded,
  digitsSwapped,
  digitConfused,
  digitsMerged,
  exchanged,
};

/** Whether an equation fails, or a row is not there, so that there is something to look for. */
export function shows({ form, values, events }: Scene): boolean {
  return (
    decideAll(form, values).some(({ verdict }) => verdict === 'fails') || events.some(({ code }) => code === 'rowLost')
  );
}

const isWrong = (scene: Scene, truth: Numbers) => (cell: CellId) => scene.values[cell]?.value !== truth[cell];

/** How many reports are tried until one can have the mistake and shows it. */
const TRIES = 400;

function numbersFor(form: Form, seed: number): Numbers {
  return form === SMALL_FORM ? smallNumbers(seed, 20) : plausible(form, seed);
}

/**
 * A misread report. Every one has an equation that fails: what no sum notices, no sum can mend.
 * Example: `misread(form2021, 'digitsDropped', 7)` has one cell of table 三 read as `1` where `19` was filed.
 */
export function misread(form: Form, kind: MisreadKind, seed: number): Case {
  const chance = random(seed ^ 0x10ca7e);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const truth = numbersFor(form, chance.below(1_000_000));
    const accident = MAKERS[kind](form, truth, chance);
    if (!accident) continue;
    const byReader = [...accident.slips.values()].every(({ text, piece }) => text === null || piece !== undefined);
    const scene =
      byReader && chance.oneIn(2) ? sceneOfWrongReader(form, truth, accident) : sceneOfWrongFile(form, truth, accident);
    const wrong = form.cells.map(({ id }) => id).filter(isWrong(scene, truth));
    if (wrong.length > 0 && shows(scene)) return { kind, seed, scene, truth, wrong };
  }
  throw new Error(`no report of seed ${seed} can have ${kind}`);
}

/**
 * A report whose own numbers do not add up, read just as it stands: the unit dropped a digit, moved a value, left out a row.
 * The truth is what the file says, and half of the time its narrative knows better. A right reader has no doubts about it;
 * half of the time this one has some all the same.
 */
export function filed(form: Form, seed: number): Case {
  const chance = random(seed ^ 0xf11ed);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const sound = numbersFor(form, chance.below(1_000_000));
    const kind = chance.pick(MISREAD_KINDS);
    const accident = MAKERS[kind](form, sound, chance);
    if (!accident) continue;
    const isSure = chance.oneIn(2);
    const slips = [...accident.slips].map(([cell, slip]) => [cell, isSure ? { ...slip, doubts: [] } : slip] as const);
    // Only what is not there is an event: a value in a place of its own was put there by whoever filed it.
    const events = kind === 'rowLost' ? accident.events : undefined;
    const read = sceneOfWrongFile(form, sound, { slips: new Map(slips), ...(events && { events }) });
    const scene = chance.oneIn(2) ? read : { ...read, text: `${read.text}${narrativeOf(form, sound, accident)}` };
    const truth = Object.fromEntries(form.cells.map(({ id }) => [id, scene.values[id]?.value ?? '']));
    if (shows(scene)) return { kind: `filed ${kind}`, seed, scene, truth, wrong: [] };
  }
  throw new Error(`no report of seed ${seed} can be filed wrong`);
}

/** The right numbers in prose. */
function narrativeOf({ cell }: Form, sound: Numbers, { slips }: Accident): string {
  const said = [...slips.keys()].map((id) => `${cell.get(id)?.row.path.at(-1) ?? ''}${sound[id]}件`);
  return `本年度${said.join('，')}。\n`;
}

/** Whether an explanation says just what is wrong: every wrong cell put right, every right one left as it is. */
export function isTruth({ truth, wrong }: Case, { values }: Pick<Explanation, 'values'>): boolean {
  const implied = new Map(values.map(({ cell, to }) => [cell, to]));
  return (
    wrong.every((cell) => implied.get(cell) === truth[cell]) && [...implied].every(([cell, to]) => truth[cell] === to)
  );
}
