/**
 * Keys pressed while a report is on its way to the screen: held, and given to its first cell once that takes keys.
 *
 * Opening a report takes a moment in which nothing on the page could use a key rightly: the list it was opened from, or
 * the report before it, would take it for its own. Keys that lead away again, and keys of a field being written in, pass.
 */

import { useEffect } from 'react';
import { isKey, pressOf } from '../model/keys.ts';
import { useSession } from '../session/hooks.ts';
import { isWriting } from './useAppKeys.ts';

/** Where keys go in a report. */
const CELL = '.cell-input';
/** Longer than any opening takes: keys must not be held for ever by a page that went wrong. */
const PATIENCE_MS = 5000;
const LEADS_AWAY = /^(?:Alt\+ArrowLeft|Ctrl\+L|Esc|F1)$/;
const MODIFIERS: readonly string[] = ['Control', 'Shift', 'Alt', 'Meta'];

export function useHeldKeys(): void {
  const { store } = useSession();
  useEffect(() => {
    let held: KeyboardEvent[] = [];
    let since = 0;
    let giving = false;

    const isOnItsWay = () => {
      const { opening, review, dialog } = store.get();
      if (dialog !== null) return false;
      return opening !== null || (review !== null && document.querySelector(CELL) === null);
    };
    const drop = () => {
      held = [];
      giving = false;
    };
    /** One key a frame: what a key did must be on the page before the next one is given. */
    const give = () => {
      if (performance.now() - since > PATIENCE_MS || (store.get().review === null && store.get().opening === null)) {
        drop();
        return;
      }
      const cell = document.querySelector<HTMLElement>(CELL);
      if (!isOnItsWay() && cell !== null && document.activeElement === cell) {
        const key = held.shift();
        if (key === undefined) {
          giving = false;
          return;
        }
        press(cell, key);
      }
      requestAnimationFrame(give);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.isComposing || MODIFIERS.includes(event.key)) return;
      if (!giving && !isOnItsWay()) return;
      const { target } = event;
      const inCell = target instanceof Element && target.matches(CELL);
      if (LEADS_AWAY.test(pressOf(event)) || (isWriting(target) && !inCell)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      // A report that has not been seen is not signed off by a key pressed before it came.
      if (event.repeat || isKey(pressOf(event), 'signOff')) return;
      held.push(event);
      if (giving) return;
      giving = true;
      since = performance.now();
      requestAnimationFrame(give);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      drop();
    };
  }, [store]);
}

/** Presses a key in a field again: whoever listens hears it; what nobody wants is typed. */
function press(field: HTMLElement, held: KeyboardEvent): void {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = held;
  const init = { key, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true };
  const free = field.dispatchEvent(new KeyboardEvent('keydown', init));
  if (free && key.length === 1 && !ctrlKey && !metaKey && !altKey) document.execCommand('insertText', false, key);
}
