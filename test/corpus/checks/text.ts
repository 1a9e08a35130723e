/** The text of a case: the numbers of its tables in words, right or wrong, among numbers that are nobody's. */

import type { Numbers } from '../../support/plausible.ts';
import type { Random } from '../../support/random.ts';
import { type Making, printed } from './case.ts';
import { DAYS, type Day, NO_FEE, OTHERS, PERIODS, SOME_FEE } from './forms.ts';
import { STRAY } from './strays.ts';
import { DISPUTES, REQUESTS, RULES, type Slot, STATED, type Wording } from './wordings.ts';

export interface Narrated {
  readonly opening: readonly string[];
  readonly overview: readonly string[];
  readonly problems: readonly string[];
  /** After table 四. */
  readonly tail: readonly string[];
}

const SLOT = /\{([A-Z])\}/g;
const FILLERS = [
  '落实三审三校制度，每季度抽查栏目更新情况。',
  '明确专人负责登记、审查和归档，疑难事项由法律顾问会签。',
  '围绕稳就业、惠企利民等重点，把办事条件、材料、时限逐项列明。',
  '全年组织业务培训3次，参训96人次。',
];

/** Numbers that are nobody's, and years. */
function filled(text: string, { chance, year }: Making): string {
  return text
    .replaceAll('{YYYY}', `${year}`)
    .replaceAll('{LAST}', `${year - 1}`)
    .replaceAll('{NEXT}', `${year + 1}`)
    .replace(/\{[a-z]\}/g, () => `${1 + chance.below(60)}`);
}

const slotsOf = ({ text, none }: Wording): Slot[] => [
  ...[...text.matchAll(SLOT)].map((match) => match[1] as Slot),
  ...none,
];

function truthOf(numbers: Numbers, slot: Slot): string | null {
  return printed(numbers, STATED[slot].cells);
}

/** Another number, near the true one or like it. */
function otherThan(truth: string, chance: Random): string {
  const digits = [...truth]
    .reverse()
    .join('')
    .replace(/^0+(?=\d)/, '');
  const others = [
    `${Number(truth) + 1 + chance.below(5)}`,
    `${Math.max(0, Number(truth) - 1)}`,
    `${truth}${chance.below(9) + 1}`,
    digits,
  ];
  const fitting = others.filter((each) => each !== truth && Number(each) !== Number(truth));
  return `${Number(chance.pick(fitting))}`;
}

/**
 * A sentence on a topic that says what the tables say, but for at most one number. Sentences that say there is none of
 * something are only taken where that is so, or where just that is the contradiction.
 */
function stated(wordings: readonly Wording[], making: Making): string {
  const { form, numbers, chance, seeds, lost } = making;
  const usable = wordings.filter((wording) =>
    slotsOf(wording).every((slot) => {
      const told = STATED[slot];
      const has = told.cells.every((cell) => form.cell.has(cell) && !lost.has(form.cell.get(cell)?.table ?? ''));
      return has && truthOf(numbers, slot) !== null && (!('form' in told) || told.form === form.id);
    }),
  );
  const isFalse = chance.oneIn(3);
  const fits = ({ none, text }: Wording) => {
    const wrong = none.filter((slot) => truthOf(numbers, slot) !== '0').length;
    if (wrong > 0) return isFalse && wrong === 1;
    return none.length > 0 || slotsOf({ none, text }).some((slot) => truthOf(numbers, slot) !== '0') || chance.oneIn(3);
  };
  const fitting = usable.filter(fits);
  if (fitting.length === 0) return '';
  const wording = chance.pick(fitting);
  const saidNone = wording.none.filter((slot) => truthOf(numbers, slot) !== '0');
  const slots = slotsOf({ ...wording, none: [] });
  const wrong = isFalse && saidNone.length === 0 && slots.length > 0 ? chance.pick(slots) : null;
  for (const slot of [...saidNone, ...(wrong === null ? [] : [wrong])]) {
    seeds.add('statement', STATED[slot].cells.join('+'));
  }
  const text = wording.text.replace(SLOT, (_, slot: Slot) => {
    const truth = truthOf(numbers, slot) as string;
    return slot === wrong ? otherThan(truth, chance) : truth;
  });
  return filled(text, making);
}

function strays(list: readonly string[], making: Making): string {
  const { chance } = making;
  return Array.from({ length: chance.below(3) }, () => filled(chance.pick(list), making)).join('');
}

/** A paragraph on a topic: what is stated, with other sentences before and after it. */
function paragraph(head: string, wordings: readonly Wording[], list: readonly string[], making: Making): string {
  const { chance } = making;
  const before = chance.oneIn(2) ? chance.pick(FILLERS) : '';
  const after = chance.oneIn(2) ? chance.pick(FILLERS) : '';
  return `${head}${before}${stated(wordings, making)}${strays(list, making)}${after}`;
}

function periodSaid(making: Making): string[] {
  const { chance, seeds, year } = making;
  if (chance.oneIn(8)) {
    seeds.add('period');
    return [];
  }
  const fault = chance.oneIn(6) ? chance.below(4) : -1;
  if (fault >= 0) seeds.add('period');
  const of = fault === 0 ? year - 1 : year;
  const from: Day = { year: fault === 3 ? of - 1 : of, month: fault === 1 ? 2 : 1, day: 1 };
  const to: Day = { year: of, month: fault === 2 ? 11 : 12, day: fault === 2 ? 30 : 31 };
  const [first, last] = chance.pick(DAYS)(from, to);
  return [filled(chance.pick(PERIODS), making).replace('{F}', first).replace('{T}', last)];
}

export function narrated(making: Making): Narrated {
  const { chance, year, unit } = making;
  const disputes = paragraph('', DISPUTES, STRAY.disputes, making);
  const isApart = chance.oneIn(2);
  return {
    opening: periodSaid(making),
    overview: [
      `${year}年，${unit}坚持以公开为常态、不公开为例外，稳步推进各项工作。`,
      paragraph('（一）主动公开情况。', RULES, STRAY.rules, making),
      paragraph('（二）依申请公开情况。', REQUESTS, STRAY.requests, making) + (isApart ? '' : disputes),
      `（三）政府信息管理情况。${chance.pick(FILLERS)}`,
      `（四）政府信息公开平台建设情况。${chance.pick(FILLERS)}`,
      `（五）监督保障情况。${chance.pick(FILLERS)}`,
    ],
    problems: [`一是解读形式比较单一；二是个别栏目更新不及时。${year + 1}年将开展专题培训。`],
    tail: isApart ? [disputes] : [],
  };
}

/** The sixth section; with the fee, without it, or with two amounts of it. */
export function feesSaid(making: Making): string[] {
  const { chance, seeds, year } = making;
  const others = Array.from({ length: chance.below(3) }, () => filled(chance.pick(OTHERS), making));
  if (chance.oneIn(5)) {
    seeds.noFees = true;
    return others.length > 0 ? others : [filled(OTHERS[0] as string, making)];
  }
  if (chance.oneIn(3)) {
    const yuan = (1 + chance.below(40)) * 100;
    const said = (amount: number) =>
      filled(chance.pick(SOME_FEE), making).replace('{E}', chance.oneIn(3) ? `${amount / 10000}万元` : `${amount}元`);
    const isOther = year >= 2021 && chance.oneIn(4);
    if (isOther) seeds.add('feesDiffer');
    return [...others, said(yuan), ...(isOther ? [said(yuan + 100)] : [])];
  }
  return [...others, filled(chance.pick(NO_FEE), making)];
}
