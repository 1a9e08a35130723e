/**
 * Everything that was done, last first, in the open report or in all: laid over the side of the page. A line leads to where
 * it was done and, where that can be, is taken back from here; what was done to many reports at once goes back at once.
 */

import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { formOf } from '../../core/forms/index.ts';
import { useDomainWords, useWords } from '../locales/hooks.ts';
import { lineText, reasonOf, type Speech } from '../model/deed-words.ts';
import { type DeedLine, deedLines, lastEdits, lineKey, type TakeBack, takeBackOf } from '../model/deeds.ts';
import { dayOf, minuteOf } from '../model/time.ts';
import { useActs, useSelect } from '../session/hooks.ts';
import { ListFailure, ListSaid } from './ListSaid.tsx';
import './history.css';

export function HistoryPanel() {
  const isOpen = useSelect((state) => state.dialog === 'history' && state.dataset !== null);
  return isOpen ? <Panel /> : null;
}

function Panel() {
  const words = useWords().history;
  const acts = useActs();
  const open = useSelect((state) => state.review?.detail.summary.report ?? null);
  const report = useSelect((state) => state.slices.history.report);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    acts.beginHistory();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [acts]);
  const close = () => {
    acts.show(null);
    acts.refocus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'F7') close();
    else if (open !== null && event.key === 'ArrowLeft') acts.historyOf(open);
    else if (open !== null && event.key === 'ArrowRight') acts.historyOf(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the panel closes it, as Esc does
    <div
      className="deeds-shade"
      role="presentation"
      onMouseDown={(event) => event.target === event.currentTarget && close()}
    >
      <section ref={panel} className="deeds" role="dialog" aria-label={words.label} tabIndex={-1} onKeyDown={onKeyDown}>
        <div className="deeds-bar">
          <h2>{words.label}</h2>
          {open === null ? null : (
            <fieldset className="filters" aria-label={words.whose}>
              <Whose name={words.one} isCurrent={report === open} choose={() => acts.historyOf(open)} />
              <Whose name={words.all} isCurrent={report === null} choose={() => acts.historyOf(null)} />
            </fieldset>
          )}
          <div className="top-space" />
          <Button type="text" size="small" onClick={close}>
            {words.close}
          </Button>
        </div>
        <Entries />
        <footer className="deeds-hint">{words.hint}</footer>
      </section>
    </div>
  );
}

interface WhoseProps {
  readonly name: string;
  readonly isCurrent: boolean;
  readonly choose: () => void;
}

function Whose({ name, isCurrent, choose }: WhoseProps) {
  return (
    <button type="button" className="filter" aria-pressed={isCurrent} onClick={choose}>
      {name}
    </button>
  );
}

function Entries() {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const { entries, isWhole, failure } = useSelect((state) => state.slices.history);
  const summaries = useSelect((state) => state.summaries);
  const list = useRef<HTMLOListElement>(null);
  const lines = useMemo(() => deedLines(entries ?? []), [entries]);
  const last = useMemo(() => lastEdits(entries ?? []), [entries]);
  const speech = useMemo((): Speech => {
    const forms = new Map(summaries.map(({ report, form }) => [report, form]));
    return {
      words,
      domain,
      formOf: (report) => {
        const id = forms.get(report) ?? null;
        return id === null ? null : formOf(id);
      },
    };
  }, [words, domain, summaries]);
  const isThere = lines.length > 0;
  // What held the keyboard may have gone with the line it was in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the list is new
  useEffect(() => {
    const panel = list.current?.closest('.deeds');
    if (panel && (document.activeElement === document.body || document.activeElement === panel))
      firstOf(list.current)?.focus();
  }, [lines]);

  if (failure !== null && entries === null)
    return <ListFailure failure={failure} retry={() => void acts.hearHistory()} />;
  if (entries === null) return <ListSaid text={words.list.loading} />;
  if (!isThere) return <ListSaid text={words.history.empty} />;
  return (
    <ol ref={list} className="deeds-list" aria-label={words.history.list} onKeyDown={moveByArrow}>
      {lines.map((line, at) => {
        const day = dayOf(line[0].at);
        const isNewDay = at === 0 || dayOf((lines[at - 1] as DeedLine)[0].at) !== day;
        return (
          <Line
            key={lineKey(line)}
            line={line}
            day={isNewDay ? day : null}
            back={takeBackOf(line, last)}
            speech={speech}
          />
        );
      })}
      {isWhole ? null : (
        <li className="deeds-more">
          <Button type="text" size="small" className="deed" onClick={acts.moreHistory}>
            {words.history.more}
          </Button>
        </li>
      )}
    </ol>
  );
}

interface LineProps {
  readonly line: DeedLine;
  /** The day, where it is the first line of one. */
  readonly day: string | null;
  readonly back: TakeBack | null;
  readonly speech: Speech;
}

function Line({ line, day, back, speech }: LineProps) {
  const words = useWords();
  const acts = useActs();
  const isBusy = useSelect((state) => state.slices.history.isBusy);
  const [first] = line;
  const text = lineText(line, speech);
  const reason = reasonOf(first);
  const isGone = wasInForce(line) && !line.some(({ isInForce }) => isInForce);
  const takeBack = () => {
    if (back !== null && !isBusy) void acts.takeBackDeed(back);
  };
  return (
    <li>
      {day === null ? null : <h3 className="deeds-day">{day}</h3>}
      <div className="deed-line" data-gone={isGone || undefined}>
        <button
          type="button"
          className="deed"
          onClick={() => void acts.goToDeed(first)}
          onKeyDown={(event) => {
            if (event.key !== 'Delete' && event.key !== 'Backspace') return;
            event.preventDefault();
            takeBack();
          }}
        >
          <span className="deed-head">
            <time dateTime={first.at}>{minuteOf(first.at).slice(11)}</time>
            <span>{first.by}</span>
            <span className="deed-unit">
              {line.every(({ report }) => report === first.report)
                ? [first.unit ?? words.library.unknownUnit, first.year ?? ''].join(' ')
                : ''}
            </span>
            {isGone ? <span className="deed-gone">{words.history.takenBack}</span> : null}
          </span>
          <span className="deed-text">{text}</span>
          {reason === null ? null : <span className="deed-reason">{words.history.because(reason)}</span>}
        </button>
        {back === null ? null : (
          <Button
            size="small"
            tabIndex={-1}
            disabled={isBusy}
            aria-label={words.history.takeBackOf(text)}
            onClick={takeBack}
          >
            {words.history.takeBack}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Whether a line is of a kind that is in force until it is taken back. */
function wasInForce([{ deed }]: DeedLine): boolean {
  switch (deed.kind) {
    case 'change':
      return deed.change.act === 'edit';
    case 'ruling':
      return deed.ruled.ruling !== null;
    case 'step':
      return deed.step.act === 'signOff' || deed.step.act === 'toReturn' || deed.step.act === 'returned';
    default:
      return false;
  }
}

const firstOf = (list: ParentNode | null) => list?.querySelector<HTMLElement>('.deed') ?? null;

function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.deed')];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
  const next = moves[event.key];
  if (next === undefined) return;
  event.preventDefault();
  all[next]?.focus();
}
