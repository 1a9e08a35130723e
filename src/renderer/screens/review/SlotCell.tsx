/** What stands at one place of a table: a label, a number, a verdict, or nothing because a label reaches over it. */

import type { ICellRendererParams } from 'ag-grid-community';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import type { LabelSlot, LayoutRow, MarginLabelSlot } from '../../model/layout.ts';
import { useReview } from '../../session/hooks.ts';
import { MarginCell } from './MarginCell.tsx';
import { ValueCell } from './ValueCell.tsx';

export function SlotCell({ data, column, node, api, context, eGridCell }: ICellRendererParams<LayoutRow>) {
  const slot = data?.slots[column?.getColId() ?? ''];
  switch (slot?.kind) {
    case undefined:
      return null;
    case 'cell':
      return <ValueCell cell={slot.cell} gridCell={eGridCell} />;
    case 'margin':
      return <MarginCell equation={slot.equation} />;
    case 'marginLabel':
      return <MarginLabel slot={slot} />;
    case 'label': {
      const first = node.rowIndex ?? 0;
      const heights = Array.from({ length: slot.rows }, (_, at): number => {
        const row = api.getDisplayedRowAtIndex(first + at)?.data?.id ?? '';
        return context.get(row) ?? 0;
      });
      return <Label slot={slot} height={heights.reduce((sum, each) => sum + each, 0)} />;
    }
  }
}

/** A label over several rows covers them by its own height: the grid only knows rows of equal height. */
function Label({ slot, height }: { readonly slot: LabelSlot; readonly height: number }) {
  const lit = useReview(({ focus }) => slot.cells.includes(focus), false);
  const style = slot.rows > 1 ? { height } : undefined;
  return (
    <div className="label" data-look={slot.look} data-rows={slot.rows} data-lit={lit} style={style} title={slot.text}>
      <span>{slot.text}</span>
    </div>
  );
}

function MarginLabel({ slot }: { readonly slot: MarginLabelSlot }) {
  const words = useWords();
  const domain = useDomainWords();
  return (
    <div className="label" data-look="margin">
      <span>{words.review.margins[slot.family] ?? domain.equation[slot.family]}</span>
    </div>
  );
}
