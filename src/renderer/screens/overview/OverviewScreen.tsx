/**
 * The work and what came of it on one page, to be looked at and to be printed: progress, findings, totals. Every mark leads
 * to its reports. On paper it is as in the light scheme, whatever the screen is in.
 */

import { Button } from 'antd';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { ListFailure, ListSaid } from '../../components/ListSaid.tsx';
import { useCalled } from '../../components/useCalled.ts';
import { useWords } from '../../locales/hooks.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import { atWork } from '../../model/overview.ts';
import { minuteOf } from '../../model/time.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import { ByDoubt, ByLevel, ByRule, ByUnit } from './Findings.tsx';
import { Progress } from './Progress.tsx';
import { SecondPart } from './SecondPart.tsx';
import { Totals } from './Totals.tsx';
import './overview.css';
import './marks.css';
import './paper.css';

export function OverviewScreen() {
  const words = useWords();
  const acts = useActs();
  const summaries = useSelect((state) => state.summaries);
  const listed = useSelect((state) => state.listed);
  const reports = useMemo(() => atWork(summaries), [summaries]);
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.focus();
    void acts.hearOverview();
  }, [acts]);
  useCalled(() => page.current?.focus());
  usePaper(page);

  const label = words.screens.overview;
  if (!listed || reports.length === 0) {
    return (
      <main className="list" ref={page} tabIndex={-1} aria-label={label}>
        {listed ? (
          <ListSaid text={words.overview.none} button={words.screens.library} run={() => acts.goTo('library')} />
        ) : (
          <ListSaid text={words.list.loading} />
        )}
      </main>
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isKey(pressOf(event), 'overviewPrint')) return;
    event.preventDefault();
    void acts.printPage();
  };
  return (
    <main className="overview" ref={page} tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      <Head print={() => void acts.printPage()} />
      <div className="overview-page">
        <Progress reports={reports} summaries={summaries} />
        <ByRule reports={reports} />
        <ByDoubt reports={reports} />
        <Rest />
        <SecondPart />
      </div>
    </main>
  );
}

function Head({ print }: { readonly print: () => void }) {
  const words = useWords();
  const dataset = useSelect((state) => state.dataset?.name ?? '');
  const now = minuteOf(new Date().toISOString());
  return (
    <header className="overview-head">
      <h1>{words.screens.overview}</h1>
      <span className="overview-printed">{words.overview.printed(dataset, now)}</span>
      <div className="top-space" />
      <Button className="overview-print" title="Ctrl+P" onClick={print}>
        {words.overview.print}
      </Button>
    </header>
  );
}

/** What needs the register of units and every report's numbers, which come a moment later. */
function Rest() {
  const words = useWords();
  const acts = useActs();
  const reports = useAtWork();
  const units = useSelect((state) => state.slices.units.view?.units ?? null);
  const unitsFailure = useSelect((state) => state.slices.units.failure);
  const { figures, failure } = useSelect((state) => state.slices.overview);
  const retry = () => void acts.hearOverview();
  const why = (units === null ? unitsFailure : null) ?? (figures === null ? failure : null);
  if (why !== null) {
    return (
      <section className="overview-part overview-wide" aria-label={words.overview.totals}>
        <ListFailure failure={why} retry={retry} />
      </section>
    );
  }
  if (units === null || figures === null) {
    return (
      <section className="overview-part overview-wide" aria-label={words.overview.totals}>
        <ListSaid text={words.list.loading} />
      </section>
    );
  }
  return (
    <>
      <ByUnit reports={reports} units={units} />
      <ByLevel reports={reports} units={units} />
      <Totals reports={reports} units={units} figures={figures} />
    </>
  );
}

function useAtWork() {
  const summaries = useSelect((state) => state.summaries);
  return useMemo(() => atWork(summaries), [summaries]);
}

/**
 * While the page is taken for paper it has the width of paper and the colours for it (`.paper`). Known before the drawings
 * listen: they take their width when they hear of it.
 */
function usePaper(page: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    let scheme = '';
    const begin = () => {
      scheme = style.colorScheme;
      style.colorScheme = 'light';
      page.current?.classList.add('paper');
    };
    const end = () => {
      style.colorScheme = scheme;
      page.current?.classList.remove('paper');
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [page]);
}
