/**
 * What looks alike over the whole dataset, settled together: safe corrections, each rule with findings that wait for a
 * ruling, each kind of doubt. Groups on the left, one of them on the right; F6 goes between them, Ctrl+Z takes the last
 * settlement back as one.
 */

import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { ListSaid } from '../../components/ListSaid.tsx';
import { isWriting } from '../../components/useAppKeys.ts';
import { useCalled } from '../../components/useCalled.ts';
import { useWords } from '../../locales/hooks.ts';
import { type BatchGroup, batchGroups } from '../../model/batches.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import { useActs, useSelect, useSession } from '../../session/hooks.ts';
import { BatchPane } from './BatchPane.tsx';
import { focusGroup, GroupList } from './GroupList.tsx';
import { SafePane } from './SafePane.tsx';
import { SettlingStrip } from './SettlingStrip.tsx';
import './batches.css';

export function BatchesScreen() {
  const words = useWords();
  const acts = useActs();
  const { store } = useSession();
  const summaries = useSelect((state) => state.summaries);
  const group = useSelect((state) => state.slices.batches.group);
  const run = useSelect((state) => state.slices.batches.run);
  const groups = useMemo(() => batchGroups(summaries, group), [summaries, group]);
  const enter = useRef<(() => void) | null>(null);
  const take = useRef<((press: string) => boolean) | null>(null);
  useFirstGroup(groups);
  useEffect(() => {
    void acts.listBatch();
    // What is offered tells misreads from filing errors, whichever group is in sight.
    if (store.get().slices.offers.list === null) void acts.listOffers();
  }, [acts, store]);
  useCalled(() => {
    if (document.activeElement === document.body) focusGroup();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const press = pressOf(event);
    const inGroups = event.target instanceof HTMLElement && event.target.closest('.batch-groups') !== null;
    if (isKey(press, 'batchArea')) {
      if (inGroups) enter.current?.();
      else focusGroup();
    } else if (event.defaultPrevented || isWriting(event.target)) return;
    else if (isKey(press, 'batchTakeBack')) void acts.takeBackBatch();
    else if (!inGroups || !take.current?.(press)) return;
    event.preventDefault();
  };
  const pane =
    group === 'safe' ? (
      <SafePane enter={enter} take={take} />
    ) : (
      <BatchPane key={group} group={group} groups={groups} enter={enter} take={take} />
    );
  return (
    <main className="list" aria-label={words.screens.batches} onKeyDown={onKeyDown}>
      {summaries.length === 0 ? (
        <ListSaid text={words.batches.nothing} />
      ) : (
        <div className="batches-body">
          <GroupList groups={groups} current={group} enter={() => enter.current?.()} />
          {pane}
        </div>
      )}
      {run === null ? null : <SettlingStrip run={run} />}
    </main>
  );
}

/**
 * Once, as the screen is called up: where there are no safe corrections, the first group that has something is opened in
 * their place. Whoever asks for them afterwards is shown that there are none.
 */
function useFirstGroup(groups: readonly BatchGroup[]): void {
  const acts = useActs();
  const { store } = useSession();
  const offers = useSelect((state) => state.slices.offers.list);
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || offers === null) return;
    looked.current = true;
    const { group, run } = store.get().slices.batches;
    const first = groups.find(({ count }) => count > 0);
    if (group !== 'safe' || offers.length > 0 || run !== null || first === undefined) return;
    const wasHere = document.activeElement?.closest('.batch-groups') != null;
    acts.openBatch(first.id);
    if (wasHere) requestAnimationFrame(focusGroup);
  }, [acts, store, offers, groups]);
}
