/**
 * A list of lines of equal height of which only those in sight exist. Arrows move a line at a time, Home and End to the
 * ends; the line with the keyboard stays while the list grows.
 */

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

interface Props<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Height of a line in pixels. */
  readonly line: number;
  /** Lines shown at most before the list scrolls. */
  readonly lines: number;
  readonly label: string;
  readonly className: string;
  /** What a line holds. */
  readonly children: (item: T) => ReactNode;
  /** Enter on a line. */
  readonly activate: (item: T) => void;
}

/** Lines kept above and below those in sight. */
const SPARE = 4;

export function VirtualList<T>({ items, keyOf, line, lines, label, className, children, activate }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [marked, setMarked] = useState<string | null>(null);
  const first = Math.max(0, Math.floor(top / line) - SPARE);
  const last = Math.min(items.length, Math.ceil(top / line) + lines + SPARE);
  const at = marked === null ? -1 : items.findIndex((item) => keyOf(item) === marked);

  const go = (next: number) => {
    const item = items[next];
    if (item === undefined || list.current === null) return;
    setMarked(keyOf(item));
    const { scrollTop, clientHeight } = list.current;
    if (next * line < scrollTop) list.current.scrollTop = next * line;
    else if ((next + 1) * line > scrollTop + clientHeight) list.current.scrollTop = (next + 1) * line - clientHeight;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, lines - 1);
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: Math.max(at - 1, 0),
      PageDown: Math.min(at + page, items.length - 1),
      PageUp: Math.max(at - page, 0),
      Home: 0,
      End: items.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) go(next);
    else if (event.key === 'Enter' && items[at] !== undefined) activate(items[at]);
    else return;
    event.preventDefault();
  };
  return (
    <ul
      ref={list}
      className={className}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is moved in and scrolled by keys
      tabIndex={0}
      style={{ maxHeight: lines * line }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <li aria-hidden style={{ height: first * line }} />
      {items.slice(first, last).map((item, nth) => (
        <li
          key={keyOf(item)}
          style={{ height: line }}
          aria-setsize={items.length}
          aria-posinset={first + nth + 1}
          data-marked={first + nth === at || undefined}
        >
          {children(item)}
        </li>
      ))}
      <li aria-hidden style={{ height: (items.length - last) * line }} />
    </ul>
  );
}
