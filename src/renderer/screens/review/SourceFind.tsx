/** Finding text in the source. Places are painted by the browser's own highlights, so that no line is drawn again. */

import { Button, Input, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { CloseOutlined, DownOutlined, SearchOutlined, UpOutlined } from '../../components/icons.tsx';
import { useWords } from '../../locales/hooks.ts';
import { placesOf, type SourceLine } from '../../model/source-lines.ts';
import { useActs } from '../../session/hooks.ts';
import { centreIn } from './SourcePane.tsx';

interface Props {
  readonly lines: readonly SourceLine[];
  readonly scroller: React.RefObject<HTMLElement | null>;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

interface Place {
  readonly line: number;
  readonly at: number;
}

const LIMIT = 1000;

export function SourceFind({ lines, scroller, open, setOpen }: Props) {
  const words = useWords();
  const { refocus } = useActs();
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(0);
  const input = useRef<InputRef>(null);
  const places = useMemo(
    () =>
      lines
        .flatMap((line): Place[] => placesOf(line.text, query).map((at) => ({ line: line.number, at })))
        .slice(0, LIMIT),
    [lines, query],
  );

  useEffect(() => {
    if (open) input.current?.focus({ cursor: 'all' });
  }, [open]);
  useEffect(() => {
    if (!open) return clear;
    paint(scroller.current, places, query.length, current);
    return clear;
  }, [open, scroller, places, query, current]);

  const close = () => {
    setOpen(false);
    refocus();
  };
  const step = (by: 1 | -1) => setCurrent((at) => (at + by + places.length) % Math.max(places.length, 1));

  if (!open) {
    return (
      <Button
        type="text"
        size="small"
        icon={<SearchOutlined />}
        title="Ctrl+F"
        aria-label={words.source.find}
        onClick={() => setOpen(true)}
      />
    );
  }
  const place = places.length === 0 ? words.source.notFound : words.source.found(current + 1, places.length);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is newer than the oldest browser this runs in
    <div className="source-find" role="search">
      <Input
        ref={input}
        className="source-find-open"
        size="small"
        aria-label={words.source.find}
        placeholder={words.source.find}
        value={query}
        suffix={<span className="number">{query === '' ? '' : place}</span>}
        onChange={(event) => {
          setQuery(event.target.value);
          setCurrent(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') close();
        }}
      />
      <Button
        type="text"
        size="small"
        icon={<UpOutlined />}
        aria-label={words.source.previous}
        onClick={() => step(-1)}
      />
      <Button type="text" size="small" icon={<DownOutlined />} aria-label={words.source.next} onClick={() => step(1)} />
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={words.close} onClick={close} />
    </div>
  );
}

function clear(): void {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-here');
}

function paint(scroller: HTMLElement | null, places: readonly Place[], length: number, current: number): void {
  if (scroller === null) return;
  const ranges = places.map(({ line, at }) => {
    const element = scroller.querySelector(`[data-line="${line}"]`);
    return element === null ? null : rangeIn(element, at, at + length);
  });
  CSS.highlights.set('found', new Highlight(...ranges.filter((range) => range !== null)));
  const here = ranges[current];
  if (!here) return;
  CSS.highlights.set('found-here', new Highlight(here));
  const line = here.startContainer.parentElement;
  if (line) centreIn(scroller, line);
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
