/**
 * A report that contradicts itself in a known way, or in none: its file, and every finding that ought to be made of it.
 *
 * Everything follows from the seed. Numbers are plausible ones that obey their equations; what the text makes of them, how it
 * heads its sections, dates itself and speaks of fees is drawn from `wordings.ts` and `forms.ts`.
 */

import type { RuleId } from '../../../src/core/checks/index.ts';
import { sum } from '../../../src/core/decimal.ts';
import type { Section } from '../../../src/core/facts/index.ts';
import type { CellId, Form } from '../../../src/core/form.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { formForYear } from '../../../src/core/forms/index.ts';
import type { UnitLevel } from '../../../src/core/units.ts';
import type { Part } from '../../support/document.ts';
import { layout } from '../../support/layout.ts';
import { asPrinted, type Numbers, plausible } from '../../support/plausible.ts';
import { type Random, random } from '../../support/random.ts';
import { FORMATS, type FormatName } from '../formats/index.ts';
import { dated } from './dates.ts';
import { headed } from './headings.ts';
import { Seeds } from './seeds.ts';
import { feesSaid, narrated } from './text.ts';

export interface CheckCase {
  readonly seed: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly level: UnitLevel | null;
  /** `<rule> <what it speaks of>` of every finding that ought to be made. */
  readonly seeded: ReadonlySet<string>;
  /** What a person would want to see of it when something was missed. */
  readonly parts: readonly Part[];
}

/** What the makers of a case's parts share. */
export interface Making {
  readonly form: Form;
  readonly year: number;
  readonly unit: string;
  readonly level: UnitLevel | null;
  readonly numbers: Numbers;
  readonly chance: Random;
  readonly seeds: Seeds;
  /** Tables that are not in the file, so that nothing can be held against them. */
  readonly lost: ReadonlySet<string>;
}

const UNITS = [
  '青川市云岭区司法局',
  '云岭区松桥街道办事处',
  '青川市水务局',
  '云岭区柳溪镇人民政府',
  '青川市云岭区人民政府',
];
const FILES: readonly (readonly [FormatName, string])[] = [
  ['html', 'official'],
  ['html', 'word'],
  ['html', 'nested'],
  ['txt', 'lines'],
  ['docx', FORMATS.docx.styles[0] as string],
  ['rtf', FORMATS.rtf.styles[0] as string],
];
const LEVELS = ['government', 'department', null] as const;

/** Numbers of the cells that say something else than a number may, and are asked for by no equation. */
function spoilt(numbers: Numbers, form: Form, chance: Random, seeds: Seeds): Numbers {
  const spoil: Record<CellId, string> = {};
  const papers = /^proactive\.(?:rules|normative)\./;
  const counts = form.cells.filter(
    ({ id, table, kind }) => table === 'proactive' && kind === 'count' && !papers.test(id),
  );
  const put = (rule: RuleId, text: string) => {
    const cell = chance.pick(counts).id;
    if (cell in spoil) return;
    spoil[cell] = text;
    seeds.add(rule, cell);
  };
  if (chance.oneIn(20)) put('notInteger', `${chance.below(40)}.5`);
  if (chance.oneIn(20)) put('negative', `-${1 + chance.below(40)}`);
  if (chance.oneIn(20)) put('notANumber', chance.pick(['无', '未统计', '详见附件']));
  return { ...numbers, ...spoil };
}

/** Less in force than was issued, less published in all than this year: in one row of table 二. */
function disordered(numbers: Numbers, form: Form, chance: Random, seeds: Seeds): Numbers {
  if (!chance.oneIn(6)) return numbers;
  const row = chance.pick(['rules', 'normative']);
  const [more, less] = form.id === '2021' ? ['inForce', 'issued'] : ['total', 'published'];
  const cell = (column: string | undefined): CellId => `proactive.${row}.${column}`;
  const small = chance.below(20);
  seeds.add('atLeast', cell(more));
  return { ...numbers, [cell(more)]: `${small}`, [cell(less)]: `${small + 1 + chance.below(9)}` };
}

/** The case of a seed. Example: `checkCase(7).seeded` may hold `statement requests.newReceived.total` and `period`. */
export function checkCase(seed: number): CheckCase {
  const chance = random(seed ^ 0xc4ec);
  const seeds = new Seeds();
  const year = 2019 + chance.below(6);
  const proper = formForYear(year);
  const form = chance.oneIn(12) ? (proper === form2021 ? form2019 : form2021) : proper;
  if (form !== proper) seeds.add('wrongForm');
  const lost = new Set<string>(chance.oneIn(16) ? [chance.pick(form.tables).id] : []);
  for (const table of lost) seeds.add('tableMissing', table);
  const filed = disordered(plausible(form, chance.below(1_000_000)), form, chance, seeds);
  const numbers = spoilt(filed, form, chance, seeds);
  const unit = chance.pick(UNITS);
  const making: Making = { form, year, unit, level: chance.pick(LEVELS), numbers, chance, seeds, lost };
  const parts = partsOf(making);
  const [format, style] = chance.pick(FILES);
  const made = FORMATS[format].make({ parts, style, chance, spoiling: null });
  if (seeds.noFees && year >= 2021) seeds.add('feesNotStated');
  if (lost.has('proactive')) seeds.dropCells('proactive.');
  return {
    seed,
    name: `${unit}${year}年报.${made.extension}`,
    bytes: made.bytes,
    level: making.level,
    seeded: seeds.all,
    parts,
  };
}

function partsOf(making: Making): Part[] {
  const { form, year, unit, numbers, lost } = making;
  const { opening, overview, problems, tail } = narrated(making);
  const dates = dated(making);
  const paragraphs = (texts: readonly string[]): Part[] => texts.map((text) => ({ kind: 'paragraph', text }));
  const tables = layout(form, asPrinted(form, numbers));
  const table = (at: number): Part[] => {
    const printed = tables[at];
    return printed && !lost.has(form.tables[at]?.id ?? '') ? [{ kind: 'table', table: printed }] : [];
  };
  const contents = new Map<Section, Part[]>([
    [1, paragraphs(overview)],
    [2, table(0)],
    [3, table(1)],
    [4, [...table(2), ...paragraphs(tail)]],
    [5, paragraphs(problems)],
    [6, paragraphs(feesSaid(making))],
  ]);
  return [
    ...paragraphs(dates.above),
    { kind: 'title', text: `${unit}${year}年政府信息公开工作年度报告` },
    ...paragraphs([...dates.below, ...opening]),
    ...headed(making, contents),
    ...dates.signature.map((text): Part => ({ kind: 'signature', text })),
    ...paragraphs(dates.footer),
  ];
}

/** The number that some cells add up to, or `null` where one has no plain number. */
export function printed(numbers: Numbers, cells: readonly CellId[]): string | null {
  const texts = cells.map((cell) => numbers[cell] ?? '');
  return texts.every((text) => /^\d+$/.test(text)) ? sum(texts) : null;
}
