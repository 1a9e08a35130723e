/**
 * Many cells of many reports changed at once from the table of the whole dataset: shown first, then made in one go.
 *
 * Each report gets an edit of its own in its own log, all under one number (`batch`), by which one undo takes all of it
 * back. A report that no longer says what the reviewer saw is left as it is, with all its cells, and is told of.
 */

import type { CellValue } from '../../core/reading.ts';
import type { FailureData } from '../../shared/failure.ts';
import { type BlockEdit, type BlockLanding, byReport, spelledAs } from '../model/data-block.ts';
import { answered, type Context, signature } from './context.ts';
import type { DataLines } from './data-lines.ts';

/** What is shown of a block and not made yet. */
export interface DataProposal extends BlockLanding {
  readonly kind: 'paste' | 'clear';
}

/** A block that is being made: how many of its reports are behind it. */
export interface BlockRun {
  readonly reports: number;
  readonly behind: number;
}

/** A block that was made. */
export interface BlockDone {
  readonly batch: number;
  readonly edits: readonly BlockEdit[];
}

export function dataBlockActs({ bridge, store, ask, nextBatch }: Context, lines: DataLines) {
  const { get, dispatch } = store;
  const { data, put, spell, standing, refresh, inTurn, placeAt } = lines;

  /** Sends what is to become of one report; answers why it was not made, or `null` where it was. */
  async function sent(report: number, mine: readonly BlockEdit[], by: string, batch: number) {
    const stood = await standing(
      report,
      mine.map(({ cell, from: seen }) => ({ cell, seen })),
    );
    if (stood.failure !== null) return stood.failure;
    const edits = mine.map(({ cell, to }, at) => ({ cell, from: stood.from[at] as CellValue, to }));
    const answer = await answered(bridge.engine('report.edit', { report, edits, by, reason: null, batch }));
    if (!answer.ok) return answer.failure;
    dispatch({ type: 'rows', summaries: [answer.value.summary] });
    return null;
  }

  /** Makes a block. Answers what was made of it; `null` where nobody has said who they are. */
  async function make(edits: readonly BlockEdit[]): Promise<BlockDone | null> {
    const by = signature(store);
    if (by === null) return null;
    const batch = nextBatch();
    const path = get().dataset?.path;
    const groups = byReport(edits);
    spell(edits.map((edit) => ({ ...edit, part: spelledAs(edit) })));
    put({ run: { reports: groups.size, behind: 0 } });
    const refused: { readonly edit: BlockEdit; readonly failure: FailureData }[] = [];
    let behind = 0;
    for (const [report, mine] of groups) {
      await inTurn(report, async () => {
        const failure = get().dataset?.path === path ? await sent(report, mine, by, batch) : null;
        if (failure !== null) refused.push(...mine.map((edit) => ({ edit, failure })));
      });
      if (get().dataset?.path !== path) return null;
      behind += 1;
      put({ run: { reports: groups.size, behind } });
    }
    put({ run: null });
    const [first] = refused;
    if (first) {
      spell(refused.map(({ edit }) => ({ ...edit, part: edit.from })));
      const reports = new Set(refused.map(({ edit }) => edit.report)).size;
      dispatch({ type: 'notice', notice: { kind: 'blockTakenBack', cells: refused.length, reports, ...first } });
      placeAt(first.edit);
    }
    await refresh([...groups.keys()]);
    const left = new Set(refused.map(({ edit }) => edit));
    return { batch, edits: edits.filter((edit) => !left.has(edit)) };
  }

  return {
    /** Shows what a block would change, and makes nothing. */
    proposeBlock: (kind: DataProposal['kind'], landing: BlockLanding) => put({ proposal: { ...landing, kind } }),
    dropBlock: () => {
      if (data().proposal !== null) put({ proposal: null });
    },
    /** Makes what is shown. */
    applyBlock: async (): Promise<void> => {
      const { proposal } = data();
      if (proposal === null) return;
      put({ proposal: null });
      const made = proposal.edits.length > 0 ? await make(proposal.edits) : null;
      if (made !== null && made.edits.length > 0) put({ done: [...data().done, made], undone: [] });
    },
    /** Takes a block back, wherever nothing was done on top of it. Answers whether the store was asked to. */
    takeBackBlock: async ({ batch, edits }: BlockDone): Promise<boolean> => {
      const by = signature(store);
      if (by === null) return false;
      const reports = [...byReport(edits).keys()];
      put({ run: { reports: reports.length, behind: 0 } });
      const rows = await ask(bridge.engine('batch.undo', { batch, by }));
      put({ run: null });
      if (rows === null) return false;
      dispatch({ type: 'rows', summaries: rows });
      const [first] = edits;
      if (first) placeAt(first);
      await refresh(reports);
      return true;
    },
    /** Makes a block again that was taken back. */
    makeBlock: make,
  };
}
