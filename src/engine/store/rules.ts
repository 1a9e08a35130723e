/** Which rules are switched off for the dataset: a log of switches, of which the last on each rule counts. */

import type { Database } from 'better-sqlite3';
import { RULES } from '../../core/checks/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { RuleState } from '../../shared/model.ts';
import type { Stamp } from './stamp.ts';

export interface Rules {
  /** Every rule and whether it is on, in the order of `RULES`. */
  states(): RuleState[];
  /** The rules that are off. */
  off(): readonly string[];
  /** Writes down a switch. Throws REQUEST_INVALID where there is no such rule. */
  switchRule(rule: string, isOff: boolean, reason: string, stamp: Stamp): void;
  /** Throws away what is kept in memory. */
  forget(): void;
}

interface SwitchRow {
  readonly rule: string;
  readonly is_off: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export function rulesOf(db: Database): Rules {
  const switches = db.prepare<[], SwitchRow>('SELECT rule, is_off, reason, "by", at FROM rule_switch ORDER BY id');
  const insert = db.prepare('INSERT INTO rule_switch (rule, is_off, reason, "by", at) VALUES (?, ?, ?, ?, ?)');
  let kept: readonly string[] | null = null;

  function states(): RuleState[] {
    const last = new Map(switches.all().map((row) => [row.rule, row]));
    return RULES.map(({ id: rule }) => {
      const { is_off: isOff = 0, reason = null, by = null, at = null } = last.get(rule) ?? {};
      return { rule, isOff: isOff === 1, reason, by, at };
    });
  }

  return {
    states,
    off() {
      kept ??= states().flatMap(({ rule, isOff }) => (isOff ? [rule] : []));
      return kept;
    },
    switchRule(rule, isOff, reason, { by, at }) {
      if (!RULES.some(({ id }) => id === rule)) throw new Failure('REQUEST_INVALID', { found: `rule ${rule}` });
      insert.run(rule, isOff ? 1 : 0, reason, by, at);
      kept = null;
    },
    forget() {
      kept = null;
    },
  };
}
