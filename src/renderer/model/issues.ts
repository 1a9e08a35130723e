/**
 * The findings as a reviewer works through them: equations that fail together are one issue, with what explains them;
 * everything else is an issue of its own. What is decided stands apart from what is not.
 */

import type { Finding, FindingVerdict } from '../../core/checks/index.ts';
import type { CellId } from '../../core/form.ts';
import type { Explanation, Place } from '../../core/locate/explanation.ts';
import type { Ruled, RulingState } from '../../core/rulings.ts';
import type { Span } from '../../core/source.ts';
import { offeredBy, supported } from './places.ts';

/**
 * - `id`: the check of its first finding.
 * - `place`: where its equations fail together; null for anything else.
 * - `cells`: what lights up in the form; `target`: where the eyes go; `span`: what is boxed in the source.
 * - `rulings`: those on its checks, lapsed ones included.
 * - `isDecided`: a ruling is in force on every one of its checks.
 */
export interface Issue {
  readonly id: string;
  readonly verdict: FindingVerdict;
  readonly findings: readonly Finding[];
  readonly place: Place | null;
  readonly cells: readonly CellId[];
  readonly target: CellId | null;
  readonly span: Span | null;
  readonly rulings: readonly RulingState[];
  readonly isDecided: boolean;
}

type Rulings = ReadonlyMap<string, RulingState>;

/** Every issue: failing ones first, then as findings come. */
export function issuesOf(findings: readonly Finding[], places: readonly Place[], rulings: Rulings): Issue[] {
  const placeOf = new Map(places.flatMap((place) => place.checks.map((check) => [check, place] as const)));
  const done = new Set<Place>();
  return findings.flatMap((finding): Issue[] => {
    const place = finding.verdict === 'fails' ? (placeOf.get(finding.check) ?? null) : null;
    if (place === null) return [issueOf([finding], null, rulings)];
    if (done.has(place)) return [];
    done.add(place);
    const together = findings.filter((each) => each.verdict === 'fails' && placeOf.get(each.check) === place);
    return [issueOf(together, place, rulings)];
  });
}

function issueOf(findings: readonly Finding[], place: Place | null, rulings: Rulings): Issue {
  const [first] = findings as readonly [Finding];
  const best = place?.explanations[0];
  return {
    id: first.check,
    verdict: first.verdict,
    findings,
    place,
    cells: [...new Set(findings.flatMap(({ cells }) => cells))],
    target: best?.values[0]?.cell ?? targetOf(findings),
    span: best ? (supported(best)?.support?.span ?? null) : spanOf(first),
    rulings: findings.flatMap(({ check }) => rulings.get(check) ?? []),
    isDecided: findings.every(({ check }) => rulings.get(check)?.isLapsed === false),
  };
}

/** The cell that is missing, or where all its equations meet, or the first one. */
function targetOf(findings: readonly Finding[]): CellId | null {
  const [first] = findings;
  if (first?.kind === 'equation' && first.verdict === 'undecided') return first.result.missing[0] ?? null;
  const shared = first?.cells.find((cell) => findings.every(({ cells }) => cells.includes(cell)));
  return shared ?? first?.cells[0] ?? null;
}

/** Where the source says what a finding speaks of, beyond its cells. */
function spanOf(finding: Finding): Span | null {
  return finding.kind === 'statement' ? finding.statement.span : null;
}

/** The explanation that one key accepts, if any: of an issue nobody has decided. */
export function offerOf({ place, isDecided }: Issue): Explanation | null {
  return place === null || isDecided ? null : offeredBy(place);
}

/** Whether an issue waits for somebody's decision: it fails, and is not decided. */
export function isOpen({ verdict, isDecided }: Issue): boolean {
  return verdict === 'fails' && !isDecided;
}

/** The open issue to go to next, from one that may have gone meanwhile; null where none is left. */
export function nextOpen(before: readonly Issue[], after: readonly Issue[], from: string): Issue | null {
  const at = before.findIndex(({ id }) => id === from);
  const behind = new Set(before.slice(at + 1).map(({ id }) => id));
  const open = after.filter((each) => isOpen(each) && each.id !== from);
  return open.find(({ id }) => behind.has(id)) ?? open[0] ?? null;
}

/** The issue that the eyes are on: the one glanced at, else the first open one that concerns the focused cell. */
export function issueAt(issues: readonly Issue[], glanced: string | null, focus: CellId): Issue | null {
  const looked = issues.find(({ id }) => id === glanced);
  if (looked) return looked;
  const blaming = (each: Issue) =>
    each.target === focus || (each.place?.explanations[0]?.values.some(({ cell }) => cell === focus) ?? false);
  return issues.find((each) => isOpen(each) && blaming(each)) ?? null;
}

/** Rulings made in one go: those of one explanation have its edit, or its reason, in common. Never empty. */
export type Decision = readonly [Ruled, ...Ruled[]];

/** Rulings grouped by what made them, in the order of the log. */
export function decisionsOf(rulings: readonly Ruled[]): Decision[] {
  const groups = new Map<string, [Ruled, ...Ruled[]]>();
  for (const ruled of rulings) {
    const { id, ruling, change, reason, by } = ruled;
    const key = change === null && reason === null ? String(id) : JSON.stringify([ruling, change, reason, by]);
    const group = groups.get(key);
    if (group) group.push(ruled);
    else groups.set(key, [ruled]);
  }
  return [...groups.values()];
}
