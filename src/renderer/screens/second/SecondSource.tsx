/**
 * The source with one place boxed and centred, as the document looks or as its text. Nothing else is marked: what else was
 * read, and as what, is nobody's business here.
 */

import { useRef, useState } from 'react';
import type { Span } from '../../../core/source.ts';
import { usePreference } from '../../components/usePreference.ts';
import { useFileFailureText, useWords } from '../../locales/hooks.ts';
import type { Mark } from '../../model/marks.ts';
import { zoomOf } from '../../model/zoom.ts';
import { FlowLook } from '../review/source/FlowLook.tsx';
import { PagesLook } from '../review/source/PagesLook.tsx';
import { TextLook } from '../review/source/TextLook.tsx';
import { useDocumentView } from '../review/source/useDocumentView.ts';
import { Zoom } from '../review/source/Zoom.tsx';
import '../review/source/source.css';

interface Props {
  readonly report: number;
  readonly text: string;
  readonly span: Span | null;
}

const NO_MARKS: readonly Mark[] = [];

export function SecondSource({ report, text, span }: Props) {
  const words = useWords();
  const failureText = useFileFailureText();
  const { view, failure } = useDocumentView(report);
  const [plain, setPlain] = useState(false);
  const [remembered, remember] = usePreference('review.zoom', '1');
  const zoom = zoomOf(remembered);
  const scroller = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const looks = view !== null && view.kind !== 'text';
  const look = { scroller, box, marks: NO_MARKS, found: null, zoom, span };
  return (
    <div className="source second-source">
      <div className="source-bar">
        <h3>{words.second.source}</h3>
        {looks ? (
          <fieldset className="source-looks" aria-label={words.source.looks}>
            <button type="button" aria-pressed={!plain} onClick={() => setPlain(false)}>
              {words.source.asItLooks}
            </button>
            <button type="button" aria-pressed={plain} onClick={() => setPlain(true)}>
              {words.source.asText}
            </button>
          </fieldset>
        ) : null}
        <div className="top-space" />
        <Zoom zoom={zoom} setZoom={(next) => remember(String(next))} names={words.source} />
      </div>
      {failure ? <p className="source-failure">{words.source.noLook(failureText(failure))}</p> : null}
      <section
        ref={scroller}
        className={looks && !plain && view.kind === 'flow' ? 'source-scroll paper' : 'source-scroll'}
        data-look={looks && !plain ? view.kind : 'text'}
        style={{ ['--zoom' as string]: zoom }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={words.second.source}
      >
        {!looks || plain ? <TextLook {...look} text={text} /> : null}
        {looks && !plain && view.kind === 'flow' ? <FlowLook {...look} nodes={view.nodes} /> : null}
        {looks && !plain && view.kind === 'pages' ? (
          <PagesLook {...look} report={report} view={view} text={text} />
        ) : null}
        <div ref={box} className="source-shown" hidden />
      </section>
    </div>
  );
}
