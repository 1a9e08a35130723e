/**
 * One group of look-alikes: its rows with the source about each, and the acts that settle those chosen, or, where none is,
 * the one the keyboard is on. Doubts are confirmed as they stand; findings are ruled on, with one reason for all.
 */

import type { GridApi } from 'ag-grid-community';
import type { InputRef } from 'antd';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ListFailure, ListSaid } from '../../components/ListSaid.tsx';
import { ListSearch } from '../../components/ListSearch.tsx';
import { enterGrid, returnToGrid } from '../../components/list-grid.ts';
import { isWriting } from '../../components/useAppKeys.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import {
  type BatchGroup,
  type BatchLine,
  batchLines,
  contentsOf,
  type GroupId,
  isOffered,
  keptLines,
  keyOf,
  offeredChecks,
} from '../../model/batches.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import type { BatchRuling } from '../../session/batches.ts';
import { useActs, useSelect, useSession } from '../../session/hooks.ts';
import { isSettling } from '../../session/settling.ts';
import { BatchActs, RULING_KEYS } from './BatchActs.tsx';
import { BatchGrid } from './BatchGrid.tsx';
import { ContentLine } from './ContentLine.tsx';
import { focusGroup } from './GroupList.tsx';
import { useDescribed } from './useDescribed.ts';

interface Props {
  readonly group: GroupId;
  readonly groups: readonly BatchGroup[];
  /** How the keyboard gets into the table, while there is one. */
  readonly enter: RefObject<(() => void) | null>;
  /** Takes a key pressed in the list of groups, if it is one of the pane's. Answers whether it was. */
  readonly take: RefObject<((press: string) => boolean) | null>;
}

export function BatchPane({ group, groups, enter, take }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const { store } = useSession();
  const key = keyOf(group);
  const described = useDescribed(key?.by === 'doubt' ? key.code : null);
  const { items, failure, query, content, selected, row, run } = useSelect((state) => state.slices.batches);
  const offers = useSelect((state) => state.slices.offers.list);
  const [reason, setReason] = useState('');
  const reasonField = useRef<InputRef>(null);
  const grid = useRef<GridApi<BatchLine>>(null);
  const all = useMemo(() => batchLines(items ?? []), [items]);
  const contents = useMemo(() => contentsOf(all), [all]);
  const lines = useMemo(
    () =>
      keptLines(all, content, query, (line) => {
        const { where, says, also } = described(line);
        return `${line.unit ?? ''} ${line.year ?? ''} ${where} ${says} ${also}`;
      }),
    [all, content, query, described],
  );
  const offered = useMemo(() => offeredChecks(offers ?? []), [offers]);
  const likelyMisread = useCallback((line: BatchLine) => isOffered(line, offered), [offered]);
  useEffect(() => {
    enter.current = () => returnToGrid(grid.current, store.get().slices.batches.row, 'unit');
    return () => {
      enter.current = null;
    };
  }, [enter, store]);
  // With the last row the table goes, and must not take the keyboard with it.
  useEffect(() => {
    if (items !== null && lines.length === 0 && document.activeElement === document.body) focusGroup();
  }, [items, lines]);

  const by = key?.by ?? 'doubt';
  const found = groups.find(({ id }) => id === group);
  const isBusy = isSettling(run);
  const chosen = useMemo(() => lines.filter(({ key }) => selected.has(key)), [lines, selected]);
  /** Those the acts are about. */
  const meant = chosen.length > 0 ? chosen : lines.filter(({ key }) => key === row);
  const filed = meant.filter((line) => !likelyMisread(line));
  const why = reason.trim() === '' ? null : reason.trim();

  const confirm = () => {
    if (!isBusy) void acts.confirmLines(meant, why);
  };
  const rule = (ruling: BatchRuling) => {
    if (isBusy || (ruling === 'filingError' && offers === null)) return;
    if (ruling === 'accepted' && why === null) reasonField.current?.focus();
    else void acts.ruleLines(ruling === 'filingError' ? filed : meant, ruling, why);
  };
  const settle = (press: string): boolean => {
    const ruling = by === 'rule' ? RULING_KEYS[press] : undefined;
    if (ruling) rule(ruling);
    else if (by === 'doubt' && isKey(press, 'batchSettle')) confirm();
    else return false;
    return true;
  };

  const chooseAll = (press: string): boolean => {
    if (isKey(press, 'batchAll')) acts.selectLines(lines.map(({ key }) => key));
    return isKey(press, 'batchAll');
  };
  // From the groups nothing is settled that is not seen to be chosen: there is no row the keyboard is on.
  take.current = (press) => chooseAll(press) || (chosen.length > 0 && settle(press));

  /** The keys of the table work on its buttons too; a field that is written in keeps its own. */
  const onKeyDown = (event: KeyboardEvent) => {
    const press = pressOf(event);
    if (event.defaultPrevented || isWriting(event.target) || !(chooseAll(press) || settle(press))) return;
    event.preventDefault();
  };

  const say = words.batches;
  const code = key?.code ?? '';
  const name = by === 'rule' ? (domain.rule[code] ?? code) : (domain.doubt as Record<string, string>)[code];
  const explain = by === 'rule' ? (words.rules.says as Record<string, string>)[code] : say.doubtExplain;
  let body = (
    <BatchGrid lines={lines} grid={grid} by={by} described={described} isOffered={likelyMisread} settle={settle} />
  );
  if (items === null && failure !== null) body = <ListFailure failure={failure} retry={() => void acts.listBatch()} />;
  else if (items === null) body = <ListSaid text={say.loading} />;
  else if (items.length === 0) body = <ListSaid text={say.settledAll} />;
  else if (lines.length === 0)
    body = (
      <ListSaid
        text={say.nothingKept}
        button={words.list.clear}
        run={() => acts.noteBatches({ query: '', content: null })}
      />
    );
  return (
    <section className="batch" aria-label={name} onKeyDown={onKeyDown}>
      <div className="batch-head">
        <h2>{name}</h2>
        <span className="batch-chosen">{found ? say.counted(found.count, found.reports) : null}</span>
        <span className="batch-explain" title={explain}>
          {explain}
        </span>
        <div className="top-space" />
        <ListSearch
          label={say.searchAll}
          value={query}
          onChange={(text) => acts.noteBatches({ query: text })}
          enter={() => enterGrid(grid.current, 'unit')}
        />
      </div>
      {contents.length > 0 ? <ContentLine contents={contents} current={content} /> : null}
      {lines.length > 0 ? (
        <BatchActs
          by={by}
          chosen={chosen.length}
          lines={lines}
          count={meant.reduce((sum, { items: of }) => sum + of.length, 0)}
          filed={filed.length}
          leftOut={meant.length - filed.length}
          isUnheard={offers === null}
          isBusy={isBusy}
          reason={reason}
          field={reasonField}
          writeReason={setReason}
          confirm={confirm}
          rule={rule}
          leave={() => returnToGrid(grid.current, row, 'unit')}
        />
      ) : null}
      {body}
    </section>
  );
}
