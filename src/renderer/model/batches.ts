/**
 * Batches: what looks alike across reports, to be settled together. The groups there are, the lines of one of them, and
 * which of its contents come up again and again.
 *
 * A line never hides a number: cells are put on one line only where their numbers are all told on it, or where there is
 * nothing to tell since nothing was read. Reports that another one stands for are left out.
 */

import { RULES } from '../../core/checks/index.ts';
import type { CellId, FormCell, FormId } from '../../core/form.ts';
import { formOf } from '../../core/forms/index.ts';
import { type CellValue, DOUBT_CODES, type DoubtCode } from '../../core/reading.ts';
import type { BatchItem, BatchKey, Offer, ReportSummary } from '../../shared/model.ts';
import { hasWords, plain, wordsIn } from './search.ts';

/** Names a group: the safe corrections, the findings of a rule, the doubts of a code. */
export type GroupId = 'safe' | `rule:${string}` | `doubt:${DoubtCode}`;

/** `count`: findings that wait for a ruling, or doubtful cells; `reports`: how many have any. */
export interface BatchGroup {
  readonly id: GroupId;
  readonly key: BatchKey;
  readonly count: number;
  readonly reports: number;
}

/** What a group other than the safe corrections asks the engine for; `null` for those. */
export function keyOf(group: GroupId): BatchKey | null {
  if (group === 'safe') return null;
  const code = group.slice(group.indexOf(':') + 1);
  return group.startsWith('rule:') ? { by: 'rule', code } : { by: 'doubt', code: code as DoubtCode };
}

/**
 * Every group with something in it, rules before doubts, in the order in which rules and doubts are listed anywhere; and
 * the one in sight, also when nothing is left in it.
 */
export function batchGroups(summaries: readonly ReportSummary[], current: GroupId): BatchGroup[] {
  const counted = new Map<GroupId, { count: number; reports: number }>();
  const add = (id: GroupId, count: number) => {
    if (count === 0) return;
    const before = counted.get(id) ?? { count: 0, reports: 0 };
    counted.set(id, { count: before.count + count, reports: before.reports + 1 });
  };
  for (const { byRule, byDoubt, version } of summaries) {
    if (version === 'superseded') continue;
    for (const [rule, [, unruled]] of Object.entries(byRule)) add(`rule:${rule}`, unruled);
    for (const [code, count] of Object.entries(byDoubt)) add(`doubt:${code as DoubtCode}`, count);
  }
  const order: GroupId[] = [
    ...RULES.map(({ id }): GroupId => `rule:${id}`),
    ...DOUBT_CODES.map((code): GroupId => `doubt:${code}`),
  ];
  return order.flatMap((id) => {
    const found = counted.get(id) ?? (id === current ? { count: 0, reports: 0 } : null);
    const key = keyOf(id);
    return found && key ? [{ id, key, ...found }] : [];
  });
}

/**
 * One row of a batch. `scope` says what `cells` are: one cell, cells of one printed line, a table or a part of it of which
 * nothing was read, or those of a finding. `around` and `at` as in `BatchItem`, of the first cell that stands anywhere.
 */
export interface BatchLine {
  readonly key: string;
  readonly report: number;
  readonly unit: string | null;
  readonly year: number | null;
  readonly form: FormId;
  readonly scope: 'cell' | 'line' | 'table' | 'finding';
  readonly cells: BatchItem['cells'];
  /** What `around` shows. */
  readonly shown: BatchItem;
  readonly items: readonly BatchItem[];
  /** What its cells say where they all say the same, as a person would search for it; `null` where they differ. */
  readonly content: string | null;
}

/** What a cell says, told apart as a reviewer tells it apart: `0`, `/`, and by their kinds what is blank or not there. */
export function contentOf({ kind, value, raw }: CellValue): string {
  if (kind === 'blank' || kind === 'absent') return kind;
  return value ?? raw.trim();
}

/** The printed line of a cell, and its table, by which cells are put together. */
const LINES = new Map<FormId, ReadonlyMap<CellId, string>>();

function lineOf(form: FormId, cell: CellId): string {
  let lines = LINES.get(form);
  if (!lines) {
    lines = new Map(formOf(form).lines.flatMap(({ cells }, at) => cells.map(({ id }) => [id, String(at)] as const)));
    LINES.set(form, lines);
  }
  return lines.get(cell) ?? '';
}

const isAbsent = ({ cells }: BatchItem) => cells.every(({ value }) => value.kind === 'absent');
const tableOf = (cell: CellId) => cell.slice(0, cell.indexOf('.'));

/** The doubtful cells that go on one line: of one report, doubted for the same reasons, on one printed line. */
function together(item: BatchItem): string {
  const [first] = item.cells;
  if (first === undefined) return `${item.report}`;
  const place = isAbsent(item) ? tableOf(first.cell) : lineOf(item.form, first.cell);
  return [item.report, isAbsent(item), place, first.doubts.join()].join('|');
}

