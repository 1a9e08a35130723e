/** The acts on the chosen rows of a batch, with their keys, and the one reason that goes with each. */

import { Button, Input, type InputRef } from 'antd';
import { type RefObject, useState } from 'react';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import type { BatchLine } from '../../model/batches.ts';
import { pressOf } from '../../model/keys.ts';
import type { BatchRuling } from '../../session/batches.ts';
import { useActs } from '../../session/hooks.ts';

const RULINGS = [
  ['filingError', 'T'],
  ['wrongForm', 'W'],
  ['unreadable', 'U'],
  ['accepted', 'K'],
] as const satisfies readonly (readonly [BatchRuling, string])[];

/** The ruling behind each key. */
export const RULING_KEYS: Readonly<Record<string, BatchRuling>> = Object.fromEntries(
  RULINGS.map(([ruling, key]) => [key, ruling]),
);

/** The longest reason the log takes. */
const LONGEST_REASON = 2000;

interface Props {
  readonly by: 'rule' | 'doubt';
  readonly lines: readonly BatchLine[];
  /** How many rows are chosen. */
  readonly chosen: number;
  /** How many things the acts are about, and how many of these may be called the unit's own error. */
  readonly count: number;
  readonly filed: number;
  readonly leftOut: number;
  /** Whether it is not known yet what is likely misread. */
  readonly isUnheard: boolean;
  readonly isBusy: boolean;
  readonly reason: string;
  readonly field: RefObject<InputRef | null>;
  readonly writeReason: (reason: string) => void;
  readonly confirm: () => void;
  readonly rule: (ruling: BatchRuling) => void;
  /** Brings the keyboard back to the table. */
  readonly leave: () => void;
}

export function BatchActs(props: Props) {
  const { by, lines, chosen, count, filed, leftOut, isUnheard, isBusy, reason, field, writeReason } = props;
  const words = useWords().batches;
  const domain = useDomainWords();
  const acts = useActs();
  const isAll = chosen === lines.length;
  const isDisabled = (ruling: BatchRuling) =>
    isBusy || count === 0 || (ruling === 'filingError' && (isUnheard || filed === 0));
  return (
    <div className="batch-acts">
      <span className="batch-chosen">
        {chosen === 0 && count > 0 ? words.current(lines.length) : words.chosen(chosen, lines.length)}
      </span>
      <Button title="Ctrl+A" onClick={() => acts.selectLines(isAll ? [] : lines.map(({ key }) => key))}>
        {isAll ? words.chooseNone : words.chooseAll}
      </Button>
      <ReasonField
        {...{ by, reason, field, writeReason }}
        confirm={props.confirm}
        rule={props.rule}
        leave={props.leave}
      />
      {by === 'doubt' ? (
        <Button type="primary" title="Ctrl+Enter" disabled={isBusy || count === 0} onClick={props.confirm}>
          {words.confirm(count)}
        </Button>
      ) : (
        RULINGS.map(([ruling, key]) => (
          <Button key={ruling} disabled={isDisabled(ruling)} onClick={() => props.rule(ruling)}>
            {words.rule(domain.ruling[ruling], ruling === 'filingError' ? filed : count)} <kbd>{key}</kbd>
          </Button>
        ))
      )}
      {by === 'rule' && (isUnheard || leftOut > 0) ? (
        <span className="batch-leftout" role="status">
          {isUnheard ? words.offersUnheard : words.leftOut(leftOut)}
        </span>
      ) : null}
    </div>
  );
}

type ReasonProps = Pick<Props, 'by' | 'reason' | 'field' | 'writeReason' | 'confirm' | 'rule' | 'leave'>;

/** Enter in it accepts findings as they stand, which cannot be done without a reason; Esc goes back to the table. */
function ReasonField({ by, reason, field, writeReason, confirm, rule, leave }: ReasonProps) {
  const words = useWords().batches;
  const [isInside, setInside] = useState(false);
  return (
    <Input
      ref={field}
      className="batch-reason"
      aria-label={words.reason}
      placeholder={by === 'rule' && isInside ? words.reasonWanted : by === 'rule' ? words.reasonHint : words.reason}
      maxLength={LONGEST_REASON}
      value={reason}
      onFocus={() => setInside(true)}
      onBlur={() => setInside(false)}
      onChange={(event) => writeReason(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const press = pressOf(event);
        if (press === 'Enter' && by === 'rule' && reason.trim() !== '') {
          leave();
          rule('accepted');
        } else if (press === 'Ctrl+Enter' && by === 'doubt') {
          leave();
          confirm();
        } else if (press === 'Escape' || press === 'Esc' || press === 'Enter') leave();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
