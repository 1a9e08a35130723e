/** What a paste would change, over the form's foot. */

import { ProposalBar } from '../../../components/ProposalBar.tsx';
import { useWords } from '../../../locales/hooks.ts';
import { useActs, useSelect } from '../../../session/hooks.ts';
import { type Proposal, proposalOf } from '../../../session/sheet.ts';

export function ProposalStrip() {
  const words = useWords();
  const acts = useActs();
  const proposal = useSelect(proposalOf);
  if (proposal?.kind !== 'paste') return null;
  const changes = proposal.changes.size;
  const then = (act: () => void) => () => {
    act();
    acts.refocus();
  };
  return (
    <ProposalBar
      label={words.sheet.paste}
      changes={changes}
      said={[
        changes === 0 ? words.sheet.pasteNothing : words.sheet.pasteChanges(changes),
        ...partsOf(proposal, words.sheet),
      ]}
      apply={words.sheet.apply}
      drop={words.sheet.drop}
      onApply={then(acts.applyProposal)}
      onDrop={then(acts.dropProposal)}
    />
  );
}

function partsOf(
  { same, wordy, outside, headings, failing }: Proposal,
  words: ReturnType<typeof useWords>['sheet'],
): string[] {
  return [
    same > 0 ? words.same(same) : '',
    wordy > 0 ? words.wordy(wordy) : '',
    outside > 0 ? words.outside(outside) : '',
    headings.rows + headings.columns > 0 ? words.headings(headings.rows, headings.columns) : '',
    failing.before === failing.after ? '' : words.failing(failing.before, failing.after),
  ];
}