/** The items of a batch as rows, in the order they come: findings one by one, doubtful cells put together. */
export function batchLines(items: readonly BatchItem[]): BatchLine[] {
  const groups = new Map<string, BatchItem[]>();
  for (const item of items) {
    const key = item.finding === null ? together(item) : `${item.report}|${item.finding.check}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].map(rowOf);
}

function rowOf(items: readonly BatchItem[]): BatchLine {
  const [first] = items as readonly [BatchItem];
  const cells = items.flatMap((item) => item.cells);
  const contents = new Set(cells.map(({ value }) => contentOf(value)));
  const { report, unit, year, form, finding } = first;
  return {
    key: `${report}:${finding?.check ?? cells.map(({ cell }) => cell).join()}`,
    report,
    unit,
    year,
    form,
    scope: scopeOf(items),
    cells,
    shown: items.find(({ around }) => around !== null) ?? first,
    items,
    content: contents.size === 1 ? ([...contents][0] as string) : null,
  };
}

function scopeOf(items: readonly BatchItem[]): BatchLine['scope'] {
  const [first] = items as readonly [BatchItem];
  if (first.finding !== null) return 'finding';
  if (items.length === 1) return 'cell';
  const lines = new Set(items.flatMap(({ form, cells }) => cells.map(({ cell }) => lineOf(form, cell))));
  return lines.size > 1 ? 'table' : 'line';
}

/** A cell and what tells it apart from the others it is shown with. */
export interface ToldApart {
  readonly label: string;
  readonly value: CellValue;
}

/** So many characters of a row's label are enough where it has no numeral. */
const SHORT = 6;
const NUMERAL = /^(?:[((（][^))）]+[))）]|\d+[.．、])/;

/** A row's own numeral, else the beginning of its label. Example: `(一)予以公开` → `(一)`. */
function shortRow(label: string): string {
  return NUMERAL.exec(label)?.[0] ?? (label.length > SHORT ? `${label.slice(0, SHORT)}…` : label);
}

/**
 * The cells of a row in the order in which they are printed, each with the label the others do not share: its column where
 * all stand in one row, its row where all stand in one column, else both. Numbers alone say nothing of where they belong.
 */
export function toldApart({ form: id, cells }: Pick<BatchLine, 'form' | 'cells'>): ToldApart[] {
  const form = formOf(id);
  const places = form.cells.flatMap((place) =>
    cells.filter(({ cell }) => cell === place.id).map((cell) => ({ place, cell })),
  );
  const isOne = (of: (place: FormCell) => string) => new Set(places.map(({ place }) => of(place))).size === 1;
  const inRow = isOne(({ table, row }) => `${table} ${row.id}`);
  const inColumn = isOne(({ table, column }) => `${table} ${column.id}`);
  return places.map(({ place: { row, column }, cell }) => {
    const [ofRow, ofColumn] = [row.path.at(-1) ?? '', column.path.at(-1) ?? ''];
    const label = inRow ? ofColumn : inColumn ? shortRow(ofRow) : `${shortRow(ofRow)} ${ofColumn}`;
    return { label, value: cell.value };
  });
}

/** Fewer rows with the same content than this are not worth a filter. */
const ALIKE = 2;
/** More filters than these nobody reads. */
const MOST_CONTENTS = 8;

/** Contents that several rows of doubts have in common, the most frequent first: every `/`, every blank. */
export function contentsOf(lines: readonly BatchLine[]): { readonly content: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { content, scope } of lines) {
    if (content !== null && scope !== 'finding') counts.set(content, (counts.get(content) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  return [...counts]
    .filter(([, count]) => count >= ALIKE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CONTENTS)
    .map(([content, count]) => ({ content, count }));
}

/** The rows to show: with that content, if any is asked for, and every word of the query in what `textOf` says of them. */
export function keptLines(
  lines: readonly BatchLine[],
  content: string | null,
  query: string,
  textOf: (line: BatchLine) => string,
): BatchLine[] {
  const words = wordsIn(query);
  return lines.filter((line) => {
    if (content !== null && line.content !== content) return false;
    return words.length === 0 || hasWords(plain(textOf(line)), words);
  });
}

/** Characters kept of the source before a place and behind it. */
const BEFORE = 14;
const BEHIND = 26;

/** The source about a place, in three pieces: before it, the very characters, behind them. Line ends become blanks. */
export function aroundOf({ around, at }: Pick<BatchItem, 'around' | 'at'>): readonly [string, string, string] | null {
  if (around === null) return null;
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const before = at === null ? '' : flat(around.slice(0, at.start));
  const behind = flat(around.slice(at === null ? 0 : at.end));
  return [
    before.length > BEFORE ? `…${before.slice(-BEFORE)}` : before,
    at === null ? '' : flat(around.slice(at.start, at.end)),
    behind.length > BEHIND ? `${behind.slice(0, BEHIND)}…` : behind,
  ];
}

/** The findings for which a correction can be accepted, named by report and check: likely misread, not filed wrongly. */
export function offeredChecks(offers: readonly Offer[]): ReadonlySet<string> {
  return new Set(offers.flatMap(({ report, place }) => place.checks.map((check) => `${report}:${check}`)));
}

/** Whether a finding is likely misread: a correction of the reading explains it, so that nobody may blame the unit unseen. */
export function isOffered({ report, items }: BatchLine, offered: ReadonlySet<string>): boolean {
  return items.some(({ finding }) => finding !== null && offered.has(`${report}:${finding.check}`));
}
