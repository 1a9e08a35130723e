/**
 * Everything that can be done, by its name: write a few letters, choose with the arrows, Enter. It lies over the page and
 * asks for nothing; Esc, or pressing anything outside, closes it.
 */

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useWords } from '../../locales/hooks.ts';
import { type Entry, findEntries } from '../../model/palette.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import { SearchOutlined } from '../icons.tsx';
import { Keys } from '../Keys.tsx';
import { useReturn } from '../useReturn.ts';
import { useCall, useEntries } from './entries.ts';
import './palette.css';

export function Palette() {
  return useSelect((state) => state.dialog === 'palette') ? <Open /> : null;
}

function Open() {
  const words = useWords().palette;
  const acts = useActs();
  const entries = useEntries();
  const call = useCall();
  const list = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => findEntries(entries, query), [entries, query]);
  const panel = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useReturn();
  useOutside(panel, () => acts.show(null));
  useMarkedInView(panel, at, found);

  const close = () => acts.show(null);
  const choose = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    close();
    call(entry.what);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method has these keys for itself while it composes.
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (step !== undefined) setAt(Math.min(Math.max(at + step, 0), Math.max(found.length - 1, 0)));
    else if (event.key === 'Enter') choose(found[at]);
    else if (event.key === 'Escape' || (event.ctrlKey && event.key.toLowerCase() === 'k')) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={panel}
      className="over palette"
      role="dialog"
      aria-label={words.label}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        // A cell that is painted anew asks for the keyboard: what is written here must never end up in it.
        if (relatedTarget !== null && !panel.current?.contains(relatedTarget)) search.current?.focus();
      }}
    >
      <label className="palette-search">
        <SearchOutlined />
        <input
          ref={search}
          // biome-ignore lint/a11y/noAutofocus: it was called up to be written in
          autoFocus
          role="combobox"
          aria-label={words.label}
          aria-expanded
          aria-controls={list}
          aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
          placeholder={words.hint}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
        />
      </label>
      <div id={list} className="palette-list" role="listbox" aria-label={words.found}>
        {found.map((entry, nth) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the search, which has the keys
          <div
            key={entry.id}
            id={`${list}-${nth}`}
            className="palette-line"
            role="option"
            tabIndex={-1}
            aria-selected={nth === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(entry)}
          >
            <span className="palette-kind">{words.kind[entry.what.kind]}</span>
            <span className="palette-text">{entry.text}</span>
            <span className="palette-more">{TOLD.includes(entry.what.kind) ? entry.more : ''}</span>
            {entry.keys[0] === undefined ? null : <Keys combination={entry.keys[0]} />}
          </div>
        ))}
      </div>
      {found.length === 0 ? (
        <p className="palette-none" role="status">
          {words.nothing}
        </p>
      ) : null}
    </div>
  );
}

/** Lines beside whose name there is more to tell; of the others it is only what they are found by. */
const TOLD: readonly Entry['what']['kind'][] = ['report', 'dataset'];

const PAGE = 10;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

/** Runs `leave` when something outside is pressed, before that is acted on. */
function useOutside(panel: React.RefObject<HTMLElement | null>, leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !panel.current?.contains(target)) latest.current();
    };
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    return () => window.removeEventListener('pointerdown', onPointerDown, { capture: true });
  }, [panel]);
}

function useMarkedInView(panel: React.RefObject<HTMLElement | null>, at: number, found: readonly Entry[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is marked when either changes
  useEffect(() => {
    panel.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [panel, at, found]);
}
