/** The line under the table: the cell the keyboard is on in words, what is selected, and how many reports are shown. */

import { useEffect, useMemo } from 'react';
import type { Form } from '../../../core/form.ts';
import { parsedNumber } from '../../../core/number-line.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import type { DataRow } from '../../model/data.ts';
import type { DataColumn } from '../../model/data-columns.ts';
import { isWide, rangeTotal } from '../../model/data-range.ts';
import { cellLabel } from '../../model/names.ts';
import type { Cursor } from './useCursor.ts';

interface Props {
  readonly form: Form;
  readonly rows: readonly DataRow[];
  /** Reports on this form, shown or not. */
  readonly total: number;
  readonly columns: readonly DataColumn[];
  readonly cursor: Cursor;
  /** What was just done that cannot be seen; forgotten when the keyboard moves on. */
  readonly said: string;
  readonly forget: (said: '') => void;
  /** Is told what the cell is called. */
  readonly speak: (name: string) => void;
  readonly hasFailed: boolean;
  /** How many of the reports shown no longer fit, and choosing them anew. */
  readonly stale: number;
  readonly again: () => void;
}

export function DataStatus({
  form,
  rows,
  total,
  columns,
  cursor,
  said,
  forget,
  speak,
  hasFailed,
  stale,
  again,
}: Props) {
  const words = useWords();
  const { kind } = useDomainWords();
  const say = words.data;
  const { at, range } = cursor;
  const row = at === null ? undefined : rows[at.row];
  const column = at === null ? undefined : columns[at.column];
  const cell = useMemo(() => {
    if (!row || !column) return '';
    const now = parsedNumber(row.parts[column.index] ?? '');
    return [
      row.summary.unit ?? say.noUnit,
      row.summary.year === null ? '' : say.ofYear(row.summary.year),
      cellLabel(form, column.id, words.comma),
      now.value ?? kind[now.kind],
      now.isFailing ? say.failing : '',
      now.isDoubtful ? say.doubtful : '',
      now.isCorrected ? say.corrected : '',
    ]
      .filter(Boolean)
      .join(words.comma);
  }, [row, column, form, words, say, kind]);
  const chosen = useMemo(
    () => (range !== null && isWide(range) ? rangeTotal(rows, columns, range) : null),
    [range, rows, columns],
  );
  const rivals = useMemo(() => rows.filter(({ summary }) => summary.version === 'open').length, [rows]);
  useEffect(() => speak(cell), [speak, cell]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: moving on is what it is forgotten by
  useEffect(() => forget(''), [forget, cell, range]);
  return (
    <div className="data-status">
      <span className="data-status-cell" role="status" title={cell}>
        {said === '' ? cell : said}
      </span>
      {chosen && range ? (
        <span className="data-status-range">
          {say.status.range(range.bottom - range.top + 1, range.right - range.left + 1, chosen.numbers, chosen.sum)}
        </span>
      ) : null}
      <div className="top-space" />
      {stale > 0 ? (
        <button type="button" className="data-again" onClick={again}>
          {say.again(stale)}
        </button>
      ) : null}
      {hasFailed ? <span className="data-status-failed">{say.status.failed}</span> : null}
      {rivals > 0 ? <span className="data-status-rivals">{say.status.rivals(rivals)}</span> : null}
      <span className="data-status-rows">{say.status.rows(rows.length, total)}</span>
    </div>
  );
}
