/**
 * What can be done with the chosen reports together: give them to somebody by name, sign off those that are proved whole,
 * write down that those to be returned have gone to their units. Each button says how many it is about.
 */

import { Button, Input, type InputRef } from 'antd';
import { type RefObject, useMemo, useState } from 'react';
import type { ReportSummary } from '../../../shared/model.ts';
import { useWords } from '../../locales/hooks.ts';
import { peopleOf, togetherOf } from '../../model/library.ts';
import { useActs, useSelect } from '../../session/hooks.ts';

/** The longest name the log takes. */
const LONGEST_NAME = 80;
const PEOPLE = 'library-people';

interface Props {
  /** The rows chosen, of those in sight. */
  readonly chosen: readonly ReportSummary[];
  readonly nameField: RefObject<InputRef | null>;
  /** Brings the keyboard back to the table. */
  readonly leave: () => void;
}

export function TogetherBar({ chosen, nameField, leave }: Props) {
  const words = useWords().library;
  const acts = useActs();
  const reviewer = useSelect((state) => state.reviewer);
  const summaries = useSelect((state) => state.summaries);
  const people = useMemo(() => peopleOf(summaries, reviewer), [summaries, reviewer]);
  const [name, setName] = useState('');
  const { assign, signOff, giveBack } = togetherOf(chosen);
  const isAssigned = chosen.some(({ assignee }) => assignee !== null);

  /** What was done is seen in the rows; nothing stays chosen for something else to be done by mistake. */
  const after = async (done: Promise<boolean>) => {
    if (!(await done)) return;
    acts.chooseReports([]);
    leave();
  };
  const give = () => {
    const to = name.trim();
    if (to !== '' && assign.length > 0) void after(acts.assignReports(assign, to));
  };
  return (
    <section className="together" aria-label={words.together}>
      <strong>{words.chosen(chosen.length)}</strong>
      <Input
        ref={nameField}
        className="together-name"
        aria-label={words.assignTo}
        placeholder={words.assignHint}
        list={PEOPLE}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') give();
          else leave();
        }}
      />
      <datalist id={PEOPLE}>
        {people.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <Button disabled={name.trim() === '' || assign.length === 0} onClick={give}>
        {words.assign(assign.length)}
      </Button>
      {isAssigned ? (
        <Button onClick={() => void after(acts.assignReports(assign, null))}>{words.unassign}</Button>
      ) : null}
      <Button
        title={`F12  ${words.signOffExplain}`}
        disabled={signOff.length === 0}
        onClick={() => void after(acts.signOffReports(signOff))}
      >
        {words.signOff(signOff.length)}
      </Button>
      {giveBack.length > 0 ? (
        <Button onClick={() => void after(acts.giveBackReports(giveBack, null))}>
          {words.giveBack(giveBack.length)}
        </Button>
      ) : null}
      <div className="top-space" />
      <Button
        type="text"
        onClick={() => {
          acts.chooseReports([]);
          leave();
        }}
      >
        {words.unchoose}
      </Button>
    </section>
  );
}
