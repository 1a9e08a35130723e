/**
 * Findings in words.
 *
 * A finding is one sentence with both sides and the difference, in the words of the form. Screen, CLI and workbook all
 * take it from here, so they cannot tell three stories about one number.
 */

import type {
  EquationFinding,
  Finding,
  LateFinding,
  SecondReadingFinding,
  SectionsFinding,
  StatementFinding,
} from '../checks/finding.ts';
import type { Decimal } from '../decimal.ts';
import type { Section } from '../facts/index.ts';
import type { CellId, Form } from '../form.ts';
import type { CellValue, Values } from '../reading.ts';
import { cellName, subjectName, termName } from './names.ts';
import type { Words } from './zh-CN.ts';

/** What a sentence is made for: the form whose labels it uses, the report's values, the language. */
interface Setting {
  readonly form: Form;
  readonly values: Values;
  readonly words: Words;
}

/** A difference as people say it: how much, not which way. */
const size = (difference: Decimal): string => difference.replace('-', '');

function nameOf({ form, words }: Setting, id: CellId | undefined): string {
  return id === undefined ? '' : cellName(form, id, words);
}

function equationSaid({ verdict, result }: EquationFinding, setting: Setting): string {
  const { form, words } = setting;
  const { equation, left, right, difference, missing, wanted } = result;
  const say = words.finding;
  const rule = words.equation[equation.family.id] ?? equation.family.id;
  const subject = subjectName(form, equation);
  if (verdict === 'fails') {
    return (
      say.equationFails(rule, subject, left, right, size(difference)) + (missing.length > 0 ? say.nothingFits : '')
    );
  }
  const list = missing.map((id) => termName(form, equation, id)).join(words.listJoin);
  return say.equationUndecided(rule, subject, list) + (wanted === null ? '' : say.wanted(wanted));
}

function statementSaid(finding: StatementFinding, setting: Setting): string {
  const { words, values } = setting;
  const { statement, cells, left, right, difference, verdict } = finding;
  const what = words.statement[statement.code];
  if (verdict === 'fails') {
    const names = cells.map((id) => nameOf(setting, id)).join(words.plus);
    return words.finding.statementFails(what, left, names, right, size(difference));
  }
  const missing = cells.filter((id) => (values[id]?.value ?? null) === null);
  return words.finding.statementUndecided(what, left, missing.map((id) => nameOf(setting, id)).join(words.listJoin));
}

function sectionsSaid({ missing, misplaced, verdict }: SectionsFinding, { words }: Setting): string {
  const say = words.finding;
  if (verdict === 'undecided') return say.sectionsUnknown;
  const list = (sections: readonly Section[]) =>
    sections.map((section) => words.quoted(words.section[section])).join(words.listJoin);
  const said = [
    ...(missing.length > 0 ? [say.sectionsMissing(list(missing))] : []),
    ...(misplaced.length > 0 ? [say.sectionsMisplaced(list(misplaced))] : []),
  ];
  return said.join(words.clauseJoin) + (verdict === 'warns' ? say.sectionsWorded : '');
}

function lateSaid({ published, deadline, level, signed, verdict }: LateFinding, { words }: Setting): string {
  const say = words.finding;
  const isLevelOpen = level === null && deadline.endsWith('01-31');
  const open = verdict !== 'undecided' ? '' : isLevelOpen ? say.lateLevel : say.yearUncertain;
  return say.late(published, deadline) + open + (signed === null ? '' : say.lateSigned(signed));
}

function contentSaid({ kind, value, raw }: CellValue, { words }: Setting): string {
  if (kind === 'number') return value ?? '';
  return kind === 'text' ? words.quoted(raw) : words.kind[kind];
}

function secondReadingSaid({ cells, value, second }: SecondReadingFinding, setting: Setting): string {
  const cell = nameOf(setting, cells[0]);
  return setting.words.finding.secondReading(cell, contentSaid(value, setting), contentSaid(second.value, setting));
}

/** One sentence for one finding. Example: `行合计“(一)予以公开”：22 ≠ 4，差 18`. */
export function sentence(finding: Finding, form: Form, values: Values, words: Words): string {
  const setting = { form, values, words };
  const say = words.finding;
  const [first, second] = finding.cells.map((id) => nameOf(setting, id));
  switch (finding.kind) {
    case 'equation':
      return equationSaid(finding, setting);
    case 'wrongForm': {
      const open = finding.verdict === 'undecided' ? say.yearUncertain : '';
      return say.wrongForm(finding.year, finding.expectedForm, form.id) + open;
    }
    case 'tableMissing':
      return say.tableMissing(form.tables.find((table) => table.id === finding.table)?.section ?? finding.table);
    case 'statement':
      return statementSaid(finding, setting);
    case 'atLeast': {
      const { left, right, difference, verdict } = finding;
      const unless = verdict === 'warns' ? say.atLeastUnless : '';
      return say.atLeast(first ?? '', left, second ?? '', right, size(difference)) + unless;
    }
    case 'carriedIn':
    case 'inForceChange':
    case 'lastYearItems': {
      const { left, right, difference, verdict } = finding;
      const open = verdict === 'undecided' ? say.identityUncertain : '';
      return say.lastYear[finding.kind](first ?? '', left, right, size(difference)) + open;
    }
    case 'subordinates': {
      const { left, right, difference, missing } = finding;
      const open = missing.length > 0 ? say.subordinatesMissing(missing.join(words.listJoin)) : '';
      return say.subordinates(first ?? '', left, right, size(difference)) + open;
    }
    case 'sections':
      return sectionsSaid(finding, setting);
    case 'period': {
      const { year, stated, verdict } = finding;
      if (stated === null) return say.periodMissing(year);
      return say.periodWrong(year, stated.from, stated.to) + (verdict === 'undecided' ? say.yearUncertain : '');
    }
    case 'feesNotStated': {
      const open = { warns: say.feesElsewhere, undecided: say.feesUnknown, fails: '', informs: '' }[finding.verdict];
      return say.feesNotStated + open;
    }
    case 'feesDiffer':
      return say.feesDiffer(finding.left, finding.right, size(finding.difference));
    case 'late':
      return lateSaid(finding, setting);
    case 'secondReading':
      return secondReadingSaid(finding, setting);
    case 'jump':
      return say.jump[finding.against](first ?? '', finding.value, finding.usual);
    default: {
      const value = values[finding.cells[0] ?? ''];
      return say[finding.kind](first ?? '', value?.value ?? value?.raw ?? '');
    }
  }
}
