/**
 * The second schema: what an import got done, which of several reports of one unit and year stands, and what else was
 * read from a report than its cells.
 *
 * An `import` without an ending is one that the program or the machine stopped under: its `import_file` rows, each
 * committed together with the reports it tells of, say what need not be read again. A `choice` is a reviewer's word; the
 * last one on any report of a unit and year counts, and only while every report of the two was there to choose from:
 *
 *     SELECT report_id, stands, among FROM choice c JOIN report r ON r.id = c.report_id
 *     WHERE r.unit = '甲镇' AND r.year = 2022 ORDER BY c.id DESC LIMIT 1;
 *
 * Append-only is kept as in the first schema. An `import` alone is written to twice, when it begins and when it ends.
 */

import { appendOnly } from './append-only.ts';
import type { Migration } from './index.ts';

const TABLES = `
CREATE TABLE event (
  -- What happened to a report's tables on their way into the file, as far as reading them shows it. Append-only.
  report_id  INTEGER NOT NULL REFERENCES report (id),
  ordinal    INTEGER NOT NULL,
  code       TEXT NOT NULL,       -- e.g. rowLost
  cells      TEXT NOT NULL CHECK (json_valid(cells)),  -- JSON list of cell ids it touches
  span_start INTEGER,             -- where it shows in report.text, in UTF-16 units; NULL where it shows by absence only
  span_end   INTEGER,
  PRIMARY KEY (report_id, ordinal),
  CHECK ((span_start IS NULL) = (span_end IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
  -- A number the report's narrative gives, read without looking at its tables. Append-only.
  report_id      INTEGER NOT NULL REFERENCES report (id),
  ordinal        INTEGER NOT NULL,
  code           TEXT NOT NULL,   -- what it is a number of, e.g. requestsReceived
  value          TEXT NOT NULL,   -- exact decimal
  raw            TEXT NOT NULL,   -- the source's own characters
  span_start     INTEGER NOT NULL,  -- where raw stands in report.text, in UTF-16 units
  span_end       INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,  -- the sentence around it
  sentence_end   INTEGER NOT NULL,
  cells          TEXT NOT NULL CHECK (json_valid(cells)),  -- JSON list of the cells whose sum it gives
  PRIMARY KEY (report_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_of_unit ON report (year, unit) WHERE unit IS NOT NULL AND year IS NOT NULL;

CREATE TABLE import (
  -- Files and folders a person brought in together.
  id         INTEGER PRIMARY KEY CHECK (id > 0),
  paths      TEXT NOT NULL CHECK (json_valid(paths)),  -- JSON list, absolute, as given
  started_at TEXT NOT NULL,       -- ISO 8601, UTC
  total      INTEGER NOT NULL,    -- files known of so far, those inside archives included
  ended_at   TEXT,                -- NULL while it runs, or where the program stopped under it
  ending     TEXT CHECK (ending IN ('done', 'cancelled', 'forgotten')),  -- forgotten: left as it was after such a stop
  CHECK ((ended_at IS NULL) = (ending IS NULL))
) STRICT;

CREATE TABLE import_file (
  -- One file of an import and what became of it, in the order they were found. Append-only.
  import_id      INTEGER NOT NULL REFERENCES import (id),
  ordinal        INTEGER NOT NULL,
  path           TEXT NOT NULL,   -- inside an archive: the archive's path, !/ and the name in it
  size           INTEGER,         -- of the file on the disk, in bytes; NULL where it could not be looked at
  modified_at    TEXT,            -- of the file on the disk; ISO 8601, UTC
  result         TEXT NOT NULL CHECK (result IN ('added', 'duplicate', 'failed')),
  reports        TEXT NOT NULL CHECK (json_valid(reports)),  -- JSON list of report numbers
  failure_code   TEXT,
  failure_detail TEXT CHECK (json_valid(failure_detail)),    -- JSON: file, expected, found
  PRIMARY KEY (import_id, ordinal),
  CHECK ((result = 'failed') = (failure_code IS NOT NULL)),
  CHECK ((failure_code IS NULL) = (failure_detail IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE choice (
  -- Which of several reports of one unit and year stands, as a reviewer said. Append-only: the last one counts.
  id        INTEGER PRIMARY KEY CHECK (id > 0),
  report_id INTEGER NOT NULL REFERENCES report (id),
  stands    INTEGER NOT NULL CHECK (stands IN (0, 1)),  -- 0: none of them does as yet
  among     TEXT NOT NULL CHECK (json_valid(among)),    -- JSON list of the reports there were; one that is not in it reopens the question
  "by"      TEXT NOT NULL,
  at        TEXT NOT NULL         -- ISO 8601, UTC
) STRICT;
`;

const APPEND_ONLY = [
  { table: 'event', taken: 'report_id = NEW.report_id AND ordinal = NEW.ordinal' },
  { table: 'statement', taken: 'report_id = NEW.report_id AND ordinal = NEW.ordinal' },
  { table: 'import_file', taken: 'import_id = NEW.import_id AND ordinal = NEW.ordinal' },
  { table: 'choice', taken: 'id = NEW.id' },
];

/** An import that has ended stays as it is; one that has not may learn of more files, and end. */
const IMPORT_STAYS =
  'OLD.ended_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.paths <> OLD.paths OR NEW.started_at <> OLD.started_at';

const triggers = [
  ...APPEND_ONLY.flatMap((kept) => appendOnly(kept)),
  ...appendOnly({ table: 'import', taken: 'id = NEW.id' }, IMPORT_STAYS),
];

export const importsAndVersions: Migration = { name: 'imports and versions', sql: [TABLES, ...triggers].join('\n') };
