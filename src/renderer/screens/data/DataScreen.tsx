/**
 * All numbers of the dataset as one table: a row for each report of a form edition, a column for each of its cells; over
 * the columns what they come to, under the table the cell the keyboard is on in words.
 */

import { Button } from 'antd';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { FormId } from '../../../core/form.ts';
import { formOf } from '../../../core/forms/index.ts';
import { FilterLine } from '../../components/FilterLine.tsx';
import { ListFailure, ListSaid } from '../../components/ListSaid.tsx';
import { ListSearch } from '../../components/ListSearch.tsx';
import { useWords } from '../../locales/hooks.ts';
import { DATA_FILTERS, type DataRow, dataCounts, dataRows, formsIn, mainForm, yearsOf } from '../../model/data.ts';
import { dataTables, foldable, shownColumns } from '../../model/data-columns.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import { BlockStrip } from './BlockStrip.tsx';
import { DataGrid } from './DataGrid.tsx';
import { DataStatus } from './DataStatus.tsx';
import { useCursor } from './useCursor.ts';
import { useHeadings } from './useHeadings.ts';
import { useShown } from './useShown.ts';
import { useWish } from './useWish.ts';
import './data.css';

/** The table has no place for the keyboard while it is empty: it goes to the way out, unless it is in a filter. */
function takeKeyboard(nothing: HTMLElement | null): void {
  if (nothing !== null && document.activeElement?.matches('.data-entry, body'))
    nothing.querySelector('button')?.focus();
}

const enterTable = () => document.querySelector<HTMLElement>('.data-entry')?.focus({ preventScroll: true });

const NO_LINES: ReadonlyMap<number, string> = new Map();

export function DataScreen() {
  const all = useWords();
  const acts = useActs();
  const summaries = useSelect((state) => state.summaries);
  const data = useSelect((state) => state.slices.data);
  useEffect(() => void acts.enterData(), [acts]);
  const forms = useMemo(() => formsIn(summaries), [summaries]);
  const form = data.form ?? mainForm(summaries);
  // A dataset that gets its first reports while it is looked at.
  const isUnheard = form !== null && data.lines === null && data.failure === null;
  useEffect(() => {
    if (isUnheard) void acts.hearData();
  }, [acts, isUnheard]);

  let body = <ListSaid text={all.data.loading} />;
  if (form === null) body = <ListSaid text={all.data.empty} />;
  else if (data.lines !== null) body = <Table key={form} form={form} />;
  else if (data.failure !== null) body = <ListFailure failure={data.failure} retry={() => void acts.hearData()} />;
  return (
    <main className="list data" aria-label={all.data.label}>
      {forms.length > 1 ? (
        <fieldset className="data-forms filters" aria-label={all.data.form}>
          {forms.map((each) => (
            <button
              type="button"
              key={each.form}
              className="filter"
              aria-pressed={each.form === form}
              onClick={() => void acts.chooseForm(each.form)}
            >
              <span className="filter-name">{all.library.form(each.form)}</span>
              <span className="filter-count">{each.reports}</span>
            </button>
          ))}
        </fieldset>
      ) : null}
      {body}
    </main>
  );
}

function Table({ form: id }: { readonly form: FormId }) {
  const words = useWords().data;
  const acts = useActs();
  const summaries = useSelect((state) => state.summaries);
  const {
    lines,
    filter,
    year,
    query,
    folded,
    failure,
    cursor: place,
    placed,
  } = useSelect((state) => state.slices.data);
  const [times, setTimes] = useState(0);
  const [said, setSaid] = useState('');
  const form = formOf(id);
  const tables = useMemo(() => dataTables(form), [form]);
  const columns = useMemo(() => shownColumns(tables, folded), [tables, folded]);
  const before = useRef<ReadonlyMap<number, DataRow>>(new Map());
  const rows = useMemo(() => {
    before.current = dataRows(summaries, id, lines ?? NO_LINES, before.current);
    return before.current;
  }, [summaries, id, lines]);
  const years = useMemo(() => yearsOf(rows.values()), [rows]);
  const counts = useMemo(() => dataCounts(rows.values(), year), [rows, year]);
  const wish = useWish(form, useDeferredValue(query));
  const { rows: shown, stale } = useShown(rows, wish, times, { report: place?.report ?? null, times: placed });
  const cursor = useCursor(shown, columns);
  const headings = useHeadings(form, shown);
  const [spoken, setSpoken] = useState('');
  const isFolded = foldable(tables).every((each) => folded.has(each));
  const again = () => setTimes(times + 1);
  const clear = () => {
    // What has the keyboard goes with what it says; the table then takes it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    acts.noteData({ filter: 'all', query: '', year: null, conditions: {} });
  };
  return (
    <>
      <div className="list-bar">
        {years.length > 1 ? (
          <select
            className="data-year-choice"
            aria-label={words.year}
            value={year ?? ''}
            onChange={({ target }) => acts.noteData({ year: target.value === '' ? null : Number(target.value) })}
          >
            <option value="">{words.allYears}</option>
            {years.map((each) => (
              <option key={each} value={each}>
                {words.ofYear(each)}
              </option>
            ))}
          </select>
        ) : null}
        <FilterLine
          label={words.filters}
          filters={DATA_FILTERS}
          names={words.filter}
          counts={counts}
          current={filter}
          choose={(next) => acts.noteData({ filter: next })}
        />
        <div className="top-space" />
        <Button
          title="Alt+Shift+G"
          onClick={() => acts.noteData({ folded: new Set(isFolded ? [] : foldable(tables)) })}
        >
          {isFolded ? words.unfoldAll : words.foldAll}
        </Button>
        <ListSearch
          label={words.search}
          value={query}
          onChange={(text) => acts.noteData({ query: text })}
          enter={enterTable}
        />
      </div>
      <div className="data-body">
        <DataGrid
          form={form}
          rows={shown}
          tables={tables}
          columns={columns}
          cursor={cursor}
          headings={headings}
          spoken={spoken}
          onSaid={setSaid}
        />
        {shown.length === 0 ? (
          <div className="data-nothing" ref={takeKeyboard}>
            <ListSaid text={words.nothingKept} button={words.clear} run={clear} />
          </div>
        ) : null}
      </div>
      <div className="data-foot">
        <DataStatus
          form={form}
          rows={shown}
          total={rows.size}
          columns={columns}
          cursor={cursor}
          said={said}
          forget={setSaid}
          speak={setSpoken}
          hasFailed={failure !== null}
          stale={stale}
          again={again}
        />
        <BlockStrip enter={enterTable} />
      </div>
    </>
  );
}
