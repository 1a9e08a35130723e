/** Whose report of which year it is: what was read, and in the same place, when asked for, two fields that put it right. */

import { Button, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { ReportSummary } from '../../../shared/model.ts';
import { EditOutlined } from '../../components/icons.tsx';
import { useWords } from '../../locales/hooks.ts';
import { useActs } from '../../session/hooks.ts';

interface Props {
  readonly summary: ReportSummary;
  readonly isEditing: boolean;
  readonly setEditing: (isEditing: boolean) => void;
}

export function Identity({ summary, isEditing, setEditing }: Props) {
  const words = useWords();
  const { unit, year } = summary;
  if (isEditing) return <Editor key={summary.report} summary={summary} close={() => setEditing(false)} />;
  return (
    <>
      <h2 title={unit ?? ''}>{unit ?? words.library.unknownUnit}</h2>
      <span>{year === null ? words.review.yearUnknown : words.review.year(year)}</span>
      <Button
        className="identify"
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={words.review.identify}
        title={`${words.review.identify} Alt+U`}
        onClick={() => setEditing(true)}
      />
    </>
  );
}

/** Brings the keyboard to the fields where they are there already. */
export function focusUnitField(): void {
  document.querySelector<HTMLElement>('.identity input')?.focus();
}

/** A year as typed: `null` where it is left empty, `undefined` where it is none that a report could have. */
function yearOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return year >= 2008 && year <= 2100 ? year : undefined;
}

function Editor({ summary, close }: { readonly summary: ReportSummary; readonly close: () => void }) {
  const words = useWords();
  const acts = useActs();
  const [unit, setUnit] = useState(summary.unit ?? '');
  const [year, setYear] = useState(String(summary.year ?? ''));
  const typed = yearOf(year);
  const leave = () => {
    close();
    acts.refocus();
  };
  const save = async () => {
    if (typed === undefined) return;
    const name = unit.trim() === '' ? null : unit.trim();
    if (name === summary.unit && typed === summary.year) leave();
    else if (await acts.identify(name, typed, null)) leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void save();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it
    <div className="identity" onKeyDown={onKeyDown}>
      <Input
        size="small"
        autoFocus
        aria-label={words.review.unit}
        placeholder={words.review.unit}
        maxLength={200}
        value={unit}
        onFocus={({ target }) => target.select()}
        onChange={(event) => setUnit(event.target.value)}
      />
      <Input
        size="small"
        className="identity-year"
        aria-label={words.review.yearField}
        placeholder={words.review.yearField}
        inputMode="numeric"
        maxLength={4}
        value={year}
        {...(typed === undefined ? { status: 'error' as const, title: words.review.yearRange } : {})}
        aria-invalid={typed === undefined}
        onFocus={({ target }) => target.select()}
        onChange={(event) => setYear(event.target.value)}
      />
      <Button size="small" type="primary" disabled={typed === undefined} onClick={() => void save()}>
        {words.review.saveIdentity}
      </Button>
      <Button size="small" onClick={leave}>
        {words.review.cancelIdentity}
      </Button>
    </div>
  );
}
