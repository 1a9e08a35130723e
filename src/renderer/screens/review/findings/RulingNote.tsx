/** What was decided about an issue: by whom, when and why; and where it has lapsed, which numbers have changed since. */

import type { CellId, Form } from '../../../../core/form.ts';
import { operandsOf, type RulingState } from '../../../../core/rulings.ts';
import { cellName } from '../../../../core/words/index.ts';
import { useDomainWords, useWords } from '../../../locales/hooks.ts';
import type { Issue } from '../../../model/issues.ts';
import { operandChanges } from '../../../model/lapsed.ts';
import { minuteOf } from '../../../model/time.ts';
import { useSelect } from '../../../session/hooks.ts';

interface Props {
  readonly state: RulingState;
  readonly issue: Issue;
}

export function RulingNote({ state: { ruled, isLapsed }, issue }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const changes = useChanges(ruled.check, ruled.operands, issue);
  if (ruled.ruling === null) return null;
  return (
    <span className="ruling" data-ruling={ruled.ruling} data-lapsed={isLapsed || undefined}>
      <b>{domain.ruling[ruled.ruling]}</b>
      {isLapsed ? <em>{words.findings.lapsed(changes)}</em> : null}
      <span className="ruling-by">{words.cell.byAt(ruled.by, minuteOf(ruled.at))}</span>
      {ruled.reason === null ? null : <span className="ruling-reason">{words.cell.because(ruled.reason)}</span>}
    </span>
  );
}

function useChanges(check: string, operands: readonly string[], issue: Issue): string {
  const words = useWords();
  const domain = useDomainWords();
  const form = useSelect((state) => state.review?.view.form ?? null);
  const values = useSelect((state) => state.review?.view.state.values ?? null);
  const finding = issue.findings.find((each) => each.check === check);
  if (form === null || values === null || finding === undefined) return '';
  const name = (operand: string) =>
    isCell(form, operand) ? cellName(form, operand, domain) : (words.findings.operand[operand] ?? operand);
  return operandChanges(operands, operandsOf(finding, values))
    .map(({ name: operand, from, to }) => words.findings.operandChanged(name(operand), from ?? '—', to ?? '—'))
    .join(words.semicolon);
}

const isCell = (form: Form, operand: string): operand is CellId => form.cell.has(operand);
