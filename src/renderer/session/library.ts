/**
 * The list of reports as the page has it, and what can be done with many of them together: single them out, give them to
 * somebody, sign them off.
 */

import type { StepAct } from '../../core/signing.ts';
import type { LibraryFilter, LibraryPick } from '../model/library.ts';
import { type Context, signature } from './context.ts';

export interface ColumnSort {
  readonly colId: string;
  readonly sort: 'asc' | 'desc';
  readonly sortIndex: number | null;
}

export interface Library {
  readonly filter: LibraryFilter;
  readonly query: string;
  /** Reports singled out elsewhere; `null` where all of them are listed. */
  readonly pick: LibraryPick | null;
  /** The reports chosen, to be assigned or given back together. */
  readonly chosen: ReadonlySet<number>;
  /** The reports as last listed, filtered and sorted: what previous and next mean. */
  readonly order: readonly number[];
  /** The row the keyboard is or was on. */
  readonly row: number | null;
  /** The columns the list is sorted by, first one first. */
  readonly sort: readonly ColumnSort[];
}

export const LIBRARY: Library = {
  filter: 'all',
  query: '',
  pick: null,
  chosen: new Set(),
  order: [],
  row: null,
  sort: [],
};

/** What a step over many reports says beside what it does. */
interface Said {
  /** To whom, of an assignment; nobody where it is null. */
  readonly to?: string | null;
  readonly comment?: string | null;
}

export function libraryActs({ bridge, store, ask }: Context) {
  const { dispatch } = store;
  const put = (value: Partial<Library>) => dispatch({ type: 'slice', slice: 'library', value });

  /** Takes one step with each of some reports, all or none. Answers whether it was taken. */
  async function step(reports: readonly number[], act: StepAct, { to = null, comment = null }: Said): Promise<boolean> {
    const by = reports.length === 0 ? null : signature(store);
    if (by === null) return false;
    const updates = await ask(bridge.engine('reports.step', { reports: [...reports], act, to, comment, by }));
    if (updates === null) return false;
    dispatch({ type: 'rows', summaries: updates.map(({ summary }) => summary) });
    return true;
  }

  return {
    filterLibrary: (filter: LibraryFilter) => put({ filter }),
    searchLibrary: (query: string) => put({ query }),
    noteLibrary: put,
    /** Lists some reports alone; `label` says, in the words of the screen, which they are. */
    pickReports: (label: string, reports: Iterable<number>) => {
      dispatch({ type: 'screen', screen: 'library' });
      const pick = { label, reports: new Set(reports) };
      put({ pick, filter: 'all', query: '', chosen: new Set(), row: null });
    },
    /** Chooses these reports and no others. */
    chooseReports: (reports: Iterable<number>) => put({ chosen: new Set(reports) }),
    /** Gives reports to somebody by name, or to nobody. */
    assignReports: (reports: readonly number[], to: string | null) => step(reports, 'assign', { to }),
    /** Signs off reports without opening them; refused, all of them, where something is open in one. */
    signOffReports: (reports: readonly number[]) => step(reports, 'signOff', {}),
    /** Writes down that reports to be returned have gone to their units. */
    giveBackReports: (reports: readonly number[], comment: string | null) => step(reports, 'returned', { comment }),
  };
}
