/** Keys that work anywhere in a report. What is being written in a field keeps its own undo, letters and spaces. */

import { useEffect, useRef } from 'react';
import type { TableId } from '../../../core/form.ts';
import { isWriting } from '../../components/useAppKeys.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import { useSession } from '../../session/hooks.ts';
import { REASON_FIELD } from './CellPanel.tsx';

interface Panes {
  readonly toggleSource: () => void;
  readonly toggleLook: () => void;
  readonly toggleVersions: () => void;
  readonly find: () => void;
  readonly identify: () => void;
}

/** The areas F6 goes round; in an area, where the keyboard goes: the issue the eyes are on before the first one. */
const AREAS = [
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
    const run = (press: string, writing: boolean): boolean => {
      const { review } = store.get();
      if (isKey(press, 'undo') && !writing) void acts.undo();
      else if (isKey(press, 'redo') && !writing) void acts.redo();
      else if (isKey(press, 'back')) acts.back();
      else if (isKey(press, 'previousReport')) void acts.openNeighbour(-1);
      else if (isKey(press, 'nextReport')) void acts.openNeighbour(1);
      else if (isKey(press, 'review')) {
        void (review?.view.state.status === 'reviewed' ? acts.reopen() : acts.markReviewed());
      } else if (isKey(press, 'table1')) focusTable('proactive');
      else if (isKey(press, 'table2')) focusTable('requests');
      else if (isKey(press, 'table3')) focusTable('disputes');
      else if (isKey(press, 'find')) latest.current.find();
      else if (isKey(press, 'toggleSource')) latest.current.toggleSource();
      else if (isKey(press, 'toggleLook')) latest.current.toggleLook();
      else if (isKey(press, 'versions')) latest.current.toggleVersions();
      else if (isKey(press, 'acceptHere')) acts.accept(null);
      else if (isKey(press, 'identify')) latest.current.identify();
      else if (isKey(press, 'reason')) document.getElementById(REASON_FIELD)?.focus();
      else if (press === 'F6') goRound(1);
      else if (press === 'Shift+F6') goRound(-1);
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
      if (editing && /^(F9$|Alt\+|Ctrl\+Shift\+)/.test(press)) target.blur();
      if (run(press, writing)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [acts, store]);
}

function goRound(step: 1 | -1): void {
  const present = AREAS.flatMap((selectors) => {
    const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector));
    return found.find((place) => place !== null) ?? [];
  });
  const boxes = present.map((area) => area.closest('.form, .versions, .findings, .source'));
  const at = boxes.findIndex((box) => box?.contains(document.activeElement));
  present[(at + step + present.length) % present.length]?.focus();
}
