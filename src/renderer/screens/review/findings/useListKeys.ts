/** Keys that work while the keyboard is in the list of findings. A field that is written in keeps its own. */

import type { KeyboardEvent } from 'react';
import { isWriting } from '../../../components/useAppKeys.ts';
import { type Issue, offerOf } from '../../../model/issues.ts';
import { isKey, pressOf } from '../../../model/keys.ts';
import { choicesOf } from '../../../model/places.ts';
import { useActs } from '../../../session/hooks.ts';

export function useListKeys(
  current: Issue | null,
  askReason: (issue: string) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const acts = useActs();

  /** Acts on a key that speaks of the line the keyboard is on. Returns whether it did. */
  function decide(issue: Issue, press: string): boolean {
    if (isKey(press, 'acceptOffer') && offerOf(issue) !== null) acts.accept(null);
    else if (/^[1-9]$/.test(press) && issue.place && Number(press) <= choicesOf(issue.place).length)
      acts.accept(Number(press));
    else if (isKey(press, 'ruleFilingError')) acts.rule('filingError', null);
    else if (isKey(press, 'ruleWrongForm')) acts.rule('wrongForm', null);
    else if (isKey(press, 'ruleUnreadable')) acts.rule('unreadable', null);
    else if (isKey(press, 'ruleAccepted')) askReason(issue.id);
    else if (isKey(press, 'takeBack')) acts.takeBack();
    else return false;
    return true;
  }

  return (event) => {
    if (isWriting(event.target) || event.nativeEvent.isComposing) return;
    const press = pressOf(event);
    const onLine = event.target instanceof HTMLElement && event.target.classList.contains('finding');
    if (press === 'ArrowDown') step(event.currentTarget, 1);
    else if (press === 'ArrowUp') step(event.currentTarget, -1);
    else if (!onLine || current === null || !decide(current, press)) return;
    event.preventDefault();
  };
}

function step(list: HTMLElement, by: 1 | -1): void {
  const lines = [...list.querySelectorAll<HTMLElement>('.finding')];
  const here = document.activeElement?.closest('li')?.querySelector<HTMLElement>('.finding');
  lines[lines.indexOf(here as HTMLElement) + by]?.focus();
}
