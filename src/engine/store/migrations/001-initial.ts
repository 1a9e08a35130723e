/**
 * The first schema of a dataset file, for whoever opens one with `sqlite3 some.gouji`.
 *
 * The comments stand inside the statements because SQLite keeps them: `.schema` shows what is written here. In short:
 * a `document` is a file as it came, a `report` is what was read from it, a `reading` is one of its cells as read, and
 * a `change` with its `edit` rows is what a reviewer did. A cell's present value is its reading with the edits of all
 * changes applied in order (an undo brings its own, inverse edits), so `edit` by `change_id, ordinal` is enough:
 *
 *     SELECT coalesce((SELECT to_value FROM edit e WHERE e.report_id = r.report_id AND e.cell_id = r.cell_id
 *                      ORDER BY change_id DESC, ordinal DESC LIMIT 1), r.value) FROM reading r WHERE r.report_id = 1;
 *
 * (`coalesce` is loose where an edit emptied a cell.) Cell ids are those of `core/forms`. This file never changes once
 * it has shipped; a later schema is a later migration.
 *
 * Append-only is the database's duty, whoever writes (`append-only.ts`).
 */

import { appendOnly } from './append-only.ts';
import type { Migration } from './index.ts';

const TABLES = `
CREATE TABLE document (
  -- A file that was imported, as it came. Append-only.
  id          INTEGER PRIMARY KEY CHECK (id > 0),
  name        TEXT NOT NULL,
  path        TEXT NOT NULL,      -- where it was imported from, absolute
  size        INTEGER,            -- in bytes; NULL where the file could not be opened
  imported_at TEXT NOT NULL,      -- ISO 8601, UTC
  sha256      TEXT UNIQUE,        -- of bytes, in hex
  bytes       BLOB,               -- the file itself; NULL, as sha256, where it could not be opened, is empty or too large
  CHECK ((bytes IS NULL) = (sha256 IS NULL))
) STRICT;

CREATE TABLE report (
  -- What was read from a document, or why nothing was. id is the report number people see. Append-only, but for a file
  -- that failed: what is read from it later may take its row over.
  id             INTEGER PRIMARY KEY CHECK (id > 0),
  document_id    INTEGER NOT NULL REFERENCES document (id),
  ordinal        INTEGER NOT NULL,  -- 1 for the first report of a document
  unit           TEXT,              -- the agency that files; NULL where not found
  year           INTEGER,
  form           TEXT,              -- edition of the form, '2019' or '2021'; NULL where the file failed
  notes          TEXT NOT NULL CHECK (json_valid(notes)),  -- JSON list of codes, e.g. ["yearGuessed"]
  failure_code   TEXT,              -- why the file could not become a report
  failure_detail TEXT CHECK (json_valid(failure_detail)),  -- JSON: file, expected, found
  reader_version INTEGER NOT NULL,  -- of the program that read it
  text           TEXT,              -- the document's visible text; spans of readings point into it
  UNIQUE (document_id, ordinal),
  CHECK ((form IS NULL) = (failure_code IS NOT NULL)),
  CHECK ((form IS NULL) = (text IS NULL)),
  CHECK ((failure_code IS NULL) = (failure_detail IS NULL))
) STRICT;

CREATE TABLE reading (
  -- One cell as read. Every cell of the report's form has one. Append-only: corrections are edits.
  report_id  INTEGER NOT NULL REFERENCES report (id),
  cell_id    TEXT NOT NULL,       -- table.row.column
  kind       TEXT NOT NULL CHECK (kind IN ('number', 'blank', 'dash', 'text', 'illegible', 'absent')),
  value      TEXT,                -- exact decimal; NULL unless kind is number
  raw        TEXT NOT NULL,       -- the source's own characters
  span_start INTEGER,             -- where raw stands in report.text, in UTF-16 units; NULL for an absent cell
  span_end   INTEGER,
  doubts     TEXT NOT NULL CHECK (json_valid(doubts)),  -- JSON list of codes; [] where nothing is doubtful
  PRIMARY KEY (report_id, cell_id),
  CHECK ((kind = 'number') = (value IS NOT NULL)),
  CHECK ((span_start IS NULL) = (span_end IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  -- One thing a reviewer did to one report, in order of id. Append-only: undo is a change too.
  id        INTEGER PRIMARY KEY CHECK (id > 0),
  report_id INTEGER NOT NULL REFERENCES report (id),
  act       TEXT NOT NULL CHECK (act IN ('edit', 'undo', 'redo', 'review', 'reopen')),
  target    INTEGER,              -- for undo and redo: the edit they take back or put again
  "by"      TEXT NOT NULL,
  at        TEXT NOT NULL,        -- ISO 8601, UTC
  reason    TEXT,
  UNIQUE (report_id, id),
  FOREIGN KEY (report_id, target) REFERENCES change (report_id, id),
  CHECK ((act IN ('undo', 'redo')) = (target IS NOT NULL))
) STRICT;

CREATE TABLE edit (
  -- One cell of a change: from what to what. from equals to where a doubtful cell was confirmed. Append-only.
  report_id  INTEGER NOT NULL,
  change_id  INTEGER NOT NULL,
  ordinal    INTEGER NOT NULL,
  cell_id    TEXT NOT NULL,
  from_kind  TEXT NOT NULL,
  from_value TEXT,
  from_raw   TEXT NOT NULL,
  to_kind    TEXT NOT NULL CHECK (to_kind IN ('number', 'blank', 'dash', 'text', 'illegible', 'absent')),
  to_value   TEXT,
  to_raw     TEXT NOT NULL,
  PRIMARY KEY (report_id, change_id, ordinal),
  FOREIGN KEY (report_id, change_id) REFERENCES change (report_id, id),
  FOREIGN KEY (report_id, cell_id) REFERENCES reading (report_id, cell_id),
  CHECK ((from_kind = 'number') = (from_value IS NOT NULL)),
  CHECK ((to_kind = 'number') = (to_value IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE summary (
  -- A cache, nothing more: counts of a report after its edits, under the rules of rule_set. May be emptied at any time.
  report_id INTEGER PRIMARY KEY REFERENCES report (id),
  rule_set  INTEGER NOT NULL,
  cells     INTEGER NOT NULL,
  read      INTEGER NOT NULL,
  doubts    INTEGER NOT NULL,
  failing   INTEGER NOT NULL,
  tables_missing INTEGER NOT NULL,
  undecided INTEGER NOT NULL,
  corrected INTEGER NOT NULL,
  status    TEXT NOT NULL
) STRICT;

CREATE INDEX document_without_bytes ON document (path) WHERE sha256 IS NULL;
`;

