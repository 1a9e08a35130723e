/**
 * Corrections that may be accepted in one go, over the whole dataset: the only explanation of their place, and in the
 * source. They are chosen here, never accepted unasked; a row leads to its report.
 */

import type { GridApi } from 'ag-grid-community';
import { Button } from 'antd';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Offer } from '../../../shared/model.ts';
import { ListFailure, ListSaid } from '../../components/ListSaid.tsx';
import { ListSearch } from '../../components/ListSearch.tsx';
import { enterGrid, returnToGrid } from '../../components/list-grid.ts';
import { isWriting } from '../../components/useAppKeys.ts';
import { useWords } from '../../locales/hooks.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import { keptOffers, offerKey } from '../../model/offers.ts';
import { useActs, useSelect, useSession } from '../../session/hooks.ts';
import { isSettling } from '../../session/settling.ts';
import { OfferGrid } from './OfferGrid.tsx';
import { useExplained } from './useExplained.ts';

interface Props {
  /** How the keyboard gets into the table, while there is one. */
  readonly enter: RefObject<(() => void) | null>;
  /** Takes a key pressed in the list of groups, if it is one of the pane's. Answers whether it was. */
  readonly take: RefObject<((press: string) => boolean) | null>;
}

export function SafePane({ enter, take }: Props) {
  const words = useWords();
  const acts = useActs();
  const { store } = useSession();
  const explained = useExplained();
  const { list, failure, query, selected } = useSelect((state) => state.slices.offers);
  const isBusy = useSelect((state) => isSettling(state.slices.batches.run));
  const offers = useMemo(() => keptOffers(list ?? [], query), [list, query]);
  const grid = useRef<GridApi<Offer>>(null);
  useEffect(() => {
    enter.current = () => returnToGrid(grid.current, store.get().slices.offers.row, 'unit');
    return () => {
      enter.current = null;
    };
  }, [enter, store]);

  const say = words.batches;
  const chosen = offers.filter((offer) => selected.has(offerKey(offer)));
  const accept = () => void acts.acceptOffers(chosen, (offer) => say.reasonOf(explained(offer)));
  take.current = (press) => {
    if (isKey(press, 'batchAll')) acts.selectOffers(offers.map(offerKey));
    else if (isKey(press, 'batchSettle')) accept();
    else return false;
    return true;
  };
  /** The keys of the table work on its buttons too; a field that is written in keeps its own. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isWriting(event.target) || !take.current?.(pressOf(event))) return;
    event.preventDefault();
  };
  let body = <OfferGrid offers={offers} grid={grid} accept={accept} />;
  if (list === null && failure !== null) body = <ListFailure failure={failure} retry={() => void acts.listOffers()} />;
  else if (list === null) body = <ListSaid text={say.safeLoading} />;
  else if (list.length === 0) body = <ListSaid text={say.safeEmpty} />;
  else if (offers.length === 0)
    body = <ListSaid text={say.nothingKept} button={words.list.clear} run={() => acts.noteOffers({ query: '' })} />;
  return (
    <section className="batch" aria-label={say.safe} onKeyDown={onKeyDown}>
      <div className="batch-head">
        <h2>{say.safe}</h2>
        <span className="batch-explain">{say.safeExplain}</span>
        <div className="top-space" />
        <ListSearch
          label={say.search}
          value={query}
          onChange={(text) => acts.noteOffers({ query: text })}
          enter={() => enterGrid(grid.current, 'unit')}
        />
      </div>
      {offers.length > 0 ? (
        <div className="batch-acts">
          <span className="batch-chosen">{say.chosen(chosen.length, offers.length)}</span>
          <Button
            title="Ctrl+A"
            onClick={() => acts.selectOffers(chosen.length === offers.length ? [] : offers.map(offerKey))}
          >
            {chosen.length === offers.length ? say.chooseNone : say.chooseAll}
          </Button>
          <Button type="primary" title="Ctrl+Enter" disabled={chosen.length === 0 || isBusy} onClick={accept}>
            {say.accept(chosen.length)}
          </Button>
        </div>
      ) : null}
      {body}
    </section>
  );
}
