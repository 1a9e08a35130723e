/**
 * The source with one place boxed and centred, as the document looks or as its text. Nothing else is marked: what else was
 * read, and as what, is nobody's business here.
 */

import { useState } from 'react';
import type { Span } from '../../../core/source.ts';
import { useZoom } from '../../components/useZoom.ts';
import { useWords } from '../../locales/hooks.ts';
import type { Mark } from '../../model/marks.ts';
import { DocumentLook, hasLook, LookChoice } from '../review/source/DocumentLook.tsx';
import { useDocumentView } from '../review/source/useDocumentView.ts';
import { Zoom } from '../review/source/Zoom.tsx';

interface Props {
  readonly report: number;
  readonly text: string;
  readonly span: Span | null;
}

const NO_MARKS: readonly Mark[] = [];

export function SecondSource({ report, text, span }: Props) {
  const words = useWords();
  const { view, failure } = useDocumentView(report);
  const [plain, setPlain] = useState(false);
  const { zoom, setZoom, onZoomKey } = useZoom('review.zoom');
  return (
    <section className="source second-source" aria-label={words.second.source} onKeyDown={onZoomKey}>
      <div className="source-bar">
        <h3>{words.second.source}</h3>
        {hasLook(view) ? <LookChoice plain={plain} setPlain={setPlain} /> : null}
        <div className="top-space" />
        <Zoom zoom={zoom} setZoom={setZoom} names={words.source} />
      </div>
      <DocumentLook
        report={report}
        view={view}
        failure={failure}
        text={text}
        plain={plain}
        label={words.source.document}
        marks={NO_MARKS}
        found={null}
        zoom={zoom}
        span={span}
      />
    </section>
  );
}
