/** The table in its place on the screen: brings together the grid, the cursor, the keys and the mouse. */

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Form } from '../../../core/form.ts';
import { pastedBlock } from '../../components/pasted.ts';
import { useCalled } from '../../components/useCalled.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { type DataPlace, type DataRow, nextKept } from '../../model/data.ts';
import { clearedBlock, landedBlock, previewed } from '../../model/data-block.ts';
import { type DataColumn, type DataTable, foldable } from '../../model/data-columns.ts';
import { copiedRange, isWide } from '../../model/data-range.ts';
import { useActs, useSelect, useSession } from '../../session/hooks.ts';
import { createDataGrid, type DataGridView } from './data-grid.ts';
import { createEntry, type Entry } from './entry.ts';
import type { HeadingsUser } from './headers.ts';
import { actOnPress, moveAfter, type Table } from './keys.ts';
import { followMouse } from './mouse.ts';
import type { Cursor } from './useCursor.ts';
import './cells.css';
import './headings.css';
import './layer.css';

interface Props {
  readonly form: Form;
  readonly rows: readonly DataRow[];
  readonly tables: readonly DataTable[];
  readonly columns: readonly DataColumn[];
  readonly cursor: Cursor;
  readonly headings: Omit<HeadingsUser, 'onFold' | 'onLeave' | 'isFolded' | 'seen'>;
  /** What the cell the keyboard is on is called. */
  readonly spoken: string;
  readonly onSaid: (said: string) => void;
}

