/** One line of the list: looking at it lights its cells and boxes its place in the source, a click leads to its cell. */

import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { CellId } from '../../../../core/form.ts';
import type { Span } from '../../../../core/source.ts';
import { useActs, useReview } from '../../../session/hooks.ts';

interface Props {
  readonly id: string;
  readonly kind: 'fails' | 'warns' | 'undecided' | 'informs' | 'doubt' | 'decided';
  readonly mark: string;
  readonly cells: readonly CellId[];
  readonly target: CellId | null;
  readonly span: Span | null;
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
}

export function Line({ id, kind, mark, cells, target, span, isCurrent, children }: Props) {
  const { light, glance } = useActs();
  const button = useRef<HTMLButtonElement>(null);
  const hasKeyboard = useReview((review) => review.inList && review.glance?.id === id, false);
  useLayoutEffect(() => {
    if (hasKeyboard) button.current?.focus();
  }, [hasKeyboard]);
  const look = (inList: boolean) => glance({ id, cells, span, target }, inList);
  return (
    <button
      ref={button}
      type="button"
      className="finding"
      data-finding={kind}
      data-check={id}
      aria-current={isCurrent || undefined}
      onMouseEnter={() => light(cells)}
      onMouseLeave={() => light([])}
      onFocus={() => {
        if (!hasKeyboard) look(true);
      }}
      onClick={() => look(false)}
    >
      <b className="finding-mark" aria-hidden="true">
        {mark}
      </b>
      <span className="finding-text">{children}</span>
    </button>
  );
}
