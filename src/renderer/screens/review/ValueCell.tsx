/** A number of the form with its marks. The focused one also holds the input that everything is typed into. */

import { memo, use, useLayoutEffect, useMemo } from 'react';
import type { CellId, Form } from '../../../core/form.ts';
import type { CellValue } from '../../../core/reading.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { crossing } from '../../model/crosshair.ts';
import { plainText } from '../../model/history.ts';
import { spokenName } from '../../model/names.ts';
import type { CellView } from '../../model/view.ts';
import { useReview, useSelect } from '../../session/hooks.ts';
import { proposalOf, selectionOf } from '../../session/sheet.ts';
import { CellInput } from './CellInput.tsx';
import { PlacesContext } from './places.ts';

interface Props {
  readonly cell: CellId;
  /** The grid's own element, which carries the cell's spoken name. */
  readonly gridCell: HTMLElement;
}

export const ValueCell = memo(function ValueCell({ cell, gridCell }: Props) {
  const places = use(PlacesContext);
  const view = useReview<CellView | null>((review) => review.view.cells[cell] ?? null, null);
  const cross = useReview((review) => crossing(places, review.focus, cell), '');
  const lit = useReview((review) => review.lit.has(cell), false);
  const selected = useSelect((state) => selectionOf(state)?.cells.has(cell) ?? false);
  const proposed = useSelect((state) => proposalOf(state)?.changes.get(cell) ?? null);
  const name = useSpokenName(cell, view);
  const hasInput = cross === 'focus';
  // The input in the focused cell is named itself: said once is enough.
  useLayoutEffect(() => {
    if (hasInput) gridCell.removeAttribute('aria-label');
    else gridCell.setAttribute('aria-label', name);
  }, [gridCell, name, hasInput]);
  if (view === null) return null;
  return (
    <div
      className="value"
      data-cell={cell}
      data-kind={view.value.kind}
      data-mark={markOf(view)}
      data-proof={view.proof}
      data-edited={view.corrected ? 'corrected' : view.confirmed ? 'confirmed' : undefined}
      data-cross={cross || undefined}
      data-lit={lit || undefined}
      data-length={proposed === null ? lengthOf(view) : proposedLength(view, proposed)}
      data-selected={selected || undefined}
      data-proposed={proposed?.kind}
    >
      <Marks view={view} />
      <Content view={view} isPlain={proposed !== null} />
      {proposed === null ? null : <Proposed value={proposed} />}
      {view.hint === null || proposed !== null ? null : (
        <span className="ghost" aria-hidden="true">
          {view.hint}
        </span>
      )}
      {cross === 'focus' ? <CellInput cell={cell} name={name} text={plainText(view.value)} /> : null}
    </div>
  );
});

/**
 * How much there is to write: where a column is too narrow for number, mark and hint beside each other, the number is what
 * stays whole (`value.css`).
 */
function lengthOf({ value, hint, corrected, confirmed }: CellView): Length {
  const number = value.kind === 'number' ? (value.value ?? '').length : 1;
  return lengthFor(number + (hint === null ? 0 : 1 + hint.length) + (corrected || confirmed ? 2 : 0));
}

type Length = 'short' | 'middle' | 'long' | 'longest';

/** The same while what the cell would become stands beside what it says. */
function proposedLength({ value }: CellView, to: CellValue): Length {
  return lengthFor((value.value ?? value.raw).trim().length + 1 + Math.max(2, plainText(to).length));
}

function lengthFor(characters: number): Length {
  if (characters <= 4) return 'short';
  if (characters <= 6) return 'middle';
  return characters <= 9 ? 'long' : 'longest';
}

function Marks({ view }: { readonly view: CellView }) {
  return (
    <span className="marks" aria-hidden="true">
      {MARKS[markOf(view) ?? 'none']}
      {view.corrected ? <i className="mark-corrected">✎</i> : null}
      {view.confirmed ? <i className="mark-confirmed">✓</i> : null}
    </span>
  );
}

/** The most urgent thing to say of a cell. A proved one says nothing. */
function markOf({
  fails,
  ruled,
  contradicted,
  doubts,
  proof,
  corrected,
  confirmed,
}: CellView): Exclude<keyof typeof MARKS, 'none'> | undefined {
  if (fails) return 'fails';
  if (doubts.length > 0) return 'doubt';
  if (ruled) return 'ruled';
  if (contradicted) return 'contradicted';
  return proof === 'unproved' && !corrected && !confirmed ? 'unproved' : undefined;
}

const MARKS = {
  fails: <i className="mark-fails">▲</i>,
  doubt: <i className="mark-doubt">?</i>,
  ruled: <i className="mark-ruled">⚑</i>,
  contradicted: <i className="mark-contradicted">△</i>,
  unproved: <i className="mark-unproved">○</i>,
  none: null,
} as const;

/**
 * Zero is a dot, so that what is not zero stands out, but where it is struck out: that would look like a dash. What is no
 * number looks like what it is.
 */
function Content({ view, isPlain }: { readonly view: CellView; readonly isPlain: boolean }) {
  const { kind, value, raw } = view.value;
  if (kind === 'number') {
    return value === '0' && !isPlain ? (
      <span className="content zero">·</span>
    ) : (
      <span className="content">{value}</span>
    );
  }
  return (
    <span className="content" title={raw.trim()}>
      {kind === 'dash' || kind === 'text' ? raw.trim() : null}
    </span>
  );
}

/** What a paste or a replacement would make of the cell. */
function Proposed({ value }: { readonly value: CellValue }) {
  const { kind } = useDomainWords();
  return <span className="ghost proposed">{plainText(value) || kind[value.kind]}</span>;
}

function useSpokenName(cell: CellId, view: CellView | null): string {
  const words = useWords();
  const { kind } = useDomainWords();
  const form = useReview<Form | null>((review) => review.view.form, null);
  return useMemo(() => {
    if (form === null || view === null) return '';
    return spokenName(form, cell, view, { ...words.cell, kind, comma: words.comma });
  }, [form, cell, view, kind, words]);
}
