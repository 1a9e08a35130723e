/**
 * Cases as Gouji checks them, held against what was seeded: found, missed, made up.
 *
 * A seeded finding counts as found whatever its verdict, and as open where it says no more than that it cannot be decided. One
 * that was not seeded counts as made up where it fails or warns; that something cannot be told is no accusation.
 */

import { checkReport, type Finding, RULES } from '../../../src/core/checks/index.ts';
import { NO_CONTEXT } from '../../../src/core/context.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import { table } from '../figures.ts';
import { readAny } from '../read-any.ts';
import type { CheckCase } from './case.ts';
import { keyOf } from './seeds.ts';

export interface Scored {
  readonly found: readonly string[];
  readonly open: readonly string[];
  readonly missed: readonly string[];
  readonly madeUp: readonly string[];
}

async function findingsOf({ bytes, name, level }: CheckCase): Promise<readonly Finding[]> {
  const reading = await readAny(bytes, name);
  const report = reading.failure === null ? reading.reports[0] : undefined;
  if (!report) return [];
  const { form, readings, year, notes, statements, facts } = report;
  const context = { ...NO_CONTEXT, statements, facts, level };
  return checkReport({ form: formOf(form), values: readings, year, notes, context });
}

/** Reads a case as an import would, checks it and compares. Equations are measured elsewhere. */
export async function score(one: CheckCase): Promise<Scored> {
  const findings = (await findingsOf(one)).filter(({ kind }) => kind !== 'equation');
  const byKey = new Map(findings.map((finding) => [keyOf(finding), finding]));
  const found = [...one.seeded].filter((key) => byKey.has(key));
  const accuses = ({ verdict }: Finding) => verdict === 'fails' || verdict === 'warns';
  return {
    found,
    open: found.filter((key) => byKey.get(key)?.verdict === 'undecided'),
    missed: [...one.seeded].filter((key) => !byKey.has(key)),
    madeUp: findings.filter((finding) => accuses(finding) && !one.seeded.has(keyOf(finding))).map(keyOf),
  };
}

/** What became of the seeded findings of one rule. */
export interface Tally {
  found: number;
  open: number;
  missed: number;
  madeUp: number;
}

export class Tallies {
  readonly byRule = new Map<string, Tally>();

  of(rule: string): Tally {
    const tally = this.byRule.get(rule) ?? { found: 0, open: 0, missed: 0, madeUp: 0 };
    this.byRule.set(rule, tally);
    return tally;
  }

  add(scored: Scored): void {
    for (const what of ['found', 'open', 'missed', 'madeUp'] as const)
      for (const key of scored[what]) this.of(key.split(' ')[0] as string)[what] += 1;
  }
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

export const recall = ({ found, missed }: Tally): number => found / (found + missed);
export const precision = ({ found, madeUp }: Tally): number => found / (found + madeUp);

/** A line for each rule that was seeded or spoke, in the order of the rules. */
export function scoreTable(tallies: Tallies): string {
  const lines = RULES.filter(({ id }) => tallies.byRule.has(id)).map(({ id }) => {
    const { found, open, missed, madeUp } = tallies.of(id);
    const whole = found + missed;
    return [id, whole, found, open, missed, madeUp, percent(found, whole), percent(found, found + madeUp)];
  });
  return table(['rule', 'seeded', 'found', 'of it open', 'missed', 'made up', 'recall %', 'precision %'], lines);
}
