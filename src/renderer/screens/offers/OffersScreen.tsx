/**
 * Corrections that may be accepted in one go, over the whole dataset: the only explanation of their place, and in the
 * source. They are chosen here, never accepted unasked; a row leads to its report.
 */

import type { GridApi } from 'ag-grid-community';
import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { ListFailure, ListSaid } from '../../components/ListSaid.tsx';
import { ListSearch } from '../../components/ListSearch.tsx';
import { enterGrid } from '../../components/list-grid.ts';
import { useWords } from '../../locales/hooks.ts';
import { type OfferLine, offerLines } from '../../model/offers.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import { AcceptStrip } from './AcceptStrip.tsx';
import { OfferGrid } from './OfferGrid.tsx';
import { useExplained } from './useExplained.ts';
import './offers.css';

export function OffersScreen() {
  const words = useWords();
  const acts = useActs();
  const explained = useExplained();
  const { list, failure, query, selected, run } = useSelect((state) => state.offers);
  const before = useRef<readonly OfferLine[]>([]);
  const lines = useMemo(() => {
    const now = offerLines(list ?? [], selected, query, before.current);
    before.current = now;
    return now;
  }, [list, selected, query]);
  const grid = useRef<GridApi<OfferLine>>(null);
  useEffect(() => void acts.listOffers(), [acts]);

  const label = words.screens.offers;
  const say = words.offers;
  const chosen = lines.filter(({ isSelected }) => isSelected).map(({ offer }) => offer);
  const isBusy = run?.state === 'running' || run?.state === 'stopping';
  const accept = () => void acts.acceptOffers(chosen, (offer) => say.reason(explained(offer)));
  const all = lines.map(({ key }) => key);

  let body = <OfferGrid lines={lines} grid={grid} accept={accept} />;
  if (list === null && failure !== null) body = <ListFailure failure={failure} retry={() => void acts.listOffers()} />;
  else if (list === null) body = <ListSaid text={say.loading} />;
  else if (list.length === 0) body = <ListSaid text={say.empty} />;
  else if (lines.length === 0)
    body = <ListSaid text={say.nothingKept} button={words.list.clear} run={() => acts.noteOffers({ query: '' })} />;
  return (
    <main className="list" aria-label={label}>
      <div className="list-bar">
        <span className="offers-explain">{say.explain}</span>
        <div className="top-space" />
        {lines.length > 0 ? (
          <>
            <span className="offers-chosen">{say.chosen(chosen.length, lines.length)}</span>
            <Button title="Ctrl+A" onClick={() => acts.selectOffers(chosen.length === lines.length ? [] : all)}>
              {chosen.length === lines.length ? say.chooseNone : say.chooseAll}
            </Button>
            <Button type="primary" title="Ctrl+Enter" disabled={chosen.length === 0 || isBusy} onClick={accept}>
              {say.accept(chosen.length)}
            </Button>
          </>
        ) : null}
        <ListSearch
          label={say.search}
          value={query}
          onChange={(text) => acts.noteOffers({ query: text })}
          enter={() => enterGrid(grid.current, 'unit')}
        />
      </div>
      {body}
      {run === null ? null : <AcceptStrip run={run} />}
    </main>
  );
}
