/**
 * The source beside the form, as the document looks or as its text: what was read is marked, the focused cell's place is
 * boxed and centred at once, so is the place that supports what is offered; clicking a number leads to its cell.
 *
 * The text is there with the report; how the document looks comes a moment later and takes its place. Where it cannot be
 * had the text stays, and a quiet line says why.
 */

import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { usePreference } from '../../../components/usePreference.ts';
import { useFileFailureText, useWords } from '../../../locales/hooks.ts';
import type { Found } from '../../../model/find.ts';
import { isKey, pressOf } from '../../../model/keys.ts';
import { marksOf } from '../../../model/marks.ts';
import { zoomedBy, zoomOf } from '../../../model/zoom.ts';
import { useReview, useSelect } from '../../../session/hooks.ts';
import { FlowLook } from './FlowLook.tsx';
import { PagesLook } from './PagesLook.tsx';
import { SourceFind } from './SourceFind.tsx';
import { TextLook } from './TextLook.tsx';
import { useDocumentView } from './useDocumentView.ts';
import { Zoom } from './Zoom.tsx';
import './source.css';

interface Props {
  readonly finding: boolean;
  readonly setFinding: (finding: boolean) => void;
  /** Whether the text is wanted where the document's look could be had. */
  readonly plain: boolean;
  readonly setPlain: (plain: boolean) => void;
}

export function SourcePane({ finding, setFinding, plain, setPlain }: Props) {
  const words = useWords();
  const failureText = useFileFailureText();
  const report = useReview((review) => review.detail.summary.report, 0);
  const text = useSelect((state) => state.review?.detail.text ?? '');
  const readings = useSelect((state) => state.review?.detail.readings ?? null);
  const marks = useMemo(() => (readings === null ? [] : marksOf(readings)), [readings]);
  const hasSpan = useReview(({ detail, focus }) => detail.readings[focus]?.span != null, true);
  const { view, failure } = useDocumentView(report);
  const [found, setFound] = useState<Found | null>(null);
  const [remembered, remember] = usePreference('review.zoom', '1');
  const zoom = zoomOf(remembered);
  const setZoom = (next: number) => remember(String(next));
  const scroller = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);

  const looks = view !== null && view.kind !== 'text';
  const onKeyDown = (event: KeyboardEvent) => {
    const press = pressOf(event);
    if (isKey(press, 'zoomIn')) setZoom(zoomedBy(zoom, 1));
    else if (isKey(press, 'zoomOut')) setZoom(zoomedBy(zoom, -1));
    else if (isKey(press, 'zoomReset')) setZoom(1);
    else return;
    // Here the keys are the source's; anywhere else they are the window's.
    event.preventDefault();
  };
  const look = { scroller, box, marks, found, zoom };
  return (
    <section className="source" aria-label={words.source.label} onKeyDown={onKeyDown}>
      <div className="source-bar" data-finding={finding || undefined}>
        <h3>{words.source.label}</h3>
        {looks ? (
          <fieldset className="source-looks" aria-label={words.source.looks}>
            <button type="button" aria-pressed={!plain} title="Alt+\" onClick={() => setPlain(false)}>
              {words.source.asItLooks}
            </button>
            <button type="button" aria-pressed={plain} title="Alt+\" onClick={() => setPlain(true)}>
              {words.source.asText}
            </button>
          </fieldset>
        ) : null}
        {hasSpan ? null : <span className="source-none">{words.source.noSpan}</span>}
        <div className="top-space" />
        <Zoom zoom={zoom} setZoom={setZoom} names={words.source} />
        <SourceFind text={text} setFound={setFound} open={finding} setOpen={setFinding} />
      </div>
      {failure ? <p className="source-failure">{words.source.noLook(failureText(failure))}</p> : null}
      <section
        ref={scroller}
        // All of what scrolls is paper: a table may be wider than the pane.
        className={looks && !plain && view.kind === 'flow' ? 'source-scroll paper' : 'source-scroll'}
        data-look={looks && !plain ? view.kind : 'text'}
        style={{ ['--zoom' as string]: zoom }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={words.source.document}
      >
        {!looks || plain ? <TextLook {...look} text={text} /> : null}
        {looks && !plain && view.kind === 'flow' ? <FlowLook {...look} nodes={view.nodes} /> : null}
        {looks && !plain && view.kind === 'pages' ? (
          <PagesLook {...look} report={report} view={view} text={text} />
        ) : null}
        <div ref={box} className="source-shown" hidden />
      </section>
    </section>
  );
}
