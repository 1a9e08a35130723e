/** Going to a cell by its name or id: what fits is listed as one writes, Enter goes to the chosen one. */

import { Input, type InputRef } from 'antd';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { formOf } from '../../../../core/forms/index.ts';
import { useDomainWords, useWords } from '../../../locales/hooks.ts';
import { cellsNamed, namesOf } from '../../../model/goto.ts';
import { plainText } from '../../../model/history.ts';
import { fullLabel } from '../../../model/names.ts';
import { useActs, useReview, useSelect } from '../../../session/hooks.ts';

const LISTED = 10;

export function GoTo() {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const form = formOf(useReview((review) => review.detail.form, '2021'));
  const cells = useReview((review) => review.view.cells, {});
  const names = useMemo(() => namesOf(form), [form]);
  const [query, setQuery] = useState('');
  const [chosen, choose] = useState(0);
  const input = useRef<InputRef>(null);
  const id = useId();
  const found = useMemo(() => cellsNamed(names, query, LISTED), [names, query]);
  const asked = useSelect((state) => state.slices.sheet.asked);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every call brings the keyboard here
  useEffect(() => input.current?.focus({ cursor: 'all' }), [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has another chosen line
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, found]);

  const close = () => {
    acts.openSheetPanel(null);
    acts.refocus();
  };
  const goTo = (at: number) => {
    const cell = found[at];
    if (cell === undefined) return;
    acts.openSheetPanel(null);
    acts.focus(cell);
  };
  const step = (by: 1 | -1) => choose((at) => (at + by + found.length) % Math.max(found.length, 1));
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is newer than the oldest browser this runs in
    <div className="sheet-panel" role="search" aria-label={words.sheet.goTo}>
      <div className="sheet-line">
        <Input
          ref={input}
          size="small"
          role="combobox"
          aria-label={words.sheet.goTo}
          aria-expanded={found.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={found.length > 0 ? `${id}${chosen}` : undefined}
          aria-autocomplete="list"
          placeholder={words.sheet.goToHint}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            choose(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown') step(1);
            else if (event.key === 'ArrowUp') step(-1);
            else if (event.key === 'Enter') goTo(chosen);
            else if (event.key === 'Escape') close();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </div>
      <div
        ref={list}
        id={`${id}list`}
        className="sheet-list"
        role="listbox"
        tabIndex={-1}
        aria-label={words.sheet.goTo}
        hidden={found.length === 0}
      >
        {found.map((cell, at) => {
          const value = cells[cell]?.value;
          return (
            <div
              key={cell}
              id={`${id}${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === chosen}
              onMouseDown={(event) => {
                event.preventDefault();
                goTo(at);
              }}
            >
              <span className="sheet-path" title={cell}>
                {fullLabel(form, cell).join(' › ')}
              </span>
              <b className="number">{value === undefined ? '' : plainText(value) || domain.kind[value.kind]}</b>
            </div>
          );
        })}
      </div>
      {query.trim() !== '' && found.length === 0 ? <p className="sheet-none">{words.sheet.noCell}</p> : null}
    </div>
  );
}
