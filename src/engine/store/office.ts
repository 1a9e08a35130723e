/** How the office works with a dataset: a log of settings, of which the last one counts; and the names that occur in it. */

import type { Database } from 'better-sqlite3';
import type { Office } from '../../shared/model.ts';
import type { Stamp } from './stamp.ts';

export interface OfficeSettings {
  /** Whether numbers nothing proves are to be read by a second person. */
  wantsSecond(): boolean;
  setSecond(wanted: boolean, stamp: Stamp): void;
  office(): Office;
  /** Throws away what is kept in memory. */
  forget(): void;
}

/** Every table that says who did something. */
const BY_TABLE = [
  'change',
  'ruling',
  'step',
  'identity',
  'choice',
  'unit_change',
  'rule_switch',
  'second_reading',
  'office_setting',
];
const NAMES = `${BY_TABLE.map((table) => `SELECT "by" AS name FROM ${table}`).join(' UNION ')} UNION SELECT given_to FROM step`;

export function officeOf(db: Database): OfficeSettings {
  const last = db
    .prepare<[], number>("SELECT value FROM office_setting WHERE name = 'secondReading' ORDER BY id DESC LIMIT 1")
    .pluck();
  const insert = db.prepare('INSERT INTO office_setting (name, value, "by", at) VALUES (\'secondReading\', ?, ?, ?)');
  const names = db.prepare<[], string>(`SELECT name FROM (${NAMES}) WHERE name IS NOT NULL`).pluck();
  let kept: boolean | null = null;

  function wantsSecond(): boolean {
    kept ??= last.get() === 1;
    return kept;
  }

  return {
    wantsSecond,
    setSecond(wanted, { by, at }) {
      insert.run(wanted ? 1 : 0, by, at);
      kept = wanted;
    },
    office: () => ({
      secondReading: wantsSecond(),
      people: names.all().sort((a, b) => a.localeCompare(b, 'zh-CN')),
    }),
    forget() {
      kept = null;
    },
  };
}
