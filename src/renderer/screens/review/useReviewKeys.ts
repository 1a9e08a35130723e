/** Keys that work anywhere in a report. What is being written in a field keeps its own undo, letters and spaces. */

import { useEffect, useRef } from 'react';
import type { CellId, TableId } from '../../../core/form.ts';
import { isWriting } from '../../components/useAppKeys.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import { useSession } from '../../session/hooks.ts';
import { REASON_FIELD } from './CellPanel.tsx';

interface Panes {
  readonly toggleQueue: () => void;
  readonly toggleSource: () => void;
  readonly toggleLook: () => void;
  readonly toggleVersions: () => void;
  readonly find: () => void;
  readonly identify: () => void;
}

/** Rules as its letter does in a ready cell, also while an input method takes letters for its own. */
const RETURN_HERE = 'Alt+T';

/** The areas F6 goes round; in an area, where the keyboard goes: the issue the eyes are on before the first one. */
const AREAS = [
  ['.queue-list'],
  ['.cell-input'],
  ['.findings [data-current] .finding', '.findings button'],
  ['.source-find-open, .source-scroll'],
  ['.versions button'],
] as const;

export function useReviewKeys(panes: Panes): void {
  const { acts, store } = useSession();
  const latest = useRef(panes);
  latest.current = panes;

  useEffect(() => {
    const focusTable = (table: TableId) => {
      const { review } = store.get();
      const focus = review?.view.form.cell.get(review.focus);
      const first = review?.view.form.cells.find((cell) => cell.table === table);
      if (first && focus?.table !== table) acts.focus(first.id);
      else acts.refocus();
    };
    /** The cell the keyboard left for the list of findings, and the one the eyes came to there of themselves. */
    let left: { readonly cell: CellId; readonly came: CellId; readonly report: number } | null = null;
    const round = (step: 1 | -1) => {
      const before = store.get().review;
      const wasInCell = isInCell();
      goRound(step);
      const after = store.get().review;
      if (!before || !after) return;
      const { report } = after.detail.summary;
      if (wasInCell) left = { cell: before.focus, came: after.focus, report };
      else if (left?.report === report && left.came === before.focus && before.focus === after.focus) {
        // Nothing was looked at on the way that was not looked at by coming by.
        if (isInCell()) acts.focus(left.cell);
      } else if (left?.cell === before.focus) left = { ...left, came: after.focus };
      else left = null;
    };
    const chooseVersion = () => {
      const summary = store.get().review?.detail.summary;
      if (summary && summary.rivals.length > 0 && summary.version !== 'stands') void acts.choose(true);
    };
    const run = (press: string, writing: boolean): boolean => {
      if (isKey(press, 'undo') && !writing) void acts.undo();
      else if (isKey(press, 'redo') && !writing) void acts.redo();
      else if (isKey(press, 'back')) acts.back();
      else if (isKey(press, 'previousReport')) void acts.openNeighbour(-1);
      else if (isKey(press, 'nextReport')) void acts.openNeighbour(1);
      else if (isKey(press, 'signOff')) void acts.signOff();
      else if (isKey(press, 'reopen')) void acts.reopen();
      else if (isKey(press, 'comment')) acts.showDesk('comment');
      else if (isKey(press, 'assign')) acts.showDesk('assign');
      else if (isKey(press, 'toggleQueue')) latest.current.toggleQueue();
      else if (press === RETURN_HERE) acts.ruleHere('filingError');
      else if (isKey(press, 'table1')) focusTable('proactive');
      else if (isKey(press, 'table2')) focusTable('requests');
      else if (isKey(press, 'table3')) focusTable('disputes');
      else if (isKey(press, 'find')) latest.current.find();
      else if (isKey(press, 'toggleSource')) latest.current.toggleSource();
      else if (isKey(press, 'toggleLook')) latest.current.toggleLook();
      else if (isKey(press, 'versions')) latest.current.toggleVersions();
      else if (isKey(press, 'chooseVersion')) chooseVersion();
      else if (isKey(press, 'acceptHere')) acts.accept(null);
      else if (isKey(press, 'identify')) latest.current.identify();
      else if (isKey(press, 'reason')) document.getElementById(REASON_FIELD)?.focus();
      else if (press === 'F6') round(1);
      else if (press === 'Shift+F6') round(-1);
      else return false;
      return true;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || store.get().dialog !== null) return;
      const { target } = event;
      const inCell = target instanceof HTMLElement && target.classList.contains('cell-input');
      const editing = inCell && target.dataset.mode !== 'ready';
      const writing = inCell ? editing : isWriting(target);
      const press = pressOf(event);
      // Leaving a cell that is being edited finishes it first.
      if (editing && /^(F9$|F12$|Alt\+|Ctrl\+Shift\+)/.test(press)) target.blur();
      // A key held down signs nothing off and skips no report.
      if (event.repeat && isKey(press, 'signOff')) {
        event.preventDefault();
        return;
      }
      if (run(press, writing)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [acts, store]);
}

const isInCell = () => document.activeElement?.classList.contains('cell-input') ?? false;

function goRound(step: 1 | -1): void {
  const present = AREAS.flatMap((selectors) => {
    const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector));
    return found.find((place) => place !== null) ?? [];
  });
  const boxes = present.map((area) => area.closest('.queue, .form, .versions, .findings, .source'));
  const at = boxes.findIndex((box) => box?.contains(document.activeElement));
  present[(at + step + present.length) % present.length]?.focus();
}
