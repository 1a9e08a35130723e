/**
 * What can be done with several cells at once: select them, copy, clear, fill, paste and replace.
 *
 * A paste and a replacement are first shown on the form, as what each cell would become; only then are they made, as one edit, which
 * one undo takes back. A selection belongs to one focusing: whatever moves the focus ends it.
 */

import { checkReport, type Finding } from '../../core/checks/index.ts';
import type { CellId } from '../../core/form.ts';
import { type CellValue, sameValue } from '../../core/reading.ts';
import { typed } from '../../core/review.ts';
import { type Block, type Copied, copied } from '../model/clipboard.ts';
import { type Fill, filled, type Target } from '../model/fill.ts';
import { landing } from '../model/landing.ts';
import {
  type Corner,
  cellRange,
  cornerAt,
  firstCorner,
  lastCorner,
  linesIn,
  placesIn,
  type Range,
  rangeTo,
  type Stretch,
  sheetOf,
  stretched,
  tableOf,
} from '../model/selection.ts';
import type { Context } from './context.ts';
import type { Review } from './review.ts';
import type { Sender } from './sender.ts';
import type { State } from './state.ts';

export interface Selection {
  readonly report: number;
  /** The focusing it belongs to (`Review.focused`). */
  readonly focused: number;
  readonly corner: Corner;
  readonly range: Range;
  readonly cells: ReadonlySet<CellId>;
}

/** What a paste or a replacement would change, shown and not made yet. */
export interface Proposal {
  readonly kind: 'paste' | 'replace';
  readonly report: number;
  readonly changes: ReadonlyMap<CellId, CellValue>;
  /** Cells that say already what they would become. */
  readonly same: number;
  /** Texts that find no cell. */
  readonly outside: number;
  readonly headings: { readonly rows: number; readonly columns: number };
  /** Cells that would not be numbers. */
  readonly wordy: number;
  /** Checks that fail now, and that would. */
  readonly failing: { readonly before: number; readonly after: number };
}

export interface Sheet {
  readonly selection: Selection | null;
  readonly proposal: Proposal | null;
  readonly panel: 'goTo' | 'replace' | null;
  /** How often a bar was called for: each time the keyboard goes to its field, also where it is there already. */
  readonly asked: number;
}

export const SHEET: Sheet = { selection: null, proposal: null, panel: null, asked: 0 };

/** The selection in force: `null` where only the focused cell is. */
export function selectionOf({ review, slices }: State): Selection | null {
  const { selection } = slices.sheet;
  if (review === null || selection === null) return null;
  const isHere = selection.report === review.detail.summary.report && selection.focused === review.focused;
  return isHere && selection.cells.size > 1 ? selection : null;
}

/** The proposal for the open report. */
export function proposalOf({ review, slices }: State): Proposal | null {
  const { proposal } = slices.sheet;
  return proposal !== null && proposal.report === review?.detail.summary.report ? proposal : null;
}

const NO_HEADINGS = { rows: 0, columns: 0 };

