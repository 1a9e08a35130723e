/** What says the same as the focused number, and what speaks against it: its equations, the narrative, other reports. */

import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { EquationResult, Finding } from '../../../core/checks/index.ts';
import { typedOver } from '../../../core/locate/scene.ts';
import type { Witness } from '../../../core/proof.ts';
import type { Statement } from '../../../core/reading.ts';
import { sentence, subjectName } from '../../../core/words/index.ts';
import { witnessSaid } from '../../../core/words/proof.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { excerptOf, statementsOf } from '../../model/statements.ts';
import { useActs } from '../../session/hooks.ts';
import type { Review } from '../../session/review.ts';

interface Props {
  readonly review: Review;
}

/** Kinds of findings that have a line of their own here. */
const TOLD: readonly Finding['kind'][] = ['equation', 'statement'];

export function CellProof({ review }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const { focus, detail, view } = review;
  const results = Object.values(view.results).filter(
    ({ equation }) => equation.left.includes(focus) || equation.right.includes(focus),
  );
  const statements = statementsOf(detail.context.statements, focus);
  const proof = view.proofs[focus];
  const others = (proof?.witnesses ?? []).filter(({ by }) => by === 'lastYear' || by === 'subordinates');
  const against = view.findings.filter(
    ({ kind, check, cells, verdict }) =>
      !TOLD.includes(kind) && (proof?.against.includes(check) || (verdict === 'warns' && cells.includes(focus))),
  );
  const scene = { readings: detail.readings, values: view.state.values };
  const over = proof?.status === 'proved' ? null : typedOver(scene, focus);
  if (results.length + statements.length + others.length + against.length === 0 && over === null) return null;
  return (
    <ul className="cell-equations" aria-label={words.cell.proof}>
      {results.map((result) => (
        <EquationLine key={result.equation.id} result={result} review={review} />
      ))}
      {statements.map((statement) => (
        <StatementLine key={statement.span.start} statement={statement} review={review} />
      ))}
      {others.map((witness) => (
        <ProofLine key={witness.by} verdict="holds">
          <span className="proof-sentence">{witnessSaid(witness, view.form, domain)}</span>
        </ProofLine>
      ))}
      {over === null ? null : (
        <ProofLine verdict="undecided">
          <span className="proof-sentence">
            {words.cell.typedOver(over.value, view.state.values[focus]?.value ?? '')}
          </span>
        </ProofLine>
      )}
      {against.map((finding) => (
        <FindingLine key={finding.check} finding={finding} review={review} />
      ))}
    </ul>
  );
}

type Side = 'holds' | 'fails' | 'undecided';

const MARKS: Record<Side, string> = { holds: '✓', fails: '▲', undecided: '…' };

function ProofLine({ verdict, children }: { readonly verdict: Side; readonly children: ReactNode }) {
  return (
    <li data-verdict={verdict}>
      <b className="equation-mark" aria-hidden="true">
        {MARKS[verdict]}
      </b>
      {children}
    </li>
  );
}

function EquationLine({ result, review }: Props & { readonly result: EquationResult }) {
  const words = useWords();
  const domain = useDomainWords();
  const { equation, left, right, difference, verdict, wanted } = result;
  const sides = {
    holds: `${left} = ${right}`,
    fails: `${left} ≠ ${right}${words.comma}${words.review.differenceBy(difference.replace('-', ''))}`,
    undecided: `${domain.verdict.undecided}${wanted === null ? '' : domain.finding.wanted(wanted)}`,
  };
  return (
    <ProofLine verdict={verdict}>
      <span>
        {words.review.sumLabel(
          domain.equation[equation.family.id] ?? equation.family.id,
          subjectName(review.view.form, equation),
        )}
      </span>
      <span className="number">{sides[verdict]}</span>
    </ProofLine>
  );
}

/** The narrative's words, and the way to them in the source. */
function StatementLine({ statement, review }: Props & { readonly statement: Statement }) {
  const words = useWords();
  const acts = useActs();
  const { view, detail, focus } = review;
  const says = ({ by, ...witness }: Witness) =>
    by === 'statement' && 'statement' in witness && witness.statement === statement;
  const denies = (finding: Finding) => finding.kind === 'statement' && finding.statement === statement;
  const agrees = view.proofs[focus]?.witnesses.some(says);
  const verdict = agrees ? 'holds' : view.findings.some(denies) ? 'fails' : 'undecided';
  const { before, raw, behind } = excerptOf(detail.text, statement);
  return (
    <ProofLine verdict={verdict}>
      <span>{words.cell.narrative}</span>
      <span className="cell-statement">
        “{before}
        <b>{raw}</b>
        {behind}”
      </span>
      <Button size="small" type="link" onClick={() => acts.showSpan(statement.span)}>
        {words.cell.showInSource}
      </Button>
    </ProofLine>
  );
}

function FindingLine({ finding, review }: Props & { readonly finding: Finding }) {
  const domain = useDomainWords();
  const { form, state } = review.view;
  return (
    <ProofLine verdict={finding.verdict === 'fails' ? 'fails' : 'undecided'}>
      <span className="proof-sentence">{sentence(finding, form, state.values, domain)}</span>
    </ProofLine>
  );
}
