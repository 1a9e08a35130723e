/** A line of the history in words: what was done, to which cell or finding, in the terms of the form. */

import { RULES } from '../../core/checks/index.ts';
import type { Form } from '../../core/form.ts';
import { type CellValue, sameValue } from '../../core/reading.ts';
import type { Change } from '../../core/review.ts';
import type { Step } from '../../core/signing.ts';
import { cellName, subjectName, type Words } from '../../core/words/index.ts';
import type { Deed, HistoryEntry } from '../../shared/model.ts';
import type { ScreenWords } from '../locales/index.ts';
import type { DeedLine } from './deeds.ts';
import { plainText } from './history.ts';

/** What it takes to say it: the words of the screen and of the domain, and the form of a report where that is known. */
export interface Speech {
  readonly words: ScreenWords;
  readonly domain: Words;
  readonly formOf: (report: number) => Form | null;
}

/** Example: `更正 (一)予以公开 · 自然人：1 → 19`. */
export function lineText(line: DeedLine, speech: Speech): string {
  const [first] = line;
  const form = speech.formOf(first.report);
  const checks = line.flatMap(({ deed }) => (deed.kind === 'ruling' ? checkName(deed.ruled.check, form, speech) : []));
  const reports = new Set(line.map(({ report }) => report)).size;
  if (first.batch === null) {
    const text = deedText(first.deed, checks, form, speech);
    return reports === 1 ? text : speech.words.history.several(text, reports);
  }
  return speech.words.history.batch(deedText(first.deed, checks.slice(0, 1), form, speech), line.length, reports);
}

/** Why it was done, in the person's own words; `null` where nothing was said. */
export function reasonOf({ deed }: HistoryEntry): string | null {
  switch (deed.kind) {
    case 'change':
      return deed.change.reason;
    case 'ruling':
      return deed.ruled.reason;
    case 'step':
      return deed.step.act === 'comment' ? null : deed.step.comment;
    case 'identity':
      return deed.reason;
    case 'choice':
      return null;
  }
}

function deedText(deed: Deed, checks: readonly string[], form: Form | null, speech: Speech): string {
  const { words, domain } = speech;
  const { history } = words;
  switch (deed.kind) {
    case 'change':
      return changeText(deed.change, form, speech);
    case 'ruling': {
      const about = checks.join(domain.listJoin);
      const { ruling } = deed.ruled;
      return ruling === null ? history.rulingBack(about) : history.ruling(domain.ruling[ruling], about);
    }
    case 'step':
      return stepText(deed.step, speech);
    case 'identity':
      return history.identity(deed.unit, deed.year);
    case 'choice':
      return deed.stands ? history.stands : history.reopened;
  }
}

function stepText({ act, to, comment }: Step, { words: { history }, domain }: Speech): string {
  if (act === 'assign') return to === null ? history.unassign : history.assign(to);
  if (act === 'comment') return history.comment(comment ?? '');
  return domain.step[act];
}

function changeText({ act, edits }: Change, form: Form | null, { words: { history }, domain }: Speech): string {
  const [edit] = edits;
  if (edit === undefined) return domain.act[act];
  const cell = form?.cell.has(edit.cell) ? cellName(form, edit.cell, domain) : edit.cell;
  const text = (value: CellValue) => plainText(value) || domain.kind[value.kind];
  const isConfirmed = sameValue(edit.from, edit.to);
  const one = isConfirmed ? history.confirm(cell, text(edit.to)) : history.edit(cell, text(edit.from), text(edit.to));
  const all = edits.length === 1 ? one : history.andMore(one, edits.length);
  if (act === 'edit') return all;
  return act === 'undo' ? history.undo(all) : history.redo(all);
}

/**
 * What a check is called: an equation by its rule and subject, anything else by its rule and whatever its name goes on with.
 * Example: `requests.rowTotal.granted` → `行合计“(一)予以公开”`.
 */
export function checkName(
  check: string,
  form: Form | null,
  { words, domain }: Pick<Speech, 'words' | 'domain'>,
): string {
  const equation = form?.equation.find(({ id }) => id === check);
  if (form && equation) {
    const { id } = equation.family;
    return words.review.sumLabel(domain.equation[id] ?? id, subjectName(form, equation));
  }
  const rule = RULES.map(({ id }) => id)
    .filter((id) => check === id || check.startsWith(`${id}.`))
    .sort((a, b) => b.length - a.length)[0];
  if (rule === undefined) return check;
  const name = domain.rule[rule] ?? rule;
  const rest = check.slice(rule.length + 1);
  if (form?.cell.has(rest)) return `${name}${domain.quoted(cellName(form, rest, domain))}`;
  const said =
    rule === 'statement' ? (domain.statement as Record<string, string>)[rest.split('.')[0] ?? ''] : undefined;
  return said === undefined ? name : `${name}${domain.quoted(said)}`;
}
