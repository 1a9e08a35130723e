/**
 * Several reports of one unit and year in a dataset: who is beside whom, and what reviewers chose.
 *
 * What it means is the core's business (`core/versions.ts`); here it is only looked up and written down. A unit is one of
 * the register, under whatever name its reports bear.
 */

import type { Database } from 'better-sqlite3';
import { type Choice, versionState } from '../../core/versions.ts';
import { Failure } from '../../shared/failure.ts';
import type { Standing } from './rows.ts';
import type { Stamp } from './stamp.ts';
import type { Whose } from './whose.ts';

export interface Versions {
  /** Where a report stands. */
  standing(report: number): Standing;
  /** Whether another report of its unit and year stands in its place. */
  isSuperseded(report: number): boolean;
  /** The report of a unit for a year that stands; `null` where there is none, or nobody has chosen yet. */
  standsFor(unit: number, year: number): number | null;
  /** The other reports of its unit and year, oldest first. */
  rivals(report: number): readonly number[];
  /**
   * Says that a report stands for its unit and year, or (`stands` false) that none does; returns the numbers of the
   * group. Throws REPORT_NOT_FOUND; REQUEST_INVALID where there is nothing to choose from.
   */
  choose(report: number, stands: boolean, stamp: Stamp): readonly number[];
  /** Throws away what is kept in memory. */
  forget(): void;
}

interface ChoiceRow {
  readonly report_id: number;
  readonly stands: number;
  readonly among: string;
}

const ALONE: Standing = { rivals: [], version: 'sole' };

export function versionsOf(db: Database, whose: Whose): Versions {
  const choiceRows = db.prepare<[], ChoiceRow>('SELECT report_id, stands, among FROM choice ORDER BY id');
  const exists = db.prepare<[number], number>('SELECT 1 FROM report WHERE id = ?').pluck();
  const insert = db.prepare('INSERT INTO choice (report_id, stands, among, "by", at) VALUES (?, ?, ?, ?, ?)');
  /** The last choice made on each report, and when: by its place in the log. */
  let kept: Map<number, { readonly order: number; readonly choice: Choice }> | null = null;

  function choices() {
    kept ??= new Map(choiceRows.all().map((row, order) => [row.report_id, { order, choice: choiceOf(row) }]));
    return kept;
  }

  function groupOf(report: number): readonly number[] {
    const { owner, year } = whose.of(report) ?? { owner: null, year: null };
    return owner === null || year === null ? [] : whose.group(owner, year);
  }

  /** The last word on any report of a group. */
  function lastIn(group: readonly number[]): Choice | null {
    const said = group.flatMap((report) => choices().get(report) ?? []);
    return said.sort((a, b) => b.order - a.order)[0]?.choice ?? null;
  }

  return {
    standing(report) {
      const group = groupOf(report);
      if (group.length < 2) return ALONE;
      const rivals = group.filter((each) => each !== report);
      return { rivals, version: versionState(report, group, lastIn(group)) };
    },
    isSuperseded(report) {
      const group = groupOf(report);
      return group.length > 1 && versionState(report, group, lastIn(group)) === 'superseded';
    },
    standsFor(unit, year) {
      const group = whose.group(unit, year);
      if (group.length < 2) return group[0] ?? null;
      const last = lastIn(group);
      return group.find((report) => versionState(report, group, last) === 'stands') ?? null;
    },
    rivals: (report) => groupOf(report).filter((each) => each !== report),
    choose(report, stands, { by, at }) {
      if (exists.get(report) === undefined) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
      const all = groupOf(report);
      if (all.length < 2) throw new Failure('REQUEST_INVALID', { found: `report.choose ${report}: no other version` });
      insert.run(report, stands ? 1 : 0, JSON.stringify(all), by, at);
      kept = null;
      return all;
    },
    forget() {
      kept = null;
    },
  };
}

function choiceOf({ report_id, stands, among }: ChoiceRow): Choice {
  return { report: report_id, stands: stands === 1, among: JSON.parse(among) as number[] };
}
