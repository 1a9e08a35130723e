/** A value's place: whether it is the focused one or lit, and where a click on it leads. */

import type { CellId } from '../../../../core/form.ts';
import { cellAfter } from '../../../model/marks.ts';
import { useActs, useReview } from '../../../session/hooks.ts';

interface MarkProps {
  readonly 'data-focus': true | undefined;
  readonly 'data-lit': true | undefined;
  readonly onClick: () => void;
}

/** What a `mark` element over the place of these cells needs. */
export function useMark(cells: readonly CellId[]): MarkProps {
  const { focus } = useActs();
  const here = useReview((review) => (cells.includes(review.focus) ? review.focus : ''), '');
  const lit = useReview((review) => cells.some((cell) => review.lit.has(cell)), false);
  return {
    'data-focus': here !== '' || undefined,
    'data-lit': lit || undefined,
    onClick: () => {
      if (!isSelecting()) focus(cellAfter(cells, here));
    },
  };
}

/** Selecting text to copy it is not a click on the number. */
export function isSelecting(): boolean {
  return !(getSelection()?.isCollapsed ?? true);
}
