/**
 * The source beside the form: what was read is marked, the focused cell's place is boxed and centred at once.
 *
 * The text is laid out in chunks the browser skips while they are out of sight, so that a long source costs no more
 * than a short one.
 */

import { memo, useEffect, useMemo, useRef } from 'react';
import type { CellId } from '../../../core/form.ts';
import { useWords } from '../../locales/hooks.ts';
import { chunked, type Piece, type SourceLine, sourceLines } from '../../model/source-lines.ts';
import { useActs, useReview, useSelect } from '../../session/hooks.ts';
import { SourceFind } from './SourceFind.tsx';
import './source.css';

interface Props {
  readonly finding: boolean;
  readonly setFinding: (finding: boolean) => void;
}

const CHUNK = 40;

export function SourcePane({ finding, setFinding }: Props) {
  const words = useWords();
  const text = useSelect((state) => state.review?.detail.text ?? '');
  const readings = useSelect((state) => state.review?.detail.readings ?? null);
  const lines = useMemo(() => (readings === null ? [] : sourceLines(text, readings)), [text, readings]);
  const chunks = useMemo(() => chunked(lines, CHUNK), [lines]);
  const scroller = useRef<HTMLElement>(null);
  const hasSpan = useReview(({ detail, focus }) => detail.readings[focus]?.span != null, true);
  useCentredFocus(scroller);
  return (
    <section className="source" aria-label={words.source.label}>
      <div className="source-bar">
        <h3>{words.source.label}</h3>
        {hasSpan ? null : <span className="source-none">{words.source.noSpan}</span>}
        <div className="top-space" />
        <SourceFind lines={lines} scroller={scroller} open={finding} setOpen={setFinding} />
      </div>
      <section
        ref={scroller}
        className="source-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={words.source.label}
      >
        {chunks.map((chunk) => (
          <Chunk key={chunk[0]?.number} lines={chunk} />
        ))}
      </section>
    </section>
  );
}

const Chunk = memo(function Chunk({ lines }: { readonly lines: readonly SourceLine[] }) {
  return (
    <div className="source-chunk">
      {lines.map((line) => (
        <Line key={line.number} line={line} />
      ))}
    </div>
  );
});

function Line({ line }: { readonly line: SourceLine }) {
  return (
    <div className="source-line" data-line={line.number} data-empty={line.text.trim() === '' || undefined}>
      {line.pieces.map((piece) => (piece.cells.length === 0 ? piece.text : <Mark key={piece.start} piece={piece} />))}
    </div>
  );
}

/** A value's place. Clicking it focuses its cell; where it was read into several, the next one each time. */
function Mark({ piece }: { readonly piece: Piece }) {
  const { focus } = useActs();
  const at = useReview((review) => piece.cells.indexOf(review.focus), -1);
  const lit = useReview((review) => piece.cells.some((cell) => review.lit.has(cell)), false);
  const next = piece.cells[(at + 1) % piece.cells.length] as CellId;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way to a value is its cell
    <mark
      data-focus={at >= 0 || undefined}
      data-lit={lit || undefined}
      onClick={() => {
        // Selecting text to copy it is not a click on the number.
        if (getSelection()?.isCollapsed ?? true) focus(next);
      }}
    >
      {piece.text}
    </mark>
  );
}

function useCentredFocus(scroller: React.RefObject<HTMLElement | null>): void {
  const focus = useReview((review) => review.focus, '');
  const focused = useReview((review) => review.focused, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every focusing centres, even of the same cell
  useEffect(() => {
    const centre = () => {
      const mark = scroller.current?.querySelector('mark[data-focus]');
      if (mark) centreIn(scroller.current as HTMLElement, mark);
    };
    centre();
    // Chunks that came into sight only now may be higher than was guessed.
    const frame = requestAnimationFrame(centre);
    return () => cancelAnimationFrame(frame);
  }, [scroller, focus, focused]);
}

/** Scrolls an element to the middle of its scroller, and nothing else. */
export function centreIn(scroller: HTMLElement, element: Element): void {
  const frame = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  scroller.scrollTop += box.top + box.height / 2 - (frame.top + frame.height / 2);
}
