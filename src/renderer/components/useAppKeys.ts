/**
 * Keys that work everywhere. The menu bar has most of them too; here they also work where a system shows no menu bar,
 * and whoever comes first keeps the other from acting on the same press.
 */

import { useEffect } from 'react';
import { useWords } from '../locales/hooks.ts';
import { isKey, type KeyName, pressOf } from '../model/keys.ts';
import { useActs, useSession } from '../session/hooks.ts';
import { type Dialog, keepsKeys, type ScreenName } from '../session/state.ts';

/** Whether a key press belongs to a text field that is being written in. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'INPUT')
  );
}

export function useAppKeys(): void {
  const acts = useActs();
  const { store } = useSession();
  const words = useWords();
  useEffect(() => {
    const callUp = (screen: ScreenName) => {
      // Left on what both screens have, the bar or an import, the keyboard would be kept from the new one's list.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      acts.goTo(screen);
    };
    const isShown = (dialog: Dialog) => store.get().dialog === dialog;
    const runs: readonly (readonly [KeyName, () => unknown])[] = [
      ['keys', () => acts.show('keys')],
      ['toLibrary', () => callUp('library')],
      ['toUnits', () => callUp('units')],
      ['toRules', () => callUp('rules')],
      ['toBatches', () => callUp('batches')],
      ['toData', () => callUp('data')],
      ['toOverview', () => callUp('overview')],
      ['palette', () => acts.show('palette')],
      ['history', () => (isShown('history') ? acts.show(null) : acts.showHistory())],
      ['help', () => acts.show(isShown('help') ? null : 'help')],
      ['importFiles', acts.importFiles],
      ['importFolder', acts.importFolder],
      ['exportWorkbook', () => acts.exportWorkbook(words.top.workbookSuffix)],
      [
        'dismiss',
        () => {
          acts.show(null);
          acts.dismissNotice();
          // Beside a report its outcomes are not in sight, and wait.
          const { importing, review } = store.get();
          if (importing !== null && importing.state !== 'running' && review === null) acts.dismissImport();
          acts.refocus();
        },
      ],
    ];
    const onKeyDown = (event: KeyboardEvent) => {
      const press = pressOf(event);
      const run = runs.find(([name]) => isKey(press, name))?.[1];
      if (!run || event.defaultPrevented || event.isComposing || keepsKeys(store.get().dialog)) return;
      if (press === '?' && isWriting(event.target)) return;
      event.preventDefault();
      void run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [acts, store, words]);
}
