/** Column headings of the form, lit while the focused cell stands under them. */

import type { IHeaderGroupParams, IHeaderParams } from 'ag-grid-community';
import type { CellId } from '../../../core/form.ts';
import { useReview } from '../../session/hooks.ts';

interface Named {
  readonly cells: readonly CellId[];
}

/** A column without a heading on paper has one for who has the screen read out. */
interface Unseen {
  readonly isUnseen: boolean;
}

export function Heading({ displayName, cells, isUnseen }: IHeaderParams & Named & Unseen) {
  const lit = useReview(({ focus }) => cells.includes(focus), false);
  return (
    <div className="heading" data-lit={lit} title={isUnseen ? undefined : displayName}>
      <span className={isUnseen ? 'unseen' : undefined}>{displayName}</span>
    </div>
  );
}

export function GroupHeading({ displayName, cells }: IHeaderGroupParams & Named) {
  const lit = useReview(({ focus }) => cells.includes(focus), false);
  return (
    <div className="heading" data-lit={lit}>
      <span>{displayName}</span>
    </div>
  );
}
