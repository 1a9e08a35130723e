/**
 * What a reviewer decides about a finding, as a log: one entry per decision, keyed to the numbers it was made about.
 *
 * A ruling holds while those numbers stand, through re-reading and re-checking; when one of them changes it lapses, and
 * is shown as lapsed, never dropped. When the numbers come back (an edit was undone), so does the ruling made about them.
 */

import type { Finding } from './checks/finding.ts';
import { ABSENT, type CellValue, type Values } from './reading.ts';

/**
 * Whose error it is: misread by Gouji (and corrected), wrong in the source itself (to be returned to the unit), the wrong
 * form, unreadable, or accepted as it is with a reason.
 */
export const RULINGS = ['misread', 'filingError', 'wrongForm', 'unreadable', 'accepted'] as const;
export type Ruling = (typeof RULINGS)[number];

/**
 * One entry of the log. `check` as in `Finding`; `operands` the numbers it was made about (`operandsOf`). `ruling` null
 * takes back the one before it on the same check. `change`: the edit that put the reading right, for `misread`.
 */
export interface Ruled {
  readonly id: number;
  readonly check: string;
  readonly ruling: Ruling | null;
  readonly operands: readonly string[];
  readonly change: number | null;
  readonly reason: string | null;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What was decided about a finding. `isLapsed`: about other numbers than stand there now, so that it decides nothing. */
export interface RulingState {
  readonly ruled: Ruled;
  readonly isLapsed: boolean;
}

/** A cell's content as an operand: the number, or the kind, with its words where these make the difference. */
function content({ kind, value, raw }: CellValue): string {
  if (kind === 'number') return `${value}`;
  return kind === 'text' || kind === 'illegible' ? `${kind} ${raw}` : kind;
}

/** The numbers a finding is about beside those of its cells. */
function others(finding: Finding): string[] {
  switch (finding.kind) {
    case 'statement':
      return [`stated=${finding.left}`];
    case 'feesDiffer':
      return [`stated=${finding.left}`, `stated=${finding.right}`];
    case 'carriedIn':
    case 'inForceChange':
    case 'lastYearItems':
      return [`lastYear=${finding.right}`];
    case 'subordinates':
      return [`subordinates=${finding.right}`, ...finding.missing.map((unit) => `missing=${unit}`)];
    case 'wrongForm':
      return [`year=${finding.year}`, `form=${finding.expectedForm}`];
    case 'sections':
      return [`missing=${finding.missing.join()}`, `misplaced=${finding.misplaced.join()}`];
    case 'period':
      return [`year=${finding.year}`, `period=${finding.stated ? `${finding.stated.from}/${finding.stated.to}` : ''}`];
    case 'late':
      return [`published=${finding.published}`, `deadline=${finding.deadline}`];
    case 'secondReading':
      return [`second=${content(finding.second.value)}`];
    case 'jump':
      // The peers' median moves with every file that comes in; what somebody looked at is the number itself.
      return finding.against === 'lastYear' ? [`lastYear=${finding.usual}`] : [];
    default:
      return [];
  }
}

/**
 * Every number a finding is made about, as text: those of its cells with their kinds, in the order of `cells`, then the
 * other sides (a statement, last year's number, the subordinates' sum), dates and years. The same numbers always give the
 * same list; one that changes, even from blank to `0`, gives another.
 *
 * Example: `['requests.granted.natural=19', 'requests.granted.total=blank']`; `['requests.carriedIn.total=4', 'lastYear=5']`.
 */
export function operandsOf(finding: Finding, values: Values): string[] {
  const cells = finding.cells.map((cell) => `${cell}=${content(values[cell] ?? ABSENT)}`);
  return [...cells, ...others(finding)];
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

function byCheck(log: readonly Ruled[]): Map<string, Ruled[]> {
  const entries = new Map<string, Ruled[]>();
  for (const ruled of log) {
    const before = entries.get(ruled.check);
    if (before) before.push(ruled);
    else entries.set(ruled.check, [ruled]);
  }
  return entries;
}

/**
 * What was decided about each finding, by its check; findings nobody ruled on are not there. Of all decisions about the
 * very numbers that stand now the last counts, and if it took the one before back there is none; where there was never
 * one about these numbers, the last about others is given as lapsed. `log` oldest first.
 */
export function rulingsOn(
  findings: readonly Finding[],
  values: Values,
  log: readonly Ruled[],
): ReadonlyMap<string, RulingState> {
  const entries = byCheck(log);
  const states = new Map<string, RulingState>();
  for (const finding of findings) {
    const made = entries.get(finding.check);
    if (!made) continue;
    const operands = operandsOf(finding, values);
    const about = made.findLast((ruled) => isSame(ruled.operands, operands));
    const ruled = about ?? made.at(-1);
    if (ruled && ruled.ruling !== null) states.set(finding.check, { ruled, isLapsed: about === undefined });
  }
  return states;
}

/**
 * Rulings whose finding is no longer there, the last of each check unless it was taken back, in the order of the log: put
 * right by an edit, no longer a rule, or read differently. They decide nothing, and are still part of the history.
 */
export function rulingsGone(findings: readonly Finding[], log: readonly Ruled[]): Ruled[] {
  const open = new Set(findings.map(({ check }) => check));
  const last = [...byCheck(log).values()].map((made) => made.at(-1) as Ruled);
  return last.filter(({ check, ruling }) => ruling !== null && !open.has(check)).sort((a, b) => a.id - b.id);
}
