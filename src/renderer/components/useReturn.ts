/**
 * The keyboard goes back to where it was when something that lay over the page is closed: to the open report's cell, else
 * to what had it before.
 */

import { useEffect, useRef } from 'react';
import { useSession } from '../session/hooks.ts';

/** Where the keyboard was before what was opened last. */
let latest: Element | null = null;

/** What is opened from something that lies over the page itself, such as the palette, goes back to where that would have. */
function placeBefore(): Element | null {
  const at = document.activeElement;
  return isNowhere(at) ? latest : at;
}

/** Call it in what is on the page only while it is open. */
export function useReturn(): void {
  const { acts, store } = useSession();
  const before = useRef(placeBefore());
  useEffect(() => {
    const element = before.current;
    latest = element;
    return () => {
      // Whatever was opened instead has the keyboard already, or will take it.
      if (store.get().dialog !== null || !isNowhere(document.activeElement)) return;
      if (store.get().review !== null) acts.refocus();
      else if (element instanceof HTMLElement && element.isConnected) element.focus();
    };
  }, [acts, store]);
}

/** Whether nothing on the page has the keyboard, or only what is just going away. */
const isNowhere = (element: Element | null) =>
  element === null || element === document.body || !element.isConnected || element.closest('.over') !== null;
