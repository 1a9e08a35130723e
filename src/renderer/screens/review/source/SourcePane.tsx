/**
 * The source beside the form, as the document looks or as its text: what was read is marked, the focused cell's place is
 * boxed and centred at once, so is the place that supports what is offered; clicking a number leads to its cell.
 *
 * The text is there with the report; how the document looks comes a moment later and takes its place. Where it cannot be
 * had the text stays, and a quiet line says why.
 */

import { useMemo, useState } from 'react';
import { useZoom } from '../../../components/useZoom.ts';
import { useWords } from '../../../locales/hooks.ts';
import type { Found } from '../../../model/find.ts';
import { marksOf } from '../../../model/marks.ts';
import { useReview, useSelect } from '../../../session/hooks.ts';
import { DocumentLook, hasLook, LookChoice } from './DocumentLook.tsx';
import { SourceFind } from './SourceFind.tsx';
import { useDocumentView } from './useDocumentView.ts';
import { Zoom } from './Zoom.tsx';

interface Props {
  readonly finding: boolean;
  readonly setFinding: (finding: boolean) => void;
  /** Whether the text is wanted where the document's look could be had. */
  readonly plain: boolean;
  readonly setPlain: (plain: boolean) => void;
}

export function SourcePane({ finding, setFinding, plain, setPlain }: Props) {
  const words = useWords();
  const report = useReview((review) => review.detail.summary.report, 0);
  const text = useSelect((state) => state.review?.detail.text ?? '');
  const readings = useSelect((state) => state.review?.detail.readings ?? null);
  const marks = useMemo(() => (readings === null ? [] : marksOf(readings)), [readings]);
  const hasSpan = useReview(({ detail, focus }) => detail.readings[focus]?.span != null, true);
  const { view, failure } = useDocumentView(report);
  const [found, setFound] = useState<Found | null>(null);
  const { zoom, setZoom, onZoomKey } = useZoom('review.zoom');
  return (
    <section className="source" aria-label={words.source.label} onKeyDown={onZoomKey}>
      <div className="source-bar" data-finding={finding || undefined}>
        <h3>{words.source.label}</h3>
        {hasLook(view) ? <LookChoice plain={plain} setPlain={setPlain} title="Alt+\" /> : null}
        {hasSpan ? null : <span className="source-none">{words.source.noSpan}</span>}
        <div className="top-space" />
        <Zoom zoom={zoom} setZoom={setZoom} names={words.source} />
        <SourceFind text={text} setFound={setFound} open={finding} setOpen={setFinding} />
      </div>
      <DocumentLook
        report={report}
        view={view}
        failure={failure}
        text={text}
        plain={plain}
        label={words.source.document}
        marks={marks}
        found={found}
        zoom={zoom}
      />
    </section>
  );
}