/**
 * Each append-only table with its keys. A number SQLite has yet to give is −1 in a trigger before INSERT, which is why
 * no row may have that one.
 */
const APPEND_ONLY = [
  { table: 'document', taken: 'id = NEW.id OR sha256 = NEW.sha256' },
  { table: 'report', taken: 'id = NEW.id OR (document_id = NEW.document_id AND ordinal = NEW.ordinal)' },
  { table: 'reading', taken: 'report_id = NEW.report_id AND cell_id = NEW.cell_id' },
  { table: 'change', taken: 'id = NEW.id' },
  { table: 'edit', taken: 'report_id = NEW.report_id AND change_id = NEW.change_id AND ordinal = NEW.ordinal' },
];

/** A report that was read stays as it is; one that failed keeps its number, and takes no other report's place. */
const REPORT_STAYS = `OLD.form IS NOT NULL OR NEW.id <> OLD.id OR EXISTS (
  SELECT 1 FROM report WHERE id <> OLD.id AND document_id = NEW.document_id AND ordinal = NEW.ordinal)`;

const triggers = APPEND_ONLY.flatMap((kept) => appendOnly(kept, kept.table === 'report' ? REPORT_STAYS : undefined));

export const initial: Migration = { name: 'initial', sql: [TABLES, ...triggers].join('\n') };
