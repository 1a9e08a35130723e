/**
 * One issue: what explains it, in words, with the sentences of its findings under it; what was decided about it; and for
 * the one the eyes are on, the acts that decide.
 */

import { memo, useEffect, useRef } from 'react';
import type { Explanation } from '../../../../core/locate/explanation.ts';
import { explain, originSaid } from '../../../../core/words/explanation.ts';
import { sentence } from '../../../../core/words/index.ts';
import { useDomainWords, useWords } from '../../../locales/hooks.ts';
import type { Issue } from '../../../model/issues.ts';
import { choicesOf } from '../../../model/places.ts';
import { useActs, useReview, useSelect } from '../../../session/hooks.ts';
import { Acts } from './Acts.tsx';
import { Line } from './Line.tsx';
import { ReasonField } from './ReasonField.tsx';
import { RulingNote } from './RulingNote.tsx';

interface Props {
  readonly issue: Issue;
  /** Whether the eyes are on it. */
  readonly isCurrent: boolean;
  /** Whether a reason for accepting it as it stands is being written. */
  readonly asksReason: boolean;
  readonly setAsksReason: (asks: boolean) => void;
}

const MARKS: Record<Issue['verdict'], string> = { fails: '▲', warns: '!', undecided: '…', informs: 'i' };

export const IssueLine = memo(function IssueLine({ issue, isCurrent, asksReason, setAsksReason }: Props) {
  const words = useWords();
  const inList = useReview((review) => review.inList, false);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { id, verdict, place, cells, target, span, isDecided, rulings } = issue;
  const choices = place === null || isDecided ? [] : choicesOf(place);
  const [only] = choices;
  const isChoice = place !== null && !place.isUnique && choices.length > 0;
  return (
    <li ref={line} className="issue" data-current={isCurrent || undefined} data-decided={isDecided || undefined}>
      <Line
        id={id}
        kind={isDecided ? 'decided' : verdict}
        mark={MARKS[verdict]}
        cells={cells}
        target={target}
        span={span}
        isCurrent={isCurrent}
      >
        {only && !isChoice ? <Explained explanation={only} /> : null}
        {isChoice ? (
          <span className="issue-choice">
            {place.isComplete ? words.findings.severalExplain(choices.length) : words.findings.mayBeOthers}
            {isCurrent ? words.comma + (inList ? words.findings.chooseHere : words.findings.chooseFirst) : null}
          </span>
        ) : null}
        {place !== null && !isDecided && choices.length === 0 ? (
          <span className="issue-choice">{words.findings.nothingExplains}</span>
        ) : null}
        <Sentences issue={issue} isQuiet={place !== null && choices.length > 0} />
        {[...new Map(rulings.map((state) => [noteKey(state.ruled), state])).values()].map((state) => (
          <RulingNote key={state.ruled.id} state={state} issue={issue} />
        ))}
      </Line>
      {isChoice ? <Choices choices={choices} /> : null}
      {isCurrent && asksReason ? <ReasonField done={() => setAsksReason(false)} /> : null}
      {isCurrent && !asksReason ? <Acts issue={issue} askReason={() => setAsksReason(true)} /> : null}
    </li>
  );
});

/** Rulings of one act say one thing, once. */
const noteKey = ({ ruling, reason, change, by }: Issue['rulings'][number]['ruled']) =>
  JSON.stringify([ruling, reason, change, by]);

function Explained({ explanation }: { readonly explanation: Explanation }) {
  const domain = useDomainWords();
  const form = useSelect((state) => state.review?.view.form ?? null);
  return (
    <span className="issue-explained">
      <i className="origin" data-origin={explanation.origin}>
        {originSaid(explanation, domain)}
      </i>
      {form === null ? null : explain(explanation, form, domain)}
    </span>
  );
}

function Sentences({ issue, isQuiet }: { readonly issue: Issue; readonly isQuiet: boolean }) {
  const domain = useDomainWords();
  const view = useSelect((state) => state.review?.view ?? null);
  if (view === null) return null;
  return issue.findings.map((finding) => (
    <span key={finding.check} className="issue-sentence" data-quiet={isQuiet || undefined}>
      {sentence(finding, view.form, view.state.values, domain)}
    </span>
  ));
}

/** Several explanations as good as each other: each with the digit that accepts it. */
function Choices({ choices }: { readonly choices: readonly Explanation[] }) {
  const words = useWords();
  const acts = useActs();
  return (
    <ol className="issue-choices" aria-label={words.findings.choices}>
      {choices.map((explanation, at) => (
        <li key={JSON.stringify(explanation.values.map(({ cell, to }) => [cell, to]))}>
          <button type="button" className="choice" onClick={() => acts.accept(at + 1)}>
            <kbd>{at + 1}</kbd>
            <Explained explanation={explanation} />
          </button>
        </li>
      ))}
    </ol>
  );
}
