/** A report on a terminal: its head, its tables as the form prints them, what is doubtful, what does not hold, the logs. */

import type { Form, FormBlock } from '../core/form.ts';
import { cellId } from '../core/form.ts';
import { formOf } from '../core/forms/index.ts';
import type { CellValue } from '../core/reading.ts';
import { type Change, isCorrected, openDoubts, type ReviewState, replay } from '../core/review.ts';
import type { Step } from '../core/signing.ts';
import { cellName, wordsOf } from '../core/words/index.ts';
import { failureText } from '../shared/locales/index.ts';
import type { ReportDetail, ReportSummary } from '../shared/model.ts';
import { type FindingRecord, findingsOf } from './records.ts';
import { cut, plain, table } from './text.ts';
import { words } from './words.ts';

const WORDS = wordsOf('zh-CN');
const LABEL_COLUMNS = 44;
const VALUE_COLUMNS = 16;

/** A value as a person reads it: the number, the words as they stand, or the kind in brackets. */
export function valueText({ kind, value, raw }: CellValue): string {
  if (kind === 'number') return value ?? '';
  return (kind === 'text' || kind === 'dash') && raw.trim() !== '' ? plain(raw) : `〔${WORDS.kind[kind]}〕`;
}

/** One finding on one line. */
export function findingLine({ verdict, message }: FindingRecord): string {
  return `  ${WORDS.verdict[verdict]}　${plain(message)}`;
}

/** `报告 3　某镇人民政府　2022 年度　2021 式样`; for a file that failed, its name instead. */
export function title({ report, unit, year, form, file }: ReportSummary): string {
  if (form === null) return words.reportTitle(report, plain(file), words.failed, '').trimEnd();
  return words.reportTitle(report, plain(unit ?? words.unitUnknown), words.yearOf(year), words.formOf(form));
}

/** Why a file is no report, or what is noteworthy about one; empty where there is nothing to say. */
export function remark({ failure, notes }: Pick<ReportSummary, 'failure' | 'notes'>): string {
  const said = failure ? failureText(failure, 'zh-CN') : notes.map((note) => WORDS.note[note]).join(WORDS.listJoin);
  return plain(said);
}

/** Everything `gouji show` prints. `detail` is null for a file that failed. */
export function reportLines(row: ReportSummary, detail: ReportDetail | null): string[] {
  const head = [title(row), words.fileOf(plain(row.path))];
  const said = remark(row);
  if (said !== '') head.push(said);
  if (detail === null) return head;
  head.push(words.counts(row), ...deskLines(row));
  const form = formOf(detail.form);
  const state = replay(detail.readings, detail.changes);
  const findings = findingsOf(detail).map(findingLine);
  return [
    ...head,
    ...tableLines(form, detail, state),
    '',
    words.legend,
    ...section(words.doubts, doubtLines(form, detail, state)),
    ...section(words.findings, findings.length > 0 ? findings : [`  ${words.allHold}`]),
    ...section(
      words.log,
      detail.changes.flatMap((change) => changeLines(form, change)),
    ),
    ...section(words.steps, detail.steps.flatMap(stepLines)),
  ];
}

/** Where a report stands, in a word; a sign-off that does not hold is never passed over. */
export function statusText({ status, isVoided }: Pick<ReportSummary, 'status' | 'isVoided'>): string {
  return isVoided ? words.voided(WORDS.status[status]) : WORDS.status[status];
}

/** Where it stands, who signed it off, who has it, and what is yet to be read by a second person. */
function deskLines(row: ReportSummary): string[] {
  const { signedBy, signedAt, assignee, unseconded } = row;
  const said = [
    statusText(row),
    ...(signedBy === null || signedAt === null ? [] : [words.signed(plain(signedBy), signedAt)]),
    ...(assignee === null ? [] : [words.assigned(plain(assignee))]),
    ...(unseconded === 0 ? [] : [words.unseconded(unseconded)]),
  ];
  return [said.join('　')];
}

function stepLines({ at, by, act, to, comment }: Step): string[] {
  const given = act === 'assign' ? `　${plain(to ?? words.nobody)}` : '';
  const head = `  ${at}　${plain(by)}　${WORDS.step[act]}${given}`;
  return comment === null ? [head] : [head, `    ${words.comment(plain(comment))}`];
}

export function section(name: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', name, ...lines] : [];
}

function tableLines(form: Form, detail: ReportDetail, { values, settled }: ReviewState): string[] {
  const doubtful = new Set(openDoubts(detail.readings, settled));
  const cell = (id: string): string => {
    const value = values[id];
    const mark = isCorrected(detail.readings, values, id) ? '*' : doubtful.has(id) ? '?' : '';
    return value ? cut(valueText(value), VALUE_COLUMNS) + mark : '';
  };
  const block = (tableId: Parameters<typeof cellId>[0], { article, rows, columns }: FormBlock): string[] =>
    table(
      [
        { title: article ?? words.columns.label, align: 'left' },
        ...columns.map(({ path }) => ({ title: path.at(-1) ?? '', align: 'right' as const })),
      ],
      rows.map((row) => [
        cut(row.path.length > 2 ? row.path.slice(1).join(' ') : row.path.join(' '), LABEL_COLUMNS),
        ...columns.map((column) => cell(cellId(tableId, row.id, column.id))),
      ]),
    );
  return form.tables.flatMap(({ id, section: name, blocks }) => [
    '',
    name,
    ...blocks.flatMap((each) => block(id, each)),
  ]);
}

function doubtLines(form: Form, { readings }: ReportDetail, { settled }: ReviewState): string[] {
  return openDoubts(readings, settled).map((cell) => {
    const causes = readings[cell]?.doubts.map((code) => WORDS.doubt[code]).join(WORDS.listJoin);
    return `  ${cellName(form, cell, WORDS)}　${causes}　${cell}`;
  });
}

function changeLines(form: Form, { at, by, act, edits, reason }: Change): string[] {
  const head = `  ${at}　${plain(by)}　${WORDS.act[act]}`;
  const why = reason === null ? [] : [`    ${words.reason(plain(reason))}`];
  const what = edits.map(
    ({ cell, from, to }) => `    ${cellName(form, cell, WORDS)}：${valueText(from)} → ${valueText(to)}`,
  );
  return [head, ...what, ...why];
}