export function DataGrid({ form, rows, tables, columns, cursor, headings, spoken, onSaid }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const { store } = useSession();
  const data = useSelect((state) => state.slices.data);
  const compact = useSelect((state) => state.look.density === 'compact');
  const host = useRef<HTMLDivElement>(null);
  const grid = useRef<DataGridView>(null);
  const entry = useRef<Entry>(null);
  const [made, setMade] = useState(0);

  const place = (): { readonly row: DataRow; readonly column: DataColumn } | null => {
    const { at } = cursor;
    const [row, column] = at ? [rows[at.row], columns[at.column]] : [];
    return row && column ? { row, column } : null;
  };
  const partAt = (): string => {
    const here = place();
    return here?.row.parts[here.column.index] ?? '';
  };
  const fold = (ids: readonly string[]) => {
    const { folded } = store.get().slices.data;
    const isFolded = ids.every((id) => folded.has(id));
    const others = [...folded].filter((id) => !ids.includes(id));
    acts.noteData({ folded: new Set(isFolded ? others : [...others, ...ids]) });
  };
  const names = () => ({ unit: words.data.unit, year: words.data.year, kind: domain.kind, label: headings.name });
  const blockTable = () => ({ form, rows, columns, ...names() });
  const proposed = useMemo(() => previewed(rows, data.proposal?.edits ?? []), [rows, data.proposal]);
  const type = (text: string) => {
    const here = place();
    if (here) acts.typeData({ report: here.row.report, cell: here.column.id }, partAt(), text);
  };

  const table: Table = {
    size: () => ({ rows: rows.length, columns: columns.length, page: grid.current?.page() ?? 1 }),
    cursor,
    open: () => {
      const here = place();
      if (here) void acts.openDataCell({ report: here.row.report, cell: here.column.id });
    },
    next: (step) => {
      const { at } = cursor;
      const places = columns.map(({ index }) => index);
      const found = at && nextKept(rows, places, data.filter, at, step);
      if (found) cursor.go(found);
      else onSaid(words.data.status.none);
    },
    confirm: () => {
      const here = place();
      if (here) acts.confirmData({ report: here.row.report, cell: here.column.id }, partAt());
    },
    clear: () => {
      const { range } = cursor;
      if (range !== null && isWide(range)) acts.proposeBlock('clear', clearedBlock(blockTable(), range));
      else type('');
    },
    proposal: () => (data.proposal === null ? null : { make: () => void acts.applyBlock(), drop: acts.dropBlock }),
    undo: () => void acts.undoData(),
    redo: () => void acts.redoData(),
    sort: () => {
      const here = place();
      if (here) headings.onSort(here.column.id);
    },
    filter: () => {
      const here = place();
      if (here) grid.current?.toCondition(here.column);
    },
    fold: (all) => {
      const here = place();
      if (all) fold(foldable(tables));
      else if (here)
        fold(foldable(tables).filter((id) => id === `${here.column.cell.table}.${here.column.cell.row.id}`));
    },
    copy: () => {
      const { range } = cursor;
      if (!range) return;
      const { plain, html } = copiedRange(rows, columns, range, names(), true);
      const [text, page] = [plain, html].map(
        (each, at) => new Blob([each], { type: at === 0 ? 'text/plain' : 'text/html' }),
      );
      if (!text || !page) return;
      const item = new ClipboardItem({ 'text/plain': text, 'text/html': page });
      void navigator.clipboard.write([item]).then(() => saidCopied());
    },
    help: () => acts.show('keys'),
  };
  function saidCopied(): void {
    const { range } = cursor;
    if (range) onSaid(words.data.status.copied(range.bottom - range.top + 1, range.right - range.left + 1));
  }

  const now = {
    table,
    copy: (event: ClipboardEvent) => {
      if (!cursor.range || !event.clipboardData) return;
      const { plain, html } = copiedRange(rows, columns, cursor.range, names(), false);
      event.preventDefault();
      event.clipboardData.setData('text/plain', plain);
      event.clipboardData.setData('text/html', html);
      saidCopied();
    },
    paste: (clipboard: DataTransfer): boolean => {
      const { range } = cursor;
      if (range === null) return true;
      const block = pastedBlock(clipboard);
      // One text for one cell is typed there, where it can still be seen and corrected.
      if (block.length === 1 && block[0]?.length === 1 && !isWide(range)) return false;
      acts.proposeBlock('paste', landedBlock(blockTable(), range, block));
      return true;
    },
    write: (text: string, press: string) => {
      type(text);
      if (press === 'Ctrl+Enter') table.confirm();
      const { at } = cursor;
      const to = at && moveAfter(table.size(), at, press);
      if (to) cursor.go(to);
    },
    text: () => {
      const part = partAt();
      return /^[a-z]/.test(part) ? '' : part.replace(/[?!*]+$/, '');
    },
    fold,
    headings,
    isFolded: (id: string) => data.folded.has(id),
    openUnit: (row: number) => {
      const cell = columns[cursor.at?.column ?? 0]?.id;
      const report = rows[row]?.report;
      if (report !== undefined && cell !== undefined) void acts.openDataCell({ report, cell });
    },
  };
  const latest = useRef(now);
  latest.current = now;

  const reveal = useRef<DataPlace | null>(null);
  const [label, unit, year, noUnit] = [words.data.label, words.data.unit, words.data.year, words.data.noUnit];
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew for another language or height only
  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const keyboard = createEntry({
      onReady: (press) => actOnPress(latest.current.table, press),
      onWritten: (text, press) => latest.current.write(text, press),
      text: () => latest.current.text(),
      onCopy: (event) => latest.current.copy(event),
      onPaste: (clipboard) => latest.current.paste(clipboard),
      onFocus: (hasFocus) => host.current?.toggleAttribute('data-focused', hasFocus),
    });
    const user: HeadingsUser = {
      words: headings.words,
      name: headings.name,
      stats: (index) => latest.current.headings.stats(index),
      condition: (column) => latest.current.headings.condition(column),
      sort: () => latest.current.headings.sort(),
      onSort: (column) => latest.current.headings.onSort(column),
      onCondition: (column, text) => latest.current.headings.onCondition(column, text),
      onLeave: () => keyboard.field.focus({ preventScroll: true }),
      onFold: ({ id }) => latest.current.fold([id]),
      isFolded: ({ id }) => latest.current.isFolded(id),
      seen: new Set(),
    };
    const rowHeight = compact ? 22 : 26;
    grid.current = createDataGrid({
      host: host.current,
      field: keyboard.field,
      user,
      rowHeight,
      label,
      unit,
      year,
      noUnit,
    });
    entry.current = keyboard;
    const stop = followMouse(host.current, keyboard, {
      at: () => latest.current.table.cursor.at,
      column: (id) => latest.current.table.cursor && columnAt.current(id),
      go: (to) => latest.current.table.cursor.go(to),
      extend: (to) => latest.current.table.cursor.extend(to),
      openUnit: (row) => latest.current.openUnit(row),
    });
    setMade((times) => times + 1);
    return () => {
      stop();
      grid.current?.destroy();
      grid.current = null;
    };
  }, [compact, label]);
  const columnAt = useRef((_id: string): number => -1);
  columnAt.current = (id) => columns.findIndex((column) => column.id === id);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a table made anew is filled anew
  useLayoutEffect(() => grid.current?.columns(tables, data.folded), [made, tables, data.folded]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a table made anew is filled anew
  useLayoutEffect(() => grid.current?.show(proposed), [made, proposed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is not named is what the headings are made of
  useEffect(() => grid.current?.paintHeadings(), [made, headings]);

  const { at, range, head } = cursor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it also moves with the rows and the columns
  useLayoutEffect(() => {
    const moved = head !== null && (reveal.current?.row !== head.row || reveal.current.column !== head.column);
    reveal.current = head;
    grid.current?.place(at, range, moved ? head : null);
  }, [made, at, range, head, columns, rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for the same place again, the table comes to it again
  useLayoutEffect(() => grid.current?.place(at, range, head), [data.placed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: so is the field
  useEffect(() => entry.current?.field.setAttribute('aria-label', spoken), [spoken, made]);

  const enter = () => entry.current?.field.focus({ preventScroll: true });
  useCalled(enter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once there is a table, and once there is something in it again
  useEffect(() => {
    if (document.activeElement === document.body) enter();
  }, [made, rows.length === 0]);
  return <div ref={host} className="data-grid" />;
}
