/**
 * Every rule in plain words, where it comes from, and whether it counts for this dataset. Switching one needs a reason;
 * one that is off is seen to be off, with who said so and why.
 */

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { RULE_SET, RULES } from '../../../core/checks/index.ts';
import { ListFailure, ListSaid } from '../../components/ListSaid.tsx';
import { useCalled } from '../../components/useCalled.ts';
import { useWords } from '../../locales/hooks.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import { RuleRow } from './RuleRow.tsx';
import './rules.css';

export function RulesScreen() {
  const words = useWords();
  const acts = useActs();
  const { states, failure } = useSelect((state) => state.slices.rules);
  const [switching, setSwitching] = useState<string | null>(null);
  useEffect(() => void acts.listRules(), [acts]);
  // The switch is on the page again only after its reason is gone.
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (switching === null && last.current !== null) focusSwitch(last.current);
    last.current = switching;
  }, [switching]);

  useCalled(() => switches()[0]?.focus());

  const label = words.screens.rules;
  if (states === null) {
    return (
      <main className="list" aria-label={label}>
        {failure === null ? (
          <ListSaid text={words.list.loading} />
        ) : (
          <ListFailure failure={failure} retry={() => void acts.listRules()} />
        )}
      </main>
    );
  }
  const byRule = new Map(states.map((state) => [state.rule, state]));
  const off = RULES.filter(({ id }) => byRule.get(id)?.isOff).length;
  const { columns } = words.rules;
  return (
    <main className="list" aria-label={label}>
      <div className="list-bar rules-bar">
        <strong>{words.rules.version(RULE_SET)}</strong>
        <span>{words.rules.counts(RULES.length - off, off)}</span>
        <span className="rules-explain">{words.rules.explain}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from switch to switch, each a button of its own */}
      <div className="rules" onKeyDown={moveByArrow}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.rule}</th>
              <th scope="col">{columns.kind}</th>
              <th scope="col">{columns.source}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col">{columns.why}</th>
            </tr>
          </thead>
          <tbody>
            {RULES.map((rule, at) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                state={byRule.get(rule.id) ?? null}
                isFirst={at === 0}
                isSwitching={switching === rule.id}
                begin={() => setSwitching(rule.id)}
                end={() => setSwitching(null)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}

const switches = () => [...document.querySelectorAll<HTMLElement>('.rule-switch')];

function focusSwitch(rule: string): void {
  switches()
    .find((each) => each.dataset.rule === rule)
    ?.focus();
}

/** Up and down go from switch to switch. */
function moveByArrow(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const all = switches();
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  all[at + step]?.focus();
}
