/**
 * The one button a report ends with: signs it off and goes on, or only goes on where it is signed off already. A walk that
 * has come to its end leads here, so that Space alone carries through a report; a key that is held down signs nothing.
 */

import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { isDone } from '../../../../core/signing.ts';
import { CheckOutlined } from '../../../components/icons.tsx';
import { useWords } from '../../../locales/hooks.ts';
import { firstOpen } from '../../../model/attention.ts';
import { KEYS } from '../../../model/keys.ts';
import { signOffOf } from '../../../session/flow.ts';
import { useActs, useReview, useSelect } from '../../../session/hooks.ts';

export function SignOff() {
  const words = useWords();
  const acts = useActs();
  const status = useReview(({ detail }) => detail.summary.status, 'new');
  const isReady = useReview(({ view }) => firstOpen(view) === null, false);
  const act = useReview(signOffOf, 'signOff');
  const button = useRef<HTMLButtonElement>(null);
  const ended = useSelect((state) => state.slices.queue.ended);
  const before = useRef(ended);
  useEffect(() => {
    if (ended !== before.current) button.current?.focus();
    before.current = ended;
  }, [ended]);
  const done = isDone(status);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat) event.preventDefault();
    else if (event.key === 'Escape') acts.refocus();
    else if (event.key === ' ' && event.shiftKey) acts.nextNeed(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {status === 'toReturn' ? (
        <Button type="text" onClick={() => void acts.markReturned()}>
          {words.desk.markReturned}
        </Button>
      ) : null}
      {done ? (
        <Button type="text" title={KEYS.reopen.keys[0]} onClick={() => void acts.reopen()}>
          {words.desk.reopen}
        </Button>
      ) : null}
      <Button
        ref={button}
        className="sign-off"
        type={isReady ? 'primary' : 'default'}
        icon={done ? undefined : <CheckOutlined />}
        title={KEYS.signOff.keys.join(' ')}
        onKeyDown={onKeyDown}
        onClick={() => void acts.signOff()}
      >
        {done ? words.desk.next : words.desk[act]} <kbd>{KEYS.signOff.keys[0]}</kbd>
      </Button>
    </>
  );
}
