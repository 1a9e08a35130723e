/**
 * Triggers that make a table append-only, whoever writes to it.
 *
 * SQLite has two ways round a trigger on DELETE: INSERT OR REPLACE and UPDATE OR REPLACE delete what is in their way without
 * a word. So an INSERT of what is there already is refused too. Migrations that have shipped are made of this text: it may
 * not change any more than they may.
 */

/** A table with the condition under which a row like NEW is there already. */
export interface Kept {
  readonly table: string;
  readonly taken: string;
}

/** A trigger that refuses one kind of statement, always or under a condition. */
function refuses(table: string, verb: 'INSERT' | 'UPDATE' | 'DELETE', when = 'TRUE'): string {
  return `
CREATE TRIGGER ${table}_refuses_${verb.toLowerCase()} BEFORE ${verb} ON ${table} WHEN ${when}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;
}

/** The three triggers of a table; `changes` is the condition under which an UPDATE is refused, if not always. */
export function appendOnly({ table, taken }: Kept, changes = 'TRUE'): string[] {
  return [
    refuses(table, 'INSERT', `EXISTS (SELECT 1 FROM ${table} WHERE ${taken})`),
    refuses(table, 'UPDATE', changes),
    refuses(table, 'DELETE'),
  ];
}
