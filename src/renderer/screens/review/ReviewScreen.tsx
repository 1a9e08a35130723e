/** One report: its form at the left, and beside it the focused cell, the findings (or another version) and the source. */

import { useState } from 'react';
import { Splitter } from '../../components/Splitter.tsx';
import { usePreference } from '../../components/usePreference.ts';
import { useSelect } from '../../session/hooks.ts';
import { CellPanel } from './CellPanel.tsx';
import { FormView } from './FormView.tsx';
import { Findings } from './findings/Findings.tsx';
import { focusUnitField } from './Identity.tsx';
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
  const shown = source === 'shown';
  const plain = look === 'text';
  const setPlain = (next: boolean) => setLook(next ? 'text' : 'document');
  const toggleSource = () => setSource(shown ? 'hidden' : 'shown');
  // Comparing is of one report: the next one is opened with its findings.
  const comparing = hasRivals && compared === report;
  const setComparing = (on: boolean) => setCompared(on ? report : null);
  useReviewKeys({
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
  const max = window.innerWidth - MIN_FORM;
  const width = Math.min(Math.max(Number(side) || 0, MIN_SIDE), Math.max(max, MIN_SIDE));
  return (
    <main className="review">
      <ReviewHeader
        sourceShown={shown}
        toggleSource={toggleSource}
        identifying={identified === report}
        setIdentifying={(on) => setIdentified(on ? report : null)}
      />
      {hasRivals ? <VersionsBar comparing={comparing} setComparing={setComparing} /> : null}
      <div
        className="review-body"
        style={side === '' ? undefined : { gridTemplateColumns: `1fr ${SPLITTER}px ${width}px` }}
      >
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
