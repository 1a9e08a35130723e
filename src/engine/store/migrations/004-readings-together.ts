/**
 * The fourth schema: the readings of a report in one row, and a view that shows them cell by cell as before.
 *
 * A report's two hundred readings are written once, together, and read together. As rows of their own each of them cost a
 * walk down a tree, a look for a row in its way and a check of a key: three quarters of what storing a report took
 * (docs/decisions/readings-in-one-row.md). Whoever opens a dataset with `sqlite3` still writes
 *
 *     SELECT cell_id, kind, value FROM reading WHERE report_id = 1;
 *
 * `edit` is made anew because it pointed at a row for each cell; a trigger refuses an edit of a cell that was not read.
 */

import { appendOnly } from './append-only.ts';
import type { Migration } from './index.ts';

const TABLES = `
CREATE TABLE report_cells (
  -- The cells of a report as read, all of its form. Append-only: corrections are edits. To look at: the view reading.
  report_id INTEGER PRIMARY KEY REFERENCES report (id) CHECK (report_id > 0),
  -- JSON object by cell id: [kind, value, raw, start and end of its span in report.text (UTF-16 units), list of doubts]
  readings  TEXT NOT NULL CHECK (json_valid(readings))
) STRICT;

INSERT INTO report_cells (report_id, readings)
  SELECT report_id, json_group_object(cell_id, json_array(kind, value, raw, span_start, span_end, json(doubts)))
  FROM reading GROUP BY report_id;

ALTER TABLE edit RENAME TO edit_before;

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
  CHECK ((from_kind = 'number') = (from_value IS NOT NULL)),
  CHECK ((to_kind = 'number') = (to_value IS NOT NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO edit SELECT * FROM edit_before;
DROP TABLE edit_before;
DROP TABLE reading;

CREATE VIEW reading AS
  -- One cell as read: its kind, its exact decimal where that is number, the source's own characters.
  SELECT report_id, cell.key AS cell_id, cell.value ->> 0 AS kind, cell.value ->> 1 AS value, cell.value ->> 2 AS raw,
    cell.value ->> 3 AS span_start, cell.value ->> 4 AS span_end, cell.value -> 5 AS doubts
  FROM report_cells, json_each(readings) AS cell;
`;

const APPEND_ONLY = [
  { table: 'report_cells', taken: 'report_id = NEW.report_id' },
  { table: 'edit', taken: 'report_id = NEW.report_id AND change_id = NEW.change_id AND ordinal = NEW.ordinal' },
];

const OF_A_CELL = `
CREATE TRIGGER edit_refuses_no_cell BEFORE INSERT ON edit WHEN NOT EXISTS (
  SELECT 1 FROM reading WHERE report_id = NEW.report_id AND cell_id = NEW.cell_id)
BEGIN SELECT RAISE(ABORT, 'edit of a cell that was not read'); END;`;

const triggers = APPEND_ONLY.flatMap((kept) => appendOnly(kept));

export const readingsTogether: Migration = {
  name: 'readings together',
  sql: [TABLES, ...triggers, OF_A_CELL].join('\n'),
};
