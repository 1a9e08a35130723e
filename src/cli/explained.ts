/**
 * What `gouji explain` tells of a report: where its equations fail and what explains it, what was decided about its
 * findings, and which numbers something proves. As records for programs, and as lines for people.
 */

import { checkReport, type Finding } from '../core/checks/index.ts';
import type { CellId, Form } from '../core/form.ts';
import type { Place } from '../core/locate/explanation.ts';
import { PROOF_STATUSES, type Proof, type Proofs, proofsOf } from '../core/proof.ts';
import type { Values } from '../core/reading.ts';
import { replay } from '../core/review.ts';
import { type RulingState, rulingsOn } from '../core/rulings.ts';
import { explain } from '../core/words/explanation.ts';
import { cellName, witnessSaid, wordsOf } from '../core/words/index.ts';
import type { ReportDetail } from '../shared/model.ts';
import { findingRecord, rowRecord, subjectOf, valueRecord } from './records.ts';
import { findingLine, section, title } from './report.ts';
import { plain } from './text.ts';
import { words } from './words.ts';

const WORDS = wordsOf('zh-CN');
/** Explanations of a place that are printed for people; a program gets all. */
const LISTED = 10;

/** A report with all that is said of it here. */
interface Explained {
  readonly form: Form;
  readonly values: Values;
  readonly findings: readonly Finding[];
  readonly rulings: ReadonlyMap<string, RulingState>;
  readonly proofs: Proofs;
}

function explained(detail: ReportDetail): Explained {
  const subject = subjectOf(detail);
  const { form, values } = subject;
  const findings = checkReport(subject);
  const { settled } = replay(detail.readings, detail.changes);
  const rulings = rulingsOn(findings, values, detail.rulings);
  return {
    form,
    values,
    findings,
    rulings,
    proofs: proofsOf({ ...subject, readings: detail.readings, settled, findings }),
  };
}

/** Cells with a number, by how sure it is. */
function cellsOf({ form, values, proofs }: Explained, status: Proof['status']): CellId[] {
  const has = (id: CellId) => (values[id]?.value ?? null) !== null;
  return form.cells.map(({ id }) => id).filter((id) => has(id) && proofs[id]?.status === status);
}

/** `gouji explain --json`: the report, its places, its findings with what was decided, and the proof of every cell. */
export function explainRecord(detail: ReportDetail, places: readonly Place[]) {
  const all = explained(detail);
  const { form, values, findings, rulings, proofs } = all;
  const { report, file, unit, year, cells, read, proved } = rowRecord(detail.summary);
  return {
    ...{ report, file, unit, year, form: form.id, cells, read, proved },
    places: places.map((place) => placeRecord(form, place)),
    findings: findings.map((finding) => ({
      ...findingRecord(finding, form, values),
      ruling: rulingRecord(rulings.get(finding.check)),
    })),
    proofs: Object.fromEntries(form.cells.map(({ id }) => [id, proofRecord(form, proofs[id])])),
  };
}

function placeRecord(form: Form, { checks, explanations, isUnique, isComplete }: Place) {
  return {
    checks,
    unique: isUnique,
    complete: isComplete,
    explanations: explanations.map((explanation) => ({
      message: explain(explanation, form, WORDS),
      origin: explanation.origin,
      cost: explanation.cost,
      mistakes: explanation.mistakes,
      values: explanation.values.map(({ cell, from, to, support }) => ({
        cell,
        from: valueRecord(form, cell, from),
        to: valueRecord(form, cell, { kind: 'number', value: to, raw: '' }).value,
        support,
      })),
    })),
  };
}

function rulingRecord(state: RulingState | undefined) {
  if (!state) return null;
  const { ruling, reason, by, at, change } = state.ruled;
  return { ruling, lapsed: state.isLapsed, reason, by, at, change };
}

function proofRecord(form: Form, proof: Proof | undefined) {
  if (!proof) return null;
  const { status, witnesses, against } = proof;
  return { status, witnesses: witnesses.map((each) => witnessSaid(each, form, WORDS)), against };
}

/** What `gouji explain` prints. */
export function explainLines(detail: ReportDetail, places: readonly Place[]): string[] {
  const all = explained(detail);
  const { form, values, findings, rulings } = all;
  const counted = PROOF_STATUSES.map((status) => words.proved(WORDS.proof[status], cellsOf(all, status).length));
  const found = findings.flatMap((finding) => {
    const state = rulings.get(finding.check);
    const line = findingLine(findingRecord(finding, form, values));
    return [`${line}　${finding.check}`, ...(state ? [rulingLine(state)] : [])];
  });
  return [
    title(detail.summary),
    counted.join('　'),
    ...section(
      words.places,
      places.flatMap((place, index) => placeLines(all, place, index + 1)),
    ),
    ...section(words.findings, found.length > 0 ? found : [`  ${words.allHold}`]),
    ...section(words.unproved, unprovedLines(all)),
  ];
}

function placeLines({ form, values, findings }: Explained, place: Place, number: number): string[] {
  const { checks, explanations } = place;
  const failing = findings.filter(({ check }) => checks.includes(check));
  const messages = failing.map((finding) => findingRecord(finding, form, values).message);
  const listed = explanations.slice(0, LISTED).map((each, index) => {
    const rank = explanations.length === 1 ? '' : words.rank(index + 1);
    return `${rank}${words.explanation(WORDS.origin[each.origin], plain(explain(each, form, WORDS)))}`;
  });
  if (explanations.length > LISTED) listed.push(words.moreExplanations(explanations.length - LISTED));
  const head = messages.length === 0 ? words.together : plain(messages.join('；'));
  return [`  ${number}. ${head}`, ...[standingOf(place), ...listed].map((line) => `     ${line}`)];
}

/** How far the explanations can be relied on. */
function standingOf({ explanations, isUnique }: Place): string {
  if (explanations.length === 0) return words.noExplanation;
  if (isUnique) return words.unique;
  return explanations.length === 1 ? words.perhapsOthers : words.notUnique;
}

function rulingLine({ ruled: { ruling, by, at, reason }, isLapsed }: RulingState): string {
  const said = [ruling === null ? '' : WORDS.ruling[ruling], plain(by), at];
  if (reason !== null) said.push(words.reason(plain(reason)));
  if (isLapsed) said.push(words.lapsed);
  return `    ${words.ruled(said.join('　'))}`;
}

/** Numbers that nothing proves, one line a printed row. */
function unprovedLines(all: Explained): string[] {
  const unproved = new Set(cellsOf(all, 'unproved'));
  return all.form.lines.flatMap(({ cells }) => {
    const names = cells.filter(({ id }) => unproved.has(id)).map(({ id }) => cellName(all.form, id, WORDS));
    return names.length === 0 ? [] : [`  ${names.join(WORDS.listJoin)}`];
  });
}
