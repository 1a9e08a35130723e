/** A government with the units that report to it, with what may go wrong when their numbers are added up. */

import { NO_CONTEXT } from '../../../src/core/context.ts';
import type { CellId, Form } from '../../../src/core/form.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { type Random, random } from '../random.ts';
import { valuesOf } from '../values.ts';
import { type Draft, type Family, firstYear, numbersOf } from './family.ts';

interface Household {
  readonly form: Form;
  readonly parent: Draft;
  readonly children: readonly Draft[];
  readonly chance: Random;
}

/** `isGone`: whether the child's report is not in the dataset. */
interface ParentFault {
  readonly name: string;
  readonly silent?: boolean;
  readonly plant: (household: Household) => readonly CellId[];
  readonly isGone?: (child: number) => boolean;
}

const inRequests = (form: Form): readonly CellId[] =>
  form.cells.flatMap(({ id, table }) => (table === 'requests' ? id : []));

/** What each unit counts for itself, so that all of them together are the government's number. */
const countedOnce = (form: Form): readonly CellId[] =>
  form.cells.flatMap(({ id, table, column }) =>
    table !== 'proactive' || /issued|repealed|inForce|created|decisions/.test(column.id) || id.endsWith('fees.amount')
      ? id
      : [],
  );

const PARENT_FAULTS: readonly ParentFault[] = [
  {
    name: 'a subordinate left out',
    plant({ form, parent, children, chance }) {
      const child = chance.pick(children);
      for (const { id } of form.cells) parent[id] = (parent[id] ?? 0) - (child[id] ?? 0);
      return countedOnce(form).filter((cell) => (child[cell] ?? 0) > 0);
    },
  },
  {
    name: 'a cell too small',
    plant({ form, parent, chance }) {
      const cells = inRequests(form).filter((cell) => (parent[cell] ?? 0) > 0);
      if (cells.length === 0) return [];
      const cell = chance.pick(cells);
      parent[cell] = chance.below(parent[cell] ?? 0);
      return [cell];
    },
  },
  {
    name: 'a subordinate read too large',
    plant({ form, children, chance }) {
      const cell = chance.pick(inRequests(form));
      const child = chance.pick(children);
      child[cell] = (child[cell] ?? 0) + 1 + chance.below(90);
      return [cell];
    },
  },
  {
    name: 'a subordinate has not filed',
    silent: true,
    plant: () => [],
    isGone: (child) => child === 0,
  },
];

/** A government and 3 to 8 units below it; every second one has dealings of its own. */
export function parentFamily(seed: number): Family {
  const chance = random(seed ^ 0xfa77);
  const form = chance.oneIn(4) ? form2019 : form2021;
  const year = form.firstYear + 1;
  const children = Array.from({ length: 3 + chance.below(6) }, () => firstYear(form, chance));
  const own = chance.oneIn(2) ? firstYear(form, chance) : {};
  const parent: Draft = {};
  for (const { id } of form.cells) {
    parent[id] = children.reduce((all, child) => all + (child[id] ?? 0), own[id] ?? 0);
  }
  const fault = chance.oneIn(3) ? null : chance.pick(PARENT_FAULTS);
  const planted = fault?.plant({ form, parent, children, chance }) ?? [];
  const subordinates = children.map((child, index) => {
    const unit = `青川市云岭区第${index + 1}局`;
    const values = valuesOf(form, numbersOf(child));
    const report = { report: index + 2, unit, year, form: form.id, values, doubtful: [] };
    return { unit, report: fault?.isGone?.(index) ? null : report };
  });
  return {
    seed,
    subject: {
      form,
      values: valuesOf(form, numbersOf(parent)),
      year,
      notes: [],
      context: { ...NO_CONTEXT, level: 'government', subordinates },
    },
    fault: fault?.name ?? null,
    relation: 'subordinates',
    planted,
    silent: fault?.silent ?? false,
  };
}
