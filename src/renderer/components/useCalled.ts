/**
 * The keyboard follows when a screen is called up: to its list, wherever it was. A screen that is new on the page takes
 * the keyboard itself, as soon as it has something to hold it; this is for the one that is there already.
 */

import { useEffect, useRef } from 'react';
import { useSelect } from '../session/hooks.ts';

/** Runs `enter` each time the screen in sight is called up again. */
export function useCalled(enter: () => void): void {
  const called = useSelect((state) => state.called);
  const seen = useRef(called);
  const latest = useRef(enter);
  latest.current = enter;
  useEffect(() => {
    if (seen.current === called) return;
    seen.current = called;
    latest.current();
  }, [called]);
}
