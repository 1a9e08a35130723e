/** Why the number was taken for this cell: the labels it was found by, as the source has them, and the way to them there. */

import { useMemo } from 'react';
import { useWords } from '../../locales/hooks.ts';
import { type LabelFound, whyRead } from '../../model/why.ts';
import { useActs } from '../../session/hooks.ts';
import type { Review } from '../../session/review.ts';

export function CellWhy({ review }: { readonly review: Review }) {
  const words = useWords();
  const { focus, detail, view } = review;
  const { readings, text } = detail;
  const why = useMemo(() => whyRead(view.form, readings, text, focus), [view.form, readings, text, focus]);
  if (why === null) return null;
  return (
    <p className="cell-why">
      <span>{words.sheet.why}</span>
      <Label name={words.sheet.rowLabel} label={why.row} />
      <Label name={words.sheet.columnLabel} label={why.column} />
    </p>
  );
}

function Label({
  name,
  label: { form, printed, span, isSame },
}: {
  readonly name: string;
  readonly label: LabelFound;
}) {
  const words = useWords();
  const acts = useActs();
  if (printed === null || span === null) {
    return (
      <span data-same="none">
        <i>?</i> {name} {words.sheet.labelNone}
      </span>
    );
  }
  return (
    <button
      type="button"
      data-same={isSame}
      title={isSame ? words.sheet.labelSame : words.sheet.labelElse(form)}
      onClick={() => acts.showSpan(span)}
    >
      <i>{isSame ? '✓' : '≈'}</i> {name} {words.sheet.labelAs(printed)}
      {isSame ? null : ` ${words.sheet.labelElse(form)}`}
    </button>
  );
}
