/** What a paste would change, in one line over the form's foot: Enter makes it, Esc lets it be. The cells show it too. */

import { Button } from 'antd';
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
    <section className="proposal-strip" aria-label={words.sheet.paste} data-changes={changes}>
      <p role="status">
        <b>{changes === 0 ? words.sheet.pasteNothing : words.sheet.pasteChanges(changes)}</b>
        {partsOf(proposal, words.sheet).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      {changes === 0 ? null : (
        <Button size="small" type="primary" onClick={then(acts.applyProposal)}>
          {words.sheet.apply} <kbd>Enter</kbd>
        </Button>
      )}
      <Button size="small" onClick={then(acts.dropProposal)}>
        {words.sheet.drop} <kbd>Esc</kbd>
      </Button>
    </section>
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
  ].filter((part) => part !== '');
}
