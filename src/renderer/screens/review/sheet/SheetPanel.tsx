/**
 * The bar over the form that was called for, and the keys that call for it, and put it away, from anywhere in a report.
 */

import { useEffect } from 'react';
import { isKey, pressOf } from '../../../model/keys.ts';
import { useSelect, useSession } from '../../../session/hooks.ts';
import { GoTo } from './GoTo.tsx';
import { ReplaceBar } from './ReplaceBar.tsx';

export function SheetPanel() {
  const { acts, store } = useSession();
  const panel = useSelect((state) => state.slices.sheet.panel);
  const report = useSelect((state) => state.review?.detail.summary.report ?? 0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || store.get().dialog !== null) return;
      const press = pressOf(event);
      if (isKey(press, 'goToCell')) acts.openSheetPanel('goTo');
      else if (isKey(press, 'replaceAll')) acts.openSheetPanel('replace');
      else if (press === 'Esc' && store.get().slices.sheet.panel !== null) {
        acts.openSheetPanel(null);
        acts.refocus();
      } else return;
      event.preventDefault();
    };
    // Before the window, whose keys of everywhere would take Esc for their own.
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      acts.openSheetPanel(null);
    };
  }, [acts, store]);
  if (panel === null) return null;
  return panel === 'goTo' ? <GoTo key={report} /> : <ReplaceBar key={report} />;
}
