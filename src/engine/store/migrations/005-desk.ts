/**
 * The fifth schema: a report's way through the office, what second persons read, and what belongs together.
 *
 * `step` is a log of its own: who has a report, who signed it off on which numbers, what was said about it. What used to be
 * marked in `change` moves there, each mark with its person and time; on which numbers it was given nobody knew to write
 * down, so that such a sign-off shows as void until somebody signs again. The CHECK of `change` still names the two old acts,
 * which a trigger refuses now. `batch` gathers what one act over many reports did.
 *
 * `second_reading` and `office_setting` only grow as well; the last row on a cell, or of a name, counts. `summary` is made
 * anew, with room for what it counts now.
 */

import { appendOnly } from './append-only.ts';
import type { Migration } from './index.ts';

const TABLES = `
CREATE TABLE step (
  -- One step of a report on its way through the office, in order of id. Append-only: taking back is a step too.
  id        INTEGER PRIMARY KEY CHECK (id > 0),
  report_id INTEGER NOT NULL REFERENCES report (id),
  act       TEXT NOT NULL CHECK (act IN ('signOff', 'toReturn', 'returned', 'reopen', 'assign', 'comment')),
  basis     TEXT,                 -- signOff, toReturn: SHA-256 in hex of the values and rules it was given on; NULL: not kept then
  given_to  TEXT,                 -- assign: who has it now; NULL: nobody
  comment   TEXT,
  "by"      TEXT NOT NULL,
  at        TEXT NOT NULL,        -- ISO 8601, UTC
  CHECK (basis IS NULL OR act IN ('signOff', 'toReturn')),
  CHECK (given_to IS NULL OR act = 'assign'),
  CHECK (act <> 'comment' OR comment IS NOT NULL)
) STRICT;

CREATE INDEX step_of_report ON step (report_id);

CREATE TABLE second_reading (
  -- A cell as a second person read it without seeing what was read before. Append-only: the last one on a cell counts.
  id        INTEGER PRIMARY KEY CHECK (id > 0),
  report_id INTEGER NOT NULL REFERENCES report (id),
  cell_id   TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('number', 'blank', 'dash', 'text', 'illegible', 'absent')),
  value     TEXT,                 -- exact decimal; NULL unless kind is number
  raw       TEXT NOT NULL,        -- as typed
  "by"      TEXT NOT NULL,
  at        TEXT NOT NULL,        -- ISO 8601, UTC
  CHECK ((kind = 'number') = (value IS NOT NULL))
) STRICT;

CREATE INDEX second_reading_of_report ON second_reading (report_id);

CREATE TABLE office_setting (
  -- How the office works with this dataset. Append-only: the last one of a name counts.
  id    INTEGER PRIMARY KEY CHECK (id > 0),
  name  TEXT NOT NULL CHECK (name IN ('secondReading')),
  value INTEGER NOT NULL,         -- secondReading: 1 where numbers nothing proves are to be read by a second person
  "by"  TEXT NOT NULL,
  at    TEXT NOT NULL             -- ISO 8601, UTC
) STRICT;

INSERT INTO step (report_id, act, comment, "by", at)
  SELECT report_id, CASE act WHEN 'review' THEN 'signOff' ELSE 'reopen' END, reason, "by", at
  FROM change WHERE act IN ('review', 'reopen') ORDER BY id;

DROP TRIGGER change_refuses_delete;
DELETE FROM change WHERE act IN ('review', 'reopen');

ALTER TABLE change ADD COLUMN batch INTEGER;  -- the act over many reports it belongs to; NULL where it stands alone
ALTER TABLE ruling ADD COLUMN batch INTEGER;
CREATE INDEX change_of_batch ON change (batch) WHERE batch IS NOT NULL;
CREATE INDEX ruling_of_batch ON ruling (batch) WHERE batch IS NOT NULL;

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
  unread    INTEGER NOT NULL,     -- numbers nothing proves that no second person has read
  by_rule   TEXT NOT NULL,        -- JSON object by rule: how many of its findings fail, how many of those wait for a ruling
  by_doubt  TEXT NOT NULL,        -- JSON object by code: how many cells have such a doubt that nobody settled
  basis     TEXT NOT NULL,        -- what a sign-off given now would be bound to
  touched   INTEGER NOT NULL,     -- 1 where anybody changed or decided anything in it
  status    TEXT NOT NULL,
  voided    INTEGER NOT NULL,     -- 1 where it was signed off, and something has changed since
  signed_by TEXT,
  signed_at TEXT,
  assignee  TEXT,
  comments  INTEGER NOT NULL,
  numbers   TEXT NOT NULL         -- after edits, in the order of the form's cells, with commas between; a letter where there is none, then ? doubtful, ! in a failing finding, * corrected
) STRICT;

CREATE INDEX summary_stale ON summary (report_id) WHERE rule_set = 0;
`;

const APPEND_ONLY = ['step', 'second_reading', 'office_setting'].map((table) => ({ table, taken: 'id = NEW.id' }));

/** The one trigger of `change` that had to go while its rows moved, as `append-only.ts` makes it, and one for its old acts. */
const OF_CHANGE = `
CREATE TRIGGER change_refuses_delete BEFORE DELETE ON change WHEN TRUE
BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;

CREATE TRIGGER change_refuses_steps BEFORE INSERT ON change WHEN NEW.act IN ('review', 'reopen')
BEGIN SELECT RAISE(ABORT, 'sign-offs are steps'); END;`;

const triggers = APPEND_ONLY.flatMap((kept) => appendOnly(kept));

export const desk: Migration = { name: 'desk', sql: [TABLES, ...triggers, OF_CHANGE].join('\n') };
