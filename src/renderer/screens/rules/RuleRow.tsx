/** One rule: what it says, whose it is, whether it is on, and the reason being written for switching it. */

import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Rule } from '../../../core/checks/index.ts';
import type { RuleState } from '../../../shared/model.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { minuteOf } from '../../model/time.ts';
import { useActs } from '../../session/hooks.ts';

interface Props {
  readonly rule: Rule;
  /** `null` where the engine knows nothing of the rule: it is on. */
  readonly state: RuleState | null;
  readonly isFirst: boolean;
  readonly isSwitching: boolean;
  readonly begin: () => void;
  readonly end: () => void;
}

export function RuleRow({ rule, state, isFirst, isSwitching, begin, end }: Props) {
  const words = useWords().rules;
  const domain = useDomainWords();
  const isOff = state?.isOff ?? false;
  const name = domain.rule[rule.id] ?? rule.id;
  return (
    <tr data-rule={rule.id} data-off={isOff}>
      <th scope="row">
        <span className="rule-name">{name}</span>
        <span className="rule-says">{words.says[rule.id]}</span>
      </th>
      <td>
        <span className="rule-kind">{words.kind[rule.verdict]}</span>
      </td>
      <td className="rule-source">
        {rule.document}
        {rule.article === null ? null : <span>{rule.article}</span>}
      </td>
      {isSwitching ? (
        <td colSpan={2}>
          <Reason rule={rule.id} isOff={isOff} end={end} />
        </td>
      ) : (
        <>
          <td>
            <span className="rule-state">{isOff ? words.off : words.on}</span>
            <Button
              size="small"
              className="rule-switch"
              data-rule={rule.id}
              autoFocus={isFirst}
              aria-label={isOff ? words.switchOnOf(name) : words.switchOffOf(name)}
              onClick={begin}
            >
              {isOff ? words.switchOn : words.switchOff}
            </Button>
          </td>
          <td className="rule-why">
            <Last state={state} />
          </td>
        </>
      )}
    </tr>
  );
}

/** The last switch of the rule. */
function Last({ state }: { readonly state: RuleState | null }) {
  const words = useWords().rules;
  if (state === null || state.reason === null) return null;
  const { reason, by, at } = state;
  return (
    <>
      {reason}
      {by !== null && at !== null ? <span>{words.byAt(by, minuteOf(at))}</span> : null}
    </>
  );
}

interface ReasonProps {
  readonly rule: string;
  readonly isOff: boolean;
  readonly end: () => void;
}

function Reason({ rule, isOff, end }: ReasonProps) {
  const words = useWords();
  const acts = useActs();
  const [reason, setReason] = useState('');
  const hint = isOff ? words.rules.reasonOn : words.rules.reasonOff;
  return (
    <form
      className="rule-reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') return;
        void acts.switchRule(rule, !isOff, reason).then((done) => {
          if (done) end();
        });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        end();
      }}
    >
      <Input
        autoFocus
        size="small"
        maxLength={2000}
        aria-label={hint}
        placeholder={hint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={reason.trim() === ''}>
        {isOff ? words.rules.switchOn : words.rules.switchOff}
      </Button>
      <Button size="small" onClick={end}>
        {words.list.cancel}
      </Button>
    </form>
  );
}
