/**
 * Several reports of one unit and year in a dataset: who is beside whom, and what reviewers chose.
 *
 * What it means is the core's business (`core/versions.ts`); here it is only looked up and written down. Nothing is
 * cached: a choice and a new report are seen by whoever asks next.
 */

import type { Database } from 'better-sqlite3';
import { type Choice, type Filed, groupKey, groupsOf, versionState } from '../../core/versions.ts';
import { Failure } from '../../shared/failure.ts';
import type { Standing } from './rows.ts';
import type { Stamp } from './stamp.ts';

export interface Versions {
  /** Where each of these reports stands; they must be all there are. */
  standings(all: readonly Filed[]): Map<number, Standing>;
  /** Where one report stands. */
  standing(filed: Filed): Standing;
  /** The other reports of its unit and year, oldest first. */
  rivals(report: number): readonly number[];
  /**
   * Says that a report stands for its unit and year, or (`stands` false) that none does; returns the numbers of the
   * group. Throws REPORT_NOT_FOUND; REQUEST_INVALID where there is nothing to choose from.
   */
  choose(report: number, stands: boolean, stamp: Stamp): readonly number[];
}

interface ChoiceRow {
  readonly report_id: number;
  readonly stands: number;
  readonly among: string;
}

const ALONE: Standing = { rivals: [], version: 'sole' };

export function versionsOf(db: Database): Versions {
  const choices = db.prepare<[], ChoiceRow & Filed>(`
    SELECT report_id, stands, among, report.id AS report, unit, year
    FROM choice JOIN report ON report.id = choice.report_id ORDER BY choice.id`);
  const lastChoice = db.prepare<[number, string], ChoiceRow>(`
    SELECT report_id, stands, among FROM choice JOIN report ON report.id = choice.report_id
    WHERE year = ? AND unit = ? ORDER BY choice.id DESC LIMIT 1`);
  const group = db
    .prepare<[number, string], number>('SELECT id FROM report WHERE year = ? AND unit = ? ORDER BY id')
    .pluck();
  const rivals = db
    .prepare<[number], number>(
      `SELECT other.id FROM report JOIN report other ON other.year = report.year AND other.unit = report.unit
       WHERE report.id = ? AND other.id <> report.id ORDER BY other.id`,
    )
    .pluck();
  const filed = db.prepare<[number], Filed>('SELECT id AS report, unit, year FROM report WHERE id = ?');
  const insert = db.prepare('INSERT INTO choice (report_id, stands, among, "by", at) VALUES (?, ?, ?, ?, ?)');

  /** The store keeps names without white space around them, so that SQL compares as the core does. */
  const groupOf = ({ unit, year }: Filed) => (unit === null || year === null ? [] : group.all(year, unit));

  const choose = db.transaction((report: number, stands: boolean, { by, at }: Stamp): readonly number[] => {
    const one = filed.get(report);
    if (!one) throw new Failure('REPORT_NOT_FOUND', { found: String(report) });
    const all = groupOf(one);
    if (all.length < 2) throw new Failure('REQUEST_INVALID', { found: `report.choose ${report}: no other version` });
    insert.run(report, stands ? 1 : 0, JSON.stringify(all), by, at);
    return all;
  });

  return {
    standings(all) {
      const groups = groupsOf(all);
      const last = new Map<string, Choice>();
      for (const row of choices.all()) last.set(groupKey(row) ?? '', choiceOf(row));
      const standings = new Map<number, Standing>();
      for (const [key, numbers] of groups) {
        for (const each of numbers) standings.set(each, standingIn(each, numbers, last.get(key) ?? null));
      }
      for (const { report } of all) if (!standings.has(report)) standings.set(report, ALONE);
      return standings;
    },
    standing(one) {
      const all = groupOf(one);
      if (all.length < 2 || one.unit === null || one.year === null) return ALONE;
      const row = lastChoice.get(one.year, one.unit);
      return standingIn(one.report, all, row ? choiceOf(row) : null);
    },
    rivals: (report) => rivals.all(report),
    choose: (report, stands, stamp) => choose.immediate(report, stands, stamp),
  };
}

function standingIn(report: number, group: readonly number[], last: Choice | null): Standing {
  return { rivals: group.filter((each) => each !== report), version: versionState(report, group, last) };
}

function choiceOf({ report_id, stands, among }: ChoiceRow): Choice {
  return { report: report_id, stands: stands === 1, among: JSON.parse(among) as number[] };
}