export function sheetActs({ store: { get, dispatch } }: Context, sender: Sender) {
  const put = (value: Partial<Sheet>) => dispatch({ type: 'slice', slice: 'sheet', value });

  const rangeNow = (review: Review): Range =>
    selectionOf(get())?.range ?? cellRange(sheetOf(review.view.form), review.focus);

  function select(review: Review, corner: Corner): void {
    const range = rangeTo(sheetOf(review.view.form), review.focus, corner);
    const cells = new Set(placesIn(range).map(({ cell }) => cell));
    const { report } = review.detail.summary;
    put({ selection: { report, focused: review.focused, corner, range, cells } });
  }

  function reasonOf(review: Review): string | null {
    const reason = review.reason.trim();
    return reason === '' ? null : reason;
  }

  /** Makes what cells are to become, as one edit; those that say it already are left alone. */
  function make(review: Review, targets: readonly Target[]): void {
    const edits = targets.flatMap(({ cell, to }) => {
      const from = review.view.cells[cell]?.value;
      return from === undefined || sameValue(from, to) ? [] : [{ cell, from, to }];
    });
    void sender.edit(edits, reasonOf(review));
  }

  function propose(
    review: Review,
    targets: readonly Target[],
    about: Pick<Proposal, 'kind' | 'outside' | 'headings'>,
  ): void {
    const { detail, view } = review;
    const changes = new Map(targets.map(({ cell, to }) => [cell, to]));
    for (const [cell, to] of changes) {
      const from = view.cells[cell]?.value;
      if (from === undefined || sameValue(from, to)) changes.delete(cell);
    }
    const { year, notes, report } = detail.summary;
    const values = { ...view.state.values, ...Object.fromEntries(changes) };
    const findings = checkReport({ form: view.form, values, year, notes, context: detail.context });
    const failing = (all: readonly Finding[]) => all.filter(({ verdict }) => verdict === 'fails').length;
    put({
      proposal: {
        ...about,
        report,
        changes,
        same: targets.length - changes.size,
        wordy: [...changes.values()].filter(({ kind }) => kind !== 'number').length,
        failing: { before: failing(view.findings), after: failing(findings) },
      },
    });
  }

  function withReview<T>(run: (review: Review) => T): T | undefined {
    const { review } = get();
    return review === null ? undefined : run(review);
  }

  return {
    /** Moves the free corner of the selection. */
    stretchSelection: (stretch: Stretch) =>
      withReview((review) => {
        const sheet = sheetOf(review.view.form);
        const corner = selectionOf(get())?.corner ?? firstCorner(sheet, review.focus);
        select(review, stretched(sheet, review.focus, corner, stretch));
      }),
    /** Selects from the focused cell to another one; one in another table changes nothing. */
    selectTo: (cell: CellId) =>
      withReview((review) => {
        const corner = cornerAt(sheetOf(review.view.form), review.focus, cell);
        if (corner !== null) select(review, corner);
      }),
    /** Selects the focused cell's table: the eyes go to its first cell. */
    selectTable: () =>
      withReview((review) => {
        const table = tableOf(sheetOf(review.view.form), review.focus);
        const first = table.places[0]?.cell ?? review.focus;
        if (first !== review.focus) dispatch({ type: 'focus', cell: first });
        withReview((focused) => select(focused, lastCorner(table)));
      }),
    unselectCells: () => {
      if (get().slices.sheet.selection !== null) put({ selection: null });
    },
    /** The cells that are selected, or the focused one. */
    selectedCells: (): readonly CellId[] =>
      withReview((review) => placesIn(rangeNow(review)).map(({ cell }) => cell)) ?? [],
    /** What the selected cells are on the clipboard. */
    copySelected: (): Copied | null =>
      withReview((review) =>
        copied(
          linesIn(rangeNow(review)).map((line) =>
            line.flatMap(({ cell, left, right }) => {
              const value = review.view.cells[cell]?.value;
              return value === undefined ? [] : [{ value, columns: right - left + 1 }];
            }),
          ),
        ),
      ) ?? null,
    /** Makes the selected cells blank. */
    clearSelected: () =>
      withReview((review) =>
        make(
          review,
          placesIn(rangeNow(review)).map(({ cell }) => ({ cell, to: typed('') })),
        ),
      ),
    fillSelected: (fill: Fill) =>
      withReview((review) => make(review, filled(rangeNow(review), review.view.state.values, fill))),

    /** Shows what a paste at the selection would change. */
    proposePaste: (block: Block) =>
      withReview((review) => {
        const { targets, outside, headings } = landing(review.view.form, rangeNow(review), block);
        const becoming = targets.map(({ cell, text }) => ({ cell, to: typed(text) }));
        propose(review, becoming, { kind: 'paste', outside, headings });
      }),
    /** Shows what a replacement would change. */
    proposeReplacing: (targets: readonly Target[]) =>
      withReview((review) => propose(review, targets, { kind: 'replace', outside: 0, headings: NO_HEADINGS })),
    /** Makes what is shown. */
    applyProposal: () =>
      withReview((review) => {
        const proposal = proposalOf(get());
        if (proposal === null) return;
        put({ proposal: null });
        make(
          review,
          [...proposal.changes].map(([cell, to]) => ({ cell, to })),
        );
      }),
    dropProposal: () => {
      if (get().slices.sheet.proposal !== null) put({ proposal: null });
    },
    /** Puts something in one cell, as replacing one by one does. */
    replaceIn: (targets: readonly Target[]) => withReview((review) => make(review, targets)),
    /** Shows a bar over the form, or none; what it proposed goes with it. One that is there already keeps what it says. */
    openSheetPanel: (panel: Sheet['panel']) => {
      const { sheet } = get().slices;
      if (panel === null) put({ panel, proposal: null });
      else if (panel === sheet.panel) put({ asked: sheet.asked + 1 });
      else put({ panel, proposal: null, asked: sheet.asked + 1 });
    },
  };
}
