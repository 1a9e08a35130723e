/** Keys that work everywhere and are not in the menu bar. */

import { useEffect } from 'react';
import { isKey, pressOf } from '../model/keys.ts';
import { useActs } from '../session/hooks.ts';

/** Whether a key press belongs to a text field that is being written in. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'INPUT')
  );
}

export function useAppKeys(): void {
  const acts = useActs();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const press = pressOf(event);
      if (event.defaultPrevented || event.isComposing || !isKey(press, 'keys')) return;
      if (press === '?' && isWriting(event.target)) return;
      event.preventDefault();
      acts.show('keys');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [acts]);
}
