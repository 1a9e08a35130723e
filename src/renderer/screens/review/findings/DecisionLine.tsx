/** A decision whose finding is no longer there, mostly because it was put right: part of the history, kept in sight. */

import { subjectName } from '../../../../core/words/index.ts';
import { useDomainWords, useWords } from '../../../locales/hooks.ts';
import type { Decision } from '../../../model/issues.ts';
import { minuteOf } from '../../../model/time.ts';
import type { ReportView } from '../../../model/view.ts';
import { Line } from './Line.tsx';

interface Props {
  readonly decision: Decision;
  readonly view: ReportView;
}

export function DecisionLine({ decision, view }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const [first] = decision;
  if (first.ruling === null) return null;
  const edits = view.state.active.find(({ id }) => id === first.change)?.edits ?? [];
  const equations = decision.flatMap(({ check }) => view.form.equation.find(({ id }) => id === check) ?? []);
  const cells = edits.map(({ cell }) => cell);
  const rules = equations.map((equation) =>
    words.review.sumLabel(domain.equation[equation.family.id] ?? equation.family.id, subjectName(view.form, equation)),
  );
  return (
    <li className="issue" data-decided>
      <Line
        id={`ruled.${first.id}`}
        kind="decided"
        mark="✓"
        cells={cells.length > 0 ? cells : equations.flatMap(({ left, right }) => [...left, ...right])}
        target={cells[0] ?? equations[0]?.left[0] ?? null}
        span={null}
      >
        <span className="issue-sentence">
          {words.findings.gone(rules.length > 0 ? rules.join(words.comma) : first.check)}
        </span>
        <span className="ruling" data-ruling={first.ruling}>
          <b>{domain.ruling[first.ruling]}</b>
          <span className="ruling-by">{words.cell.byAt(first.by, minuteOf(first.at))}</span>
          {first.reason === null ? null : <span className="ruling-reason">{first.reason}</span>}
        </span>
      </Line>
    </li>
  );
}
