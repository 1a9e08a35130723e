/**
 * The source as its text. Laid out in chunks the browser skips while they are out of sight, so that a long source costs
 * no more than a short one.
 */

import { memo, useEffect, useMemo } from 'react';
import type { Span } from '../../../../core/source.ts';
import type { Mark as MarkedPlace } from '../../../model/marks.ts';
import { chunked, lineAt, type SourceLine, sourceLines } from '../../../model/source-lines.ts';
import { centreIn, clearFound, focusedIn, type LookProps, paintFound, useCentred } from './look.ts';
import { useMark } from './useMark.ts';

const CHUNK = 40;

export function TextLook({ text, ...look }: LookProps & { readonly text: string }) {
  const { scroller, marks, found } = look;
  const lines = useMemo(() => sourceLines(text, marks), [text, marks]);
  const chunks = useMemo(() => chunked(lines, CHUNK), [lines]);
  useCentred(
    look,
    { focused: () => focusedIn(scroller.current), span: (span) => rangeOfSpan(scroller.current, lines, span) },
    lines,
  );

  useEffect(() => {
    const frame = scroller.current;
    if (found === null || frame === null) return undefined;
    const ranges = found.spans.map((span) => rangeOfSpan(frame, lines, span));
    const here = ranges[found.current] ?? null;
    paintFound(ranges, here);
    const line = here?.startContainer.parentElement;
    if (line) centreIn(frame, line);
    return clearFound;
  }, [scroller, lines, found]);

  return chunks.map((chunk) => <Chunk key={chunk[0]?.number} lines={chunk} />);
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
      {line.pieces.map(({ start, text, mark }) => (mark ? <Mark key={start} mark={mark} text={text} /> : text))}
    </div>
  );
}

function Mark({ mark, text }: { readonly mark: MarkedPlace; readonly text: string }) {
  return <mark {...useMark(mark.cells)}>{text}</mark>;
}

/** A span of the text as a range of what is drawn, as far as the line in which it begins. */
function rangeOfSpan(frame: ParentNode | null, lines: readonly SourceLine[], { start, end }: Span): Range | null {
  const line = lines[lineAt(lines, start)];
  const element = line && frame?.querySelector(`[data-line="${line.number}"]`);
  if (!line || !element) return null;
  return rangeIn(element, start - line.start, Math.min(end - line.start, line.text.length));
}

/** The characters from `start` to `end` of an element's text, which may be spread over several nodes. */
function rangeIn(element: Element, start: number, end: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const size = node.textContent?.length ?? 0;
    if (start >= passed && start < passed + size) range.setStart(node, start - passed);
    if (end > passed && end <= passed + size) range.setEnd(node, end - passed);
    passed += size;
  }
  return range;
}
