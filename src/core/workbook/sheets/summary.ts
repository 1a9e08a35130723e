/** 汇总: what this workbook is of, and one row per report, with a jump to its sheet. */

import { RULE_SET } from '../../checks/index.ts';
import { isDone } from '../../signing.ts';
import type { Book, SheetMaker } from '../book.ts';
import { CENTRED, COUNT, DIMMED, HINT, LINK, type Look, PLAIN, TITLE, UNDECIDED, WHOLE, WRAPPED } from '../looks.ts';
import { cell, text, whole } from '../sheet.ts';
import { counts, type Entry, MOST_SHEETS, SHEETS_FOR_ALL } from '../survey.ts';
import { line, type TableColumn, tableSheet, worded } from '../table.ts';
import { beijing } from '../time.ts';

/** A count of a readable report: dim where it is zero, marked where it is not. */
const count = (pick: (entry: Entry) => number, look: Look) => (entry: Entry) =>
  entry.form === null ? null : cell(whole(pick(entry)), pick(entry) === 0 ? COUNT.none : look);

function remarks({ failureText, notes }: Entry, { words, say }: Book): string {
  return [...(failureText ? [failureText] : []), ...notes.map((note) => words.note[note])].join(say.sep);
}

/** Where it stands in the office; a sign-off that does not hold is never passed over in silence. */
function standing({ status, isVoided }: Entry, { words, say }: Book): string {
  return isVoided ? say.voided(words.status[status]) : words.status[status];
}

function comments(entry: Entry, { say }: Book): string {
  return entry.comments.map(({ by, comment }) => say.said(by, comment)).join(say.sep);
}

const VERSION = { open: UNDECIDED, stands: CENTRED, superseded: DIMMED } as const;

const COLUMNS: readonly TableColumn<Entry>[] = [
  { head: 'report', width: 7, of: ({ report }) => cell(whole(report), WHOLE) },
  {
    head: 'sheet',
    width: 24,
    of: ({ sheet }) => (sheet === null ? null : cell({ type: 'link', sheet, cell: 'A1', text: sheet }, LINK)),
  },
  { head: 'unit', width: 28, of: ({ unit }) => worded(unit) },
  { head: 'year', width: 7, of: ({ year }) => (year === null ? null : cell(whole(year), CENTRED)) },
  { head: 'form', width: 7, of: ({ form }) => worded(form, CENTRED) },
  { head: 'file', width: 20, of: ({ file }) => worded(file) },
  { head: 'cells', width: 8, of: count(({ cells }) => cells, WHOLE) },
  { head: 'read', width: 8, of: count(({ read }) => read, WHOLE) },
  { head: 'proved', width: 8, of: count(({ proved }) => proved, WHOLE) },
  { head: 'doubts', width: 8, of: count(({ doubts }) => doubts, COUNT.doubts) },
  { head: 'failing', width: 8, of: count(({ failing }) => failing, COUNT.fails) },
  { head: 'unruled', width: 8, of: count(({ unruled }) => unruled, COUNT.unruled) },
  { head: 'undecided', width: 10, of: count(({ undecided }) => undecided, COUNT.undecided) },
  { head: 'warns', width: 8, of: count(({ warns }) => warns, COUNT.warns) },
  { head: 'informs', width: 8, of: count(({ informs }) => informs, WHOLE) },
  { head: 'corrected', width: 8, of: count(({ corrected }) => corrected, COUNT.corrected) },
  {
    head: 'status',
    width: 12,
    of: (entry, book) =>
      entry.form === null ? null : cell(text(standing(entry, book)), entry.isVoided ? UNDECIDED : CENTRED),
  },
  {
    head: 'version',
    width: 12,
    of: ({ version }, { say }) => (version === 'sole' ? null : cell(text(say.version[version]), VERSION[version])),
  },
  { head: 'assignee', width: 10, of: ({ assignee }) => worded(assignee) },
  { head: 'reviewer', width: 10, of: ({ signedBy }) => worded(signedBy) },
  { head: 'reviewedAt', width: 20, of: ({ signedAt }) => worded(signedAt && beijing(signedAt)) },
  { head: 'comment', width: 30, of: (entry, book) => worded(comments(entry, book), WRAPPED) },
  { head: 'path', width: 44, of: ({ path }) => worded(path, HINT) },
  { head: 'remarks', width: 30, of: (entry, book) => worded(remarks(entry, book), WRAPPED) },
];

/** The lines above the table: dataset, moment, rules, totals, and which reports have a sheet. */
function above({ input, survey, say }: Book): string[] {
  const { entries, all, leftOff } = survey;
  const counted = entries.filter(counts);
  const total = (pick: (entry: Entry) => number) => counted.reduce((sum, entry) => sum + pick(entry), 0);
  const sheets = total(({ sheet }) => (sheet === null ? 0 : 1));
  const failed = total(({ form }) => (form === null ? 1 : 0));
  const signed = total(({ status }) => (isDone(status) ? 1 : 0));
  const toReturn = total(({ status }) => (status === 'toReturn' || status === 'returned' ? 1 : 0));
  const open = total(({ version }) => (version === 'open' ? 1 : 0));
  const superseded = entries.length - counted.length;
  const versions = open + superseded === 0 ? [] : [say.versions(open, superseded)];
  const cells = say.cells(
    total((entry) => entry.cells),
    total(({ read }) => read),
    total(({ proved }) => proved),
    total(({ doubts }) => doubts),
    total(({ corrected }) => corrected),
  );
  const checks = say.checks(
    total(({ failing }) => failing),
    total(({ unruled }) => unruled),
    total(({ undecided }) => undecided),
  );
  const hints = say.hinted(
    total(({ warns }) => warns),
    total(({ informs }) => informs),
  );
  const off = input.rulesOff.length === 0 ? [] : [say.rulesAreOff(input.rulesOff.length)];
  const listed = all ? say.sheetsForAll(sheets) : say.sheetsForSome(SHEETS_FOR_ALL, sheets);
  return [
    say.dataset(input.dataset, beijing(input.at), RULE_SET),
    [say.reports(entries.length, failed, signed, toReturn), ...versions, cells, checks, hints, ...off].join(say.sep),
    leftOff === 0 ? listed : listed + say.sheetsLeftOff(leftOff, MOST_SHEETS),
  ];
}

export const summary: SheetMaker = (book) => [
  tableSheet(
    {
      name: book.say.sheet.summary,
      above: [
        { cells: [cell(text(book.say.title), TITLE)], height: 24 },
        ...above(book).map((each) => line(cell(text(each), PLAIN))),
      ],
      columns: COLUMNS,
      frozen: 3,
      rows: book.survey.entries,
    },
    book,
  ),
];
