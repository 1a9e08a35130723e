/** The lines of the palette as things stand, and what calling each up does. */

import { useMemo } from 'react';
import { COMMANDS } from '../../../shared/commands.ts';
import { useWords } from '../../locales/hooks.ts';
import { eventOf, KEY_SCOPES, KEYS, type KeyName, type KeyScope } from '../../model/keys.ts';
import { type Callable, COMMAND_KEYS, type Entry, isOffered, PRESSABLE } from '../../model/palette.ts';
import { runCommand } from '../../session/commands.ts';
import { useActs, useSelect } from '../../session/hooks.ts';

const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** Where in the app the keys of a scope can be pressed: on the screen of that name, or in an open report. */
const IN_REPORT: readonly KeyScope[] = ['review', 'source', 'cell'];

export function useEntries(): readonly Entry[] {
  const words = useWords();
  const summaries = useSelect((state) => state.summaries);
  const recent = useSelect((state) => state.recent);
  const open = useSelect((state) => state.dataset?.path ?? null);
  const report = useSelect((state) => state.review?.detail.summary.report ?? null);
  const screen = useSelect((state) => state.screen);
  return useMemo(() => {
    const commands = COMMANDS.filter((command) => isOffered(command, open !== null, report !== null)).map(
      (command): Entry => {
        const key = COMMAND_KEYS[command];
        const keys = key === undefined ? [] : KEYS[key].keys;
        const text = words.command[command];
        return { id: command, what: { kind: 'command', command }, text, more: words.palette.also[command] ?? '', keys };
      },
    );
    const isInSight = (scope: KeyScope) =>
      open !== null && (report === null ? scope === screen : IN_REPORT.includes(scope));
    const keys = KEY_SCOPES.filter(isInSight)
      .flatMap((scope) => PRESSABLE[scope] ?? [])
      .map((name): Entry => {
        const entry = KEYS[name];
        const what = { kind: 'key', name } as const;
        const more = `${words.keys.scope[entry.scope]} ${words.palette.also[name] ?? ''}`;
        return { id: name, what, text: words.keys.name[name], more, keys: entry.keys };
      });
    const reports = summaries.map(
      (each): Entry => ({
        id: `report ${each.report}`,
        what: { kind: 'report', report: each.report },
        text: each.unit ?? each.file,
        more: [each.year ?? '', each.unit === null ? '' : each.file].join(' ').trim(),
        keys: [],
      }),
    );
    const datasets = recent
      .filter((path) => path !== open)
      .map(
        (path): Entry => ({
          id: `dataset ${path}`,
          what: { kind: 'dataset', path },
          text: fileName(path),
          more: path,
          keys: [],
        }),
      );
    return [...keys, ...commands, ...datasets, ...reports];
  }, [words, summaries, recent, open, report, screen]);
}

/** Does what a line is for. The palette is closed by then. */
export function useCall(): (what: Callable) => void {
  const acts = useActs();
  const words = useWords();
  return (what) => {
    switch (what.kind) {
      case 'command':
        return runCommand(acts, what.command, words.top.workbookSuffix);
      case 'key':
        return pressSoon(what.name);
      case 'report':
        return void acts.openReport(what.report);
      case 'dataset':
        return void acts.openRecent(what.path);
    }
  };
}

/** Presses a key where the keyboard is once it is back from the palette. */
function pressSoon(name: KeyName): void {
  const press = () => {
    const target = document.activeElement ?? document.body;
    const event = new KeyboardEvent('keydown', { ...eventOf(KEYS[name].keys[0]), bubbles: true, cancelable: true });
    target.dispatchEvent(event);
  };
  requestAnimationFrame(() => requestAnimationFrame(press));
}
