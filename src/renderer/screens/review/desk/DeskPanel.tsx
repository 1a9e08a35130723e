/**
 * Under the header, over the form: what was said about the report and a field to say more, or to whom it is given. Enter
 * keeps, Esc leads back to the form; a comment that is only half written stays with its report.
 */

import { Button, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Step } from '../../../../core/signing.ts';
import { useDomainWords, useWords } from '../../../locales/hooks.ts';
import { minuteOf } from '../../../model/time.ts';
import { useActs, useReview, useSelect } from '../../../session/hooks.ts';
import './desk.css';

/** As many names as fit without scrolling. */
const MOST_NAMES = 12;
const LONGEST_NAME = 80;
const LONGEST_COMMENT = 2000;
const NOTHING: readonly Step[] = [];

export function DeskPanel() {
  const panel = useSelect((state) => state.slices.office.panel);
  const report = useReview((review) => review.detail.summary.report, 0);
  if (panel === null) return null;
  return panel === 'comment' ? <Comments key={report} /> : <Assign key={report} />;
}

function useClose(): () => void {
  const acts = useActs();
  return () => {
    acts.showDesk(null);
    acts.refocus();
  };
}

function Comments() {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const close = useClose();
  const steps = useReview(({ detail }) => detail.steps, NOTHING);
  const draft = useSelect(({ review, slices }) =>
    review === null ? '' : (slices.office.drafts[review.detail.summary.report] ?? ''),
  );
  const asked = useSelect((state) => state.slices.office.asked);
  const field = useFocusOn(asked);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey) {
      if (draft.trim() !== '') void acts.keepComment();
      close();
    } else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field in it
    <div className="desk-panel" onKeyDown={onKeyDown}>
      <Input.TextArea
        ref={field}
        autoSize={{ minRows: 1, maxRows: 4 }}
        aria-label={words.desk.comment}
        placeholder={words.desk.commentHint}
        maxLength={LONGEST_COMMENT}
        value={draft}
        onChange={(event) => acts.writeComment(event.target.value)}
      />
      {steps.length === 0 ? null : (
        <ul className="desk-steps" aria-label={words.desk.steps}>
          {steps.toReversed().map((step) => (
            <li key={step.id}>
              <b>{domain.step[step.act]}</b>
              {step.to === null ? null : <span>{step.to}</span>}
              {step.comment === null ? null : <span className="desk-comment">{step.comment}</span>}
              <span className="desk-by">{words.cell.byAt(step.by, minuteOf(step.at))}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Assign() {
  const words = useWords();
  const acts = useActs();
  const close = useClose();
  const assignee = useReview(({ detail }) => detail.summary.assignee, null);
  const reviewer = useSelect((state) => state.reviewer);
  const people = useSelect((state) => state.slices.office.people);
  const asked = useSelect((state) => state.slices.office.asked);
  const [name, setName] = useState('');
  const field = useFocusOn(asked);
  const box = useRef<HTMLDivElement>(null);
  const typed = name.trim();
  const names = [...new Set([reviewer, ...people])]
    .filter((each) => each !== '' && each !== assignee && each.includes(typed))
    .slice(0, MOST_NAMES);
  const give = (to: string | null) => {
    void acts.assign(to);
    close();
  };
  /** Up and down go through the field and the names below it. */
  const go = (step: 1 | -1) => {
    const places = [...(box.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
    places[places.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const inField = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown' || (event.key === 'ArrowRight' && !inField)) go(1);
    else if (event.key === 'ArrowUp' || (event.key === 'ArrowLeft' && !inField)) go(-1);
    else if (event.key === 'Enter' && inField && typed !== '') give(typed);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of what is in it
    <div ref={box} className="desk-panel" onKeyDown={onKeyDown}>
      <Input
        ref={field}
        aria-label={words.desk.assign}
        placeholder={words.desk.assignHint}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="desk-names">
        {names.map((each) => (
          <Button key={each} size="small" onClick={() => give(each)}>
            {each === reviewer ? words.desk.toMe(each) : each}
          </Button>
        ))}
        {assignee === null ? null : (
          <Button size="small" onClick={() => give(null)}>
            {words.desk.toNobody(assignee)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The field that gets the keyboard whenever the panel is asked for, open or not. */
function useFocusOn(asked: number) {
  const field = useRef<InputRef & HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every asking counts
  useEffect(() => field.current?.focus(), [asked]);
  return field;
}
