/** Everything about the focused cell: what was read and from what, how sure it is, doubts, its history, a reason. */

import { Button, Input } from 'antd';
import { memo, useMemo } from 'react';
import { type CellValue, sameValue } from '../../../core/reading.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { type HistoryEntry, historyOf, plainText } from '../../model/history.ts';
import { fullLabel } from '../../model/names.ts';
import { minuteOf } from '../../model/time.ts';
import { useActs, useReview, useSelect } from '../../session/hooks.ts';
import type { Review } from '../../session/review.ts';
import { CellProof } from './CellProof.tsx';
import { CellWhy } from './CellWhy.tsx';

/** The id by which a key finds the field for the reason. */
export const REASON_FIELD = 'reason';

export function CellPanel() {
  const words = useWords();
  const review = useSelect((state) => state.review);
  if (review === null) return null;
  return (
    <section className="cell-panel" aria-label={words.cell.label}>
      <div
        className="cell-facts"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <CellTitle review={review} />
        <Reading review={review} />
        <CellProof review={review} />
        <CellWhy review={review} />
        <History review={review} />
      </div>
      <Reason />
    </section>
  );
}

interface Props {
  readonly review: Review;
}

function CellTitle({ review }: Props) {
  const domain = useDomainWords();
  const status = review.view.proofs[review.focus]?.status ?? 'unproved';
  const path = fullLabel(review.view.form, review.focus);
  return (
    <h3 className="cell-title" data-focused-cell={review.focus}>
      <i className="proof" data-proof={status}>
        {domain.proof[status]}
      </i>
      {path.map((label, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path has no order but this one and labels may repeat
        <span key={at}>{label}</span>
      ))}
    </h3>
  );
}

function Reading({ review }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const { focus, detail, view } = review;
  const reading = detail.readings[focus];
  const cell = view.cells[focus];
  const say = useValueText();
  if (!reading || !cell) return null;
  const fromText = reading.raw.trim() !== '';
  return (
    <div className="cell-reading">
      <p>
        <span>
          {reading.kind === 'absent'
            ? words.cell.readAbsent
            : fromText
              ? words.cell.readAs(say(reading), reading.raw.trim())
              : words.cell.readBlank(domain.kind[reading.kind])}
        </span>
        {cell.corrected ? <strong className="cell-now">✎ {words.cell.now(say(cell.value))}</strong> : null}
        {cell.confirmed ? <strong className="cell-now">✓ {words.cell.confirmed}</strong> : null}
      </p>
      {cell.doubts.length > 0 ? (
        <p className="cell-doubts">
          <span>
            <b aria-hidden="true">?</b> {cell.doubts.map((code) => domain.doubt[code]).join(words.semicolon)}
          </span>
          <Button
            size="small"
            onClick={() => {
              acts.confirm([focus]);
              acts.refocus();
            }}
          >
            {words.cell.confirm} <kbd>{words.cell.confirmKey}</kbd>
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function History({ review }: Props) {
  const words = useWords();
  const { detail, pending, focus } = review;
  const entries = useMemo(
    () => historyOf([...detail.changes, ...pending], focus).toReversed(),
    [detail.changes, pending, focus],
  );
  if (entries.length === 0) return null;
  return (
    <ol className="cell-history" aria-label={words.cell.history}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const words = useWords();
  const domain = useDomainWords();
  const say = useValueText();
  // Taking a confirmation back, or making it again, moves no value either.
  const stays = sameValue(entry.from, entry.to);
  return (
    <li>
      <span className="history-act">
        {entry.act === 'confirm' ? words.cell.confirmedAs(say(entry.to)) : domain.act[entry.act]}
      </span>
      {entry.act === 'confirm' ? null : (
        <span>
          {stays ? words.cell.confirmedAs(say(entry.to)) : words.cell.becomes(say(entry.from), say(entry.to))}
        </span>
      )}
      <span className="history-by">{words.cell.byAt(entry.by, minuteOf(entry.at))}</span>
      {entry.reason === null ? null : <span>{words.cell.because(entry.reason)}</span>}
    </li>
  );
}

const Reason = memo(function Reason() {
  const words = useWords();
  const acts = useActs();
  const reason = useReview((review) => review.reason, '');
  return (
    <Input
      id={REASON_FIELD}
      className="cell-reason"
      size="small"
      aria-label={words.cell.reason}
      placeholder={words.cell.reasonHint}
      maxLength={2000}
      value={reason}
      onChange={(event) => acts.writeReason(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') acts.keepReason();
        else if (event.key === 'Escape') {
          acts.writeReason('');
          acts.refocus();
        } else return;
        event.preventDefault();
      }}
    />
  );
});

/** A value in words: its number or text, or what it is where it has neither. */
function useValueText(): (value: CellValue) => string {
  const domain = useDomainWords();
  return (value) => (value.kind === 'number' || value.kind === 'text' ? plainText(value) : domain.kind[value.kind]);
}
