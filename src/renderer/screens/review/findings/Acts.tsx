/**
 * The acts on the issue the eyes are on, each with its key: accept what explains it, rule on it, take a ruling back.
 *
 * The keys named are those that work where the keyboard is. In the cell that an open issue blames its letters rule as they do
 * in the list; Enter walks on and Delete clears there, so F9 accepts, and F6 leads to the list before a ruling is taken back.
 */

import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { Ruling } from '../../../../core/rulings.ts';
import { DownOutlined } from '../../../components/icons.tsx';
import { useDomainWords, useWords } from '../../../locales/hooks.ts';
import { type Issue, isOpen, issueAt, offerOf } from '../../../model/issues.ts';
import { KEYS, type KeyName } from '../../../model/keys.ts';
import { useActs, useReview } from '../../../session/hooks.ts';

/** Rulings to choose from, with their keys. A misread is ruled by accepting the correction. */
const MENU = [
  ['filingError', 'ruleFilingError'],
  ['wrongForm', 'ruleWrongForm'],
  ['unreadable', 'ruleUnreadable'],
  ['accepted', 'ruleAccepted'],
] as const satisfies readonly (readonly [Ruling, KeyName])[];

/** The ruling that stands first: the one made for the finding, where there is one. */
const fittingFor = ({ findings }: Issue) =>
  MENU[findings.every(({ kind }) => kind === 'wrongForm') ? 1 : 0] satisfies (typeof MENU)[number];

interface Props {
  readonly issue: Issue;
  readonly askReason: () => void;
}

export function Acts({ issue, askReason }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const inList = useReview((review) => review.inList, false);
  const offer = offerOf(issue);
  const isTyped = useReview(
    ({ view, focus }) => !isOpen(issue) || issueAt(view.issues, null, focus)?.id !== issue.id,
    true,
  );
  const keysOf = (key: KeyName): readonly KeyName[] =>
    inList || (key !== 'takeBack' && !isTyped) ? [key] : ['nextArea', key];
  const [fitting, fittingKey] = fittingFor(issue);
  const items = MENU.map(([ruling, key]) => ({
    key: ruling,
    label: <Keyed keys={keysOf(key)}>{domain.ruling[ruling]}</Keyed>,
    onClick: () => (ruling === 'accepted' ? askReason() : acts.rule(ruling, null)),
  }));
  return (
    <div className="issue-acts">
      {offer === null ? null : (
        <Button size="small" type="primary" onClick={() => acts.accept(null)}>
          <Keyed keys={[inList ? 'acceptOffer' : 'acceptHere']}>{words.findings.accept[offer.origin]}</Keyed>
        </Button>
      )}
      {issue.isDecided || offer?.origin === 'filing' ? null : (
        <Button size="small" onClick={() => acts.rule(fitting, null)}>
          <Keyed keys={keysOf(fittingKey)}>{domain.ruling[fitting]}</Keyed>
        </Button>
      )}
      {issue.isDecided ? null : (
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button size="small" icon={<DownOutlined />} iconPlacement="end">
            {words.findings.rule}
          </Button>
        </Dropdown>
      )}
      {issue.rulings.length === 0 ? null : (
        <Button size="small" onClick={acts.takeBack}>
          <Keyed keys={keysOf('takeBack')}>{words.findings.takeBack}</Keyed>
        </Button>
      )}
    </div>
  );
}

/** Words with their keys, pressed one after the other; of several that do the same, the first. */
function Keyed({ keys, children }: { readonly keys: readonly KeyName[]; readonly children: ReactNode }) {
  return (
    <span className="keyed">
      {children}{' '}
      <span className="keyed-keys">
        {keys.map((key) => (
          <kbd key={key}>{KEYS[key].keys[0]}</kbd>
        ))}
      </span>
    </span>
  );
}
