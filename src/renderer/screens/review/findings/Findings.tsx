/**
 * What fails, what is doubtful, what else deserves a word: the list a reviewer works through from top to bottom.
 *
 * What fails and nobody decided stands first and is the only thing that is loud. Looking at a line lights its cells in
 * the form and boxes its place in the source; a key decides, and the eyes go on to the next.
 */

import { type ReactNode, useMemo } from 'react';
import type { FindingVerdict } from '../../../../core/checks/index.ts';
import { useDomainWords, useWords } from '../../../locales/hooks.ts';
import { doubtGroups } from '../../../model/doubts.ts';
import { type Issue, isOpen, issueAt } from '../../../model/issues.ts';
import { useActs, useReview, useSelect } from '../../../session/hooks.ts';
import { DecisionLine } from './DecisionLine.tsx';
import { DoubtLine } from './DoubtLine.tsx';
import { IssueLine } from './IssueLine.tsx';
import { useListKeys } from './useListKeys.ts';
import './findings.css';

/** What is neither wrong nor decided, in the order in which it is worth a look. */
const QUIET: readonly FindingVerdict[] = ['warns', 'undecided', 'informs'];

export function Findings() {
  const words = useWords();
  const domain = useDomainWords();
  const view = useSelect((state) => state.review?.view ?? null);
  const current = useReview(({ view: { issues }, glance, focus }) => issueAt(issues, glance?.id ?? null, focus), null);
  const groups = useMemo(() => (view === null ? [] : doubtGroups(view)), [view]);
  // The issue a reason is being written for, so that it is never taken for another's.
  const reasonFor = useSelect((state) => state.slices.queue.reasonFor);
  const { askReason } = useActs();
  const onKeyDown = useListKeys(current, askReason);
  if (view === null) return null;

  const line = (issue: Issue) => (
    <IssueLine
      key={issue.id}
      issue={issue}
      isCurrent={issue === current}
      asksReason={issue === current && reasonFor === issue.id}
      setAsksReason={(asks) => askReason(asks ? issue.id : null)}
    />
  );
  const open = view.issues.filter(isOpen);
  const decided = view.issues.filter(({ isDecided }) => isDecided);
  const quiet = QUIET.map((verdict) => ({
    verdict,
    issues: view.issues.filter((issue) => issue.verdict === verdict && !issue.isDecided),
  }));
  // As the table above and the list of reports count them: by findings, of which an explanation may take several at once.
  const failing = open.reduce((sum, { findings }) => sum + findings.length, 0);
  const nothing = view.issues.length + groups.length === 0;
  return (
    <section className="findings" aria-label={words.findings.label} onKeyDown={onKeyDown}>
      {nothing ? <p className="findings-none">✓ {words.review.allHolds}</p> : null}
      <Group
        title={domain.verdict.fails}
        count={failing}
        kind="fails"
        {...(failing > open.length ? { more: words.findings.inIssues(open.length) } : {})}
      >
        {open.map(line)}
      </Group>
      <Group title={words.findings.doubts} count={groups.length} kind="doubt">
        {groups.map((group) => (
          <DoubtLine key={group.id} group={group} view={view} />
        ))}
      </Group>
      {quiet.map(({ verdict, issues }) => (
        <Group key={verdict} title={domain.verdict[verdict]} count={issues.length} kind={verdict}>
          {issues.map(line)}
        </Group>
      ))}
      <Group title={words.findings.decided} count={decided.length + view.decisions.length} kind="decided">
        {decided.map(line)}
        {view.decisions.map((decision) => (
          <DecisionLine key={decision[0].id} decision={decision} view={view} />
        ))}
      </Group>
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly kind: string;
  /** What else there is to say of the number. */
  readonly more?: string;
  readonly children: ReactNode;
}

function Group({ title, count, kind, more, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <>
      <h3 data-group={kind}>
        {title} <span className="number">{count}</span>
        {more}
      </h3>
      <ul>{children}</ul>
    </>
  );
}
