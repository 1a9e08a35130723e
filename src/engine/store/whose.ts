/**
 * Whose reports they are: unit by the register, and year, as read or as a person put it right.
 *
 * Everything that joins reports (versions, years, subordinates) asks here and nowhere else, so that an alias or a year put
 * right counts everywhere at once. Kept in memory, since every act needs it; what is kept is never truth: `forget` throws
 * it away, and it is made again from the tables.
 */

import type { Database } from 'better-sqlite3';
import type { FormId } from '../../core/form.ts';
import type { Identity } from './rows.ts';
import type { Stamp } from './stamp.ts';
import type { Units } from './units.ts';

/** A report that was read, and whose it is. `owner` is the number of its unit in the register, `unit` the name it bears. */
export interface Owned extends Identity {
  readonly report: number;
  readonly owner: number | null;
  readonly form: FormId;
}

export interface Whose {
  /** Whose report it is; `null` for a file that could not become one, and where there is no such report. */
  of(report: number): Owned | null;
  /** Every report that was read, in order. */
  all(): Iterable<Owned>;
  /** The reports of a unit, in order. */
  ofUnit(unit: number): readonly Owned[];
  /** The numbers of its reports of a year, in order. */
  group(unit: number, year: number): number[];
  /** The last word on a report; `null` where nobody said anything. */
  identity(report: number): Identity | null;
  /** Writes down a person's word. */
  identify(report: number, identity: Identity, stamp: Stamp, reason: string | null): void;
  /** Puts units into the register that reports were read of before there was one. */
  registerAll(): void;
  /** Notes a report that has just been stored. */
  met(report: number, form: FormId, read: Identity): void;
  /** Throws away what is kept. */
  forget(): void;
}

interface ReadRow extends Identity {
  readonly report: number;
  readonly form: FormId;
}

interface Kept {
  readonly identities: Map<number, Identity>;
  readonly reports: Map<number, Owned>;
  readonly byOwner: Map<number, Owned[]>;
}

export function whoseOf(db: Database, units: Units): Whose {
  const readRows = db.prepare<[], ReadRow>(
    'SELECT id AS report, unit, year, form FROM report WHERE form IS NOT NULL ORDER BY id',
  );
  const words = db.prepare<[], { report_id: number } & Identity>(
    'SELECT report_id, unit, year FROM identity ORDER BY id',
  );
  const insert = db.prepare('INSERT INTO identity (report_id, unit, year, "by", at, reason) VALUES (?, ?, ?, ?, ?, ?)');
  const unregistered = db.prepare<[], { unit: string; at: string }>(`
    SELECT unit, min(imported_at) AS at FROM report JOIN document ON document.id = document_id
    WHERE unit IS NOT NULL GROUP BY unit ORDER BY min(report.id)`);
  let kept: Kept | null = null;

  function put({ reports, byOwner, identities }: Kept, { report, form, unit: read, year }: ReadRow): void {
    const word = identities.get(report);
    const unit = word?.unit ?? read;
    const owner = unit === null ? null : (units.named(unit)?.unit ?? null);
    const owned = { report, unit, year: word?.year ?? year, owner, form };
    reports.set(report, owned);
    if (owner === null) return;
    const siblings = byOwner.get(owner);
    if (!siblings) byOwner.set(owner, [owned]);
    // A file that had failed may come to be a report after those behind it.
    else siblings.splice(siblings.findLastIndex((each) => each.report < report) + 1, 0, owned);
  }

  function all(): Kept {
    if (kept) return kept;
    const fresh: Kept = { identities: new Map(), reports: new Map(), byOwner: new Map() };
    for (const { report_id, unit, year } of words.all()) fresh.identities.set(report_id, { unit, year });
    for (const row of readRows.all()) put(fresh, row);
    kept = fresh;
    return fresh;
  }

  const ofUnit = (unit: number) => all().byOwner.get(unit) ?? [];
  const forget = () => {
    kept = null;
  };

  return {
    of: (report) => all().reports.get(report) ?? null,
    all: () => all().reports.values(),
    ofUnit,
    group: (unit, year) => ofUnit(unit).flatMap((each) => (each.year === year ? [each.report] : [])),
    identity: (report) => all().identities.get(report) ?? null,
    identify(report, { unit, year }, { by, at }, reason) {
      insert.run(report, unit, year, by, at, reason);
      forget();
    },
    registerAll() {
      // To look for them walks through every file's row; mostly there are none.
      if ([...all().reports.values()].every(({ unit, owner }) => unit === null || owner !== null)) return;
      for (const { unit, at } of unregistered.all()) units.meet(unit, null, at);
      forget();
    },
    met(report, form, { unit, year }) {
      // Whoever asks first finds it in the table.
      if (kept) put(kept, { report, form, unit, year });
    },
    forget,
  };
}
