/**
 * The sixth schema: what the library shows of a report and its file, in indexes of their own.
 *
 * A row of `report` or `document` holds a whole text or file. To list ten thousand of them SQLite walks through as many
 * pages strewn over hundreds of megabytes; the same columns side by side are two. Nothing is kept in them that is not in
 * the tables.
 */

import type { Migration } from './index.ts';

const INDEXES = `
CREATE INDEX report_row ON report (id, document_id, unit, year, form, notes, failure_code, failure_detail);
CREATE INDEX document_row ON document (id, name, path, imported_at);
`;

export const rowIndexes: Migration = { name: 'row indexes', sql: INDEXES };
