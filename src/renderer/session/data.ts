/**
 * The dataset as one table, as the page keeps it: the lines of numbers it is made of, what of it is in sight, and what was
 * done in it. Its acts are in `data-acts.ts` and `data-block.ts`.
 */

import type { CellId, FormId } from '../../core/form.ts';
import type { FailureData } from '../../shared/failure.ts';
import type { DataFilter, DataSort } from '../model/data.ts';
import type { BlockDone, BlockRun, DataProposal } from './data-block.ts';

/** An edit made here: its number in the log of its report, and the cell it was made in. */
export interface DataEdit {
  readonly report: number;
  readonly change: number;
  readonly cell: CellId;
}

/** The cell the keyboard is on. */
export interface DataCursor {
  readonly report: number;
  readonly cell: CellId;
}

export interface Data {
  /** The edition that was asked for; `null` is the one most reports are on. */
  readonly form: FormId | null;
  /** The numbers of each report on it; `null` until they have been heard. */
  readonly lines: ReadonlyMap<number, string> | null;
  /** Why they could not be heard. */
  readonly failure: FailureData | null;
  readonly filter: DataFilter;
  readonly year: number | null;
  readonly query: string;
  /** What is written over the columns, by cell. */
  readonly conditions: Readonly<Record<CellId, string>>;
  readonly sort: DataSort | null;
  /** Groups of columns that are folded to their totals. */
  readonly folded: ReadonlySet<string>;
  readonly cursor: DataCursor | null;
  /** Counts placings of the cursor, so that the table comes to it even where it is the same cell. */
  readonly placed: number;
  /** What was done here and not undone, and what was undone here, the last one last. */
  readonly done: readonly (DataEdit | BlockDone)[];
  readonly undone: readonly (DataEdit | BlockDone)[];
  /** Changes to many cells that are shown and not made yet. */
  readonly proposal: DataProposal | null;
  /** Such changes while they are being made. */
  readonly run: BlockRun | null;
}

export const DATA: Data = {
  form: null,
  lines: null,
  failure: null,
  filter: 'all',
  year: null,
  query: '',
  conditions: {},
  sort: null,
  folded: new Set(),
  cursor: null,
  placed: 0,
  done: [],
  undone: [],
  proposal: null,
  run: null,
};
