/** Going to cells and selecting them with the mouse: press, press with Shift, press and drag. */

import { type MouseEvent, useEffect, useRef } from 'react';
import type { CellId } from '../../../../core/form.ts';
import { useSession } from '../../../session/hooks.ts';

interface Handlers {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseMove: (event: MouseEvent) => void;
}

const cellAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;

/** What the element around the tables listens with. */
export function useDragSelection(): Handlers {
  const { acts, store } = useSession();
  /** The cell the pointer was last on while it is held down. */
  const dragged = useRef<CellId | null>(null);

  useEffect(() => {
    const end = () => {
      dragged.current = null;
    };
    window.addEventListener('mouseup', end);
    return () => window.removeEventListener('mouseup', end);
  }, []);

  const onMouseDown = (event: MouseEvent) => {
    const cell = cellAt(event.target)?.dataset.cell;
    if (event.button !== 0 || cell === undefined) return;
    const input = document.activeElement;
    const isEditing = input instanceof HTMLInputElement && input.dataset.mode !== 'ready';
    if (isEditing && input === event.target) return;
    // The default would take the keyboard away from the input that is about to appear here.
    event.preventDefault();
    // What is being written elsewhere is finished first.
    if (input instanceof HTMLElement && (isEditing || !input.classList.contains('cell-input'))) input.blur();
    dragged.current = cell;
    if (!event.shiftKey) return cell === store.get().review?.focus ? acts.refocus() : acts.focus(cell);
    if (document.activeElement !== input || isEditing) acts.refocus();
    acts.selectTo(cell);
    return undefined;
  };

  const onMouseMove = (event: MouseEvent) => {
    if (dragged.current === null) return;
    const element = cellAt(event.target);
    const cell = element?.dataset.cell;
    if (element === null || cell === undefined || cell === dragged.current) return;
    dragged.current = cell;
    acts.selectTo(cell);
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  return { onMouseDown, onMouseMove };
}
