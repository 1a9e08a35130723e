/**
 * The third schema: what a report says of itself in words, whose report it is where that was misread, decisions on
 * findings, the register of units, and rules switched off.
 *
 * Four logs, each kept as the one of changes is: it only grows, and what counts follows from it alone. Of `identity` and
 * `rule_switch` the last row counts, of `ruling` the last one on a check of a report:
 *
 *     SELECT ruling, reason FROM ruling WHERE report_id = 1 AND "check" = 'wrongForm' ORDER BY id DESC LIMIT 1;
 *
 * The register is `unit_change` played from the first row to the last (`core/units.ts`). `summary` is made anew, with room
 * for what it counts now: it is a cache, and is filled again when the dataset is opened.
 */

import { appendOnly } from './append-only.ts';
import type { Migration } from './index.ts';

const TABLES = `
CREATE TABLE facts (
  -- What a report says of itself in words. No row where it was read before this was looked for. Append-only.
  report_id INTEGER PRIMARY KEY REFERENCES report (id) CHECK (report_id > 0),
  sections  TEXT NOT NULL CHECK (json_valid(sections)),  -- JSON list of the headings found: section, span
  period    TEXT CHECK (json_valid(period)),     -- JSON: from, to, span of the statistics period; NULL where it states none
  published TEXT CHECK (json_valid(published)),  -- JSON: date and span of its publication; NULL likewise
  signed    TEXT CHECK (json_valid(signed)),     -- JSON: date and span under its signature; NULL likewise
  fees      TEXT CHECK (json_valid(fees))        -- JSON: span of what it says of fees; NULL likewise
) STRICT;

CREATE TABLE identity (
  -- A person's word on whose report of which year it is. NULL: as read. Append-only: the last one counts.
  id        INTEGER PRIMARY KEY CHECK (id > 0),
  report_id INTEGER NOT NULL REFERENCES report (id),
  unit      TEXT,
  year      INTEGER,
  "by"      TEXT NOT NULL,
  at        TEXT NOT NULL,        -- ISO 8601, UTC
  reason    TEXT
) STRICT;

CREATE INDEX identity_of_report ON identity (report_id);

CREATE TABLE ruling (
  -- A decision on a finding, in force while the numbers it was made about stand. Append-only: the last one counts.
  id        INTEGER PRIMARY KEY CHECK (id > 0),
  report_id INTEGER NOT NULL REFERENCES report (id),
  "check"   TEXT NOT NULL,        -- which finding, e.g. requests.rowTotal.granted
  ruling    TEXT CHECK (ruling IN ('misread', 'filingError', 'wrongForm', 'unreadable', 'accepted')),  -- NULL: taken back
  operands  TEXT NOT NULL CHECK (json_valid(operands)),  -- JSON list of the numbers it was made about
  change_id INTEGER,              -- the edit that put the reading right
  "by"      TEXT NOT NULL,
  at        TEXT NOT NULL,        -- ISO 8601, UTC
  reason    TEXT,
  FOREIGN KEY (report_id, change_id) REFERENCES change (report_id, id)
) STRICT;

CREATE INDEX ruling_of_report ON ruling (report_id);

CREATE TABLE unit_change (
  -- What was done to the register of units, in order of id. Append-only. A unit's number is the id of what made it.
  id        INTEGER PRIMARY KEY CHECK (id > 0),
  act       TEXT NOT NULL CHECK (act IN ('register', 'edit', 'merge', 'part')),
  unit      INTEGER REFERENCES unit_change (id),  -- edit, merge: the unit; part: the one that loses an alias
  into_unit INTEGER REFERENCES unit_change (id),  -- merge: the unit it goes into
  name      TEXT,                 -- register, edit: its name; part: the alias that becomes a unit again
  level     TEXT CHECK (level IN ('government', 'department')),  -- register, edit; NULL where it is not known
  parent    INTEGER REFERENCES unit_change (id),  -- register, edit: the unit it reports to; NULL where there is none
  "by"      TEXT,                 -- NULL: the import that met the name
  at        TEXT NOT NULL,        -- ISO 8601, UTC
  CHECK ((act = 'register') = (unit IS NULL)),
  CHECK ((act = 'merge') = (into_unit IS NOT NULL)),
  CHECK ((act = 'merge') = (name IS NULL))
) STRICT;

CREATE TABLE rule_switch (
  -- A rule switched off for this dataset, or on again. Append-only: the last one on a rule counts.
  id     INTEGER PRIMARY KEY CHECK (id > 0),
  rule   TEXT NOT NULL,
  is_off INTEGER NOT NULL CHECK (is_off IN (0, 1)),
  reason TEXT NOT NULL,
  "by"   TEXT NOT NULL,
  at     TEXT NOT NULL            -- ISO 8601, UTC
) STRICT;

-- Whose a report is stands in two tables and the register now.
DROP INDEX report_of_unit;

DROP TABLE summary;

CREATE TABLE summary (
  -- A cache, nothing more: counts of a report after its edits, under the rules of rule_set. May be emptied at any time.
  report_id INTEGER PRIMARY KEY REFERENCES report (id),
  rule_set  INTEGER NOT NULL,     -- 0 where something it depends on has changed since: another report, the register, a rule
  cells     INTEGER NOT NULL,
  read      INTEGER NOT NULL,
  proved    INTEGER NOT NULL,
  doubts    INTEGER NOT NULL,
  failing   INTEGER NOT NULL,
  unruled   INTEGER NOT NULL,     -- failing findings without a ruling in force
  tables_missing INTEGER NOT NULL,
  undecided INTEGER NOT NULL,
  corrected INTEGER NOT NULL,
  status    TEXT NOT NULL,
  numbers   TEXT NOT NULL         -- after edits, in the order of the form's cells, with commas between; a letter where there is none
) STRICT;

CREATE INDEX summary_stale ON summary (report_id) WHERE rule_set = 0;
`;

const APPEND_ONLY = [
  { table: 'facts', taken: 'report_id = NEW.report_id' },
  { table: 'identity', taken: 'id = NEW.id' },
  { table: 'ruling', taken: 'id = NEW.id' },
  { table: 'unit_change', taken: 'id = NEW.id' },
  { table: 'rule_switch', taken: 'id = NEW.id' },
];

const triggers = APPEND_ONLY.flatMap((kept) => appendOnly(kept));

export const proofs: Migration = { name: 'proofs', sql: [TABLES, ...triggers].join('\n') };
