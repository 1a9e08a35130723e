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
import { batchGroups } from '../../model/batches.ts';
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
    if (isKey(press, 'batchArea')) {
      const inGroups = event.target instanceof HTMLElement && event.target.closest('.batch-groups') !== null;
      if (inGroups) enter.current?.();
      else focusGroup();
    } else if (isKey(press, 'batchTakeBack') && !isWriting(event.target)) void acts.takeBackBatch();
    else return;
    event.preventDefault();
  };
  const pane =
    group === 'safe' ? (
      <SafePane enter={enter} />
    ) : (
      <BatchPane key={group} group={group} groups={groups} enter={enter} />
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
