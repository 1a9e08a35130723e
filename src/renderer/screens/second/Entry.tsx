/** One number to read: what it is called on the form, and the field for what the source says. */

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Form } from '../../../core/form.ts';
import type { CellValue } from '../../../core/reading.ts';
import { typed } from '../../../core/review.ts';
import type { BlindReport } from '../../../shared/model.ts';
import { useWords } from '../../locales/hooks.ts';
import { plainText } from '../../model/history.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import { fullLabel } from '../../model/names.ts';
import type { Written } from '../../model/second.ts';
import { useActs } from '../../session/hooks.ts';

interface Props {
  readonly form: Form;
  readonly blind: BlindReport;
  readonly at: number;
  readonly written: Written;
}

const BLANK: CellValue = { kind: 'blank', value: null, raw: '' };
const ILLEGIBLE: CellValue = { kind: 'illegible', value: null, raw: '' };

export function Entry({ form, blind, at, written }: Props) {
  const words = useWords().second;
  const acts = useActs();
  const { cell, span } = blind.cells[at] as BlindReport['cells'][number];
  const before = written[cell];
  const [text, setText] = useState(before === undefined ? '' : plainText(before));
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const read = (value: CellValue) => void acts.readSecond(cell, value);
  const keep = () => {
    if (text.trim() === '') setEmpty(true);
    else read(typed(text));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const press = pressOf(event);
    if (isKey(press, 'secondKeep')) keep();
    else if (isKey(press, 'secondBlank')) read(BLANK);
    else if (isKey(press, 'secondIllegible')) read(ILLEGIBLE);
    else if (event.key === 'ArrowUp') acts.goToSecond(at - 1);
    else if (event.key === 'ArrowDown') acts.goToSecond(at + 1);
    else return;
    event.preventDefault();
  };
  const labels = fullLabel(form, cell);
  return (
    <div className="second-entry">
      <p className="second-at">{words.at(at + 1, blind.cells.length)}</p>
      <ol className="second-labels">
        {labels.map((label, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the labels of one cell never change places
          <li key={nth}>{label}</li>
        ))}
      </ol>
      <label className="second-field">
        {words.value}
        <input
          ref={field}
          value={text}
          maxLength={200}
          autoComplete="off"
          inputMode="decimal"
          aria-label={[words.value, ...labels].join(' ')}
          aria-describedby="second-hint"
          onChange={(event) => {
            setText(event.target.value);
            setEmpty(false);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div className="second-buttons">
        <button type="button" onClick={keep}>
          {words.keep} <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={() => read(BLANK)}>
          {words.blank} <kbd>Alt+B</kbd>
        </button>
        <button type="button" onClick={() => read(ILLEGIBLE)}>
          {words.illegible} <kbd>Alt+U</kbd>
        </button>
      </div>
      <p
        id="second-hint"
        className="second-hint"
        role={isEmpty ? 'alert' : undefined}
        data-empty={isEmpty || undefined}
      >
        {isEmpty ? words.empty : words.hint}
      </p>
      {span === null ? <p className="second-hint">{words.noPlace}</p> : null}
    </div>
  );
}
