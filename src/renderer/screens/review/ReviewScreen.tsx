/**
 * One report: the queue at the left, its form, and beside it the focused cell, the findings (or another version) and the
 * source.
 */

import { useEffect, useState } from 'react';
import { Splitter } from '../../components/Splitter.tsx';
import { usePreference } from '../../components/usePreference.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import { CellPanel } from './CellPanel.tsx';
import { DeskPanel } from './desk/DeskPanel.tsx';
import { FormView } from './FormView.tsx';
import { Findings } from './findings/Findings.tsx';
import { focusUnitField } from './Identity.tsx';
import { QueuePanel } from './queue/QueuePanel.tsx';
import { ReviewHeader } from './ReviewHeader.tsx';
import { SourcePane } from './source/SourcePane.tsx';
import { useReviewKeys } from './useReviewKeys.ts';
import { Comparison } from './versions/Comparison.tsx';
import { VersionsBar } from './versions/VersionsBar.tsx';
import './review.css';
import './side.css';

const SPLITTER = 5;
const MIN_SIDE = 300;
const MIN_FORM = 560;
const QUEUE = 264;
/** From this width on the queue stands beside the form; below it lies over it. */
const WIDE = 1600;

export function ReviewScreen() {
  const report = useSelect((state) => state.review?.detail.summary.report ?? null);
  const form = useSelect((state) => state.review?.detail.form ?? null);
  const [side, setSide] = usePreference('review.side', '');
  const [source, setSource] = usePreference('review.source', 'shown');
  const [look, setLook] = usePreference('review.look', 'document');
  const [finding, setFinding] = useState(false);
  const [identified, setIdentified] = useState<number | null>(null);
  const [compared, setCompared] = useState<number | null>(null);
  const hasRivals = useSelect((state) => (state.review?.detail.summary.rivals.length ?? 0) > 0);
  const isWide = useIsWide();
  const queue = useQueueShown(isWide);
  const shown = source === 'shown';
  const plain = look === 'text';
  const setPlain = (next: boolean) => setLook(next ? 'text' : 'document');
  const toggleSource = () => setSource(shown ? 'hidden' : 'shown');
  // Comparing is of one report: the next one is opened with its findings.
  const comparing = hasRivals && compared === report;
  const setComparing = (on: boolean) => setCompared(on ? report : null);
  useReviewKeys({
    toggleQueue: queue.toggle,
    toggleSource,
    toggleLook: () => setPlain(!plain),
    toggleVersions: () => setComparing(!comparing),
    find: () => {
      setSource('shown');
      setFinding(true);
    },
    identify: () => {
      setIdentified(report);
      focusUnitField();
    },
  });
  const beside = queue.shown && isWide ? QUEUE : 0;
  const max = window.innerWidth - MIN_FORM - beside;
  const width = Math.min(Math.max(Number(side) || 0, MIN_SIDE), Math.max(max, MIN_SIDE));
  return (
    <main className="review">
      <ReviewHeader
        queueShown={queue.shown}
        toggleQueue={queue.toggle}
        sourceShown={shown}
        toggleSource={toggleSource}
        identifying={identified === report}
        setIdentifying={(on) => setIdentified(on ? report : null)}
      />
      {hasRivals ? <VersionsBar comparing={comparing} setComparing={setComparing} /> : null}
      <div
        className="review-body"
        style={{
          ['--queue' as string]: beside === 0 ? undefined : `${beside}px`,
          ['--side' as string]: side === '' ? undefined : `${width}px`,
        }}
        data-queue={beside > 0 || undefined}
      >
        <DeskPanel />
        {queue.shown ? <QueuePanel isOver={!isWide} close={queue.close} /> : null}
        <FormView key={form} />
        <Splitter
          onMove={(x) => setSide(String(Math.round(window.innerWidth - x - SPLITTER)))}
          onReset={() => setSide('')}
        />
        <aside className="review-side" data-source={shown ? 'shown' : 'hidden'} data-comparing={comparing || undefined}>
          <CellPanel />
          {comparing ? <Comparison close={() => setComparing(false)} /> : <Findings />}
          {shown ? (
            <SourcePane key={report} finding={finding} setFinding={setFinding} plain={plain} setPlain={setPlain} />
          ) : null}
        </aside>
      </div>
    </main>
  );
}

/** Whether the window has room for the queue beside the form. */
function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => window.innerWidth >= WIDE);
  useEffect(() => {
    const measure = () => setWide(window.innerWidth >= WIDE);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return isWide;
}

interface QueueShown {
  readonly shown: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
}

/**
 * Whether the queue is shown: beside the form as this computer remembers it, over the form only while it is asked for.
 * Shown by its key, it gets the keyboard.
 */
function useQueueShown(isWide: boolean): QueueShown {
  const acts = useActs();
  const [beside, setBeside] = usePreference('review.queue', 'shown');
  const [over, setOver] = useState(false);
  const [asked, setAsked] = useState(0);
  const shown = isWide ? beside === 'shown' : over;
  const set = (next: boolean) => (isWide ? setBeside(next ? 'shown' : 'hidden') : setOver(next));
  useEffect(() => {
    if (asked > 0) document.querySelector<HTMLElement>('.queue-list')?.focus();
  }, [asked]);
  return {
    shown,
    toggle: () => {
      set(!shown);
      if (shown) acts.refocus();
      else setAsked(asked + 1);
    },
    close: () => set(false),
  };
}
