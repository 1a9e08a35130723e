/** What a block put over the table would change, and, while it is made, how far that is. */

import { useEffect } from 'react';
import { ProposalBar } from '../../components/ProposalBar.tsx';
import { useWords } from '../../locales/hooks.ts';
import { useActs, useSelect } from '../../session/hooks.ts';

interface Props {
  /** Puts the keyboard back on the table. */
  readonly enter: () => void;
}

export function BlockStrip({ enter }: Props) {
  const { data: words, sheet } = useWords();
  const acts = useActs();
  const proposal = useSelect((state) => state.slices.data.proposal);
  const run = useSelect((state) => state.slices.data.run);
  // What is shown and not made does not outlast the screen.
  useEffect(() => acts.dropBlock, [acts]);
  if (run !== null) {
    return (
      <p className="proposal-strip" role="status">
        {words.block.making(run.behind, run.reports)}
      </p>
    );
  }
  if (proposal === null) return null;
  const { kind, edits, reports, signed, same, wordy, outside, headings } = proposal;
  const isPaste = kind === 'paste';
  const changes = edits.length;
  const nothing = isPaste ? sheet.pasteNothing : words.block.clearNothing;
  const isWordy = isPaste && wordy > 0;
  const hasHeadings = headings.rows + headings.columns > 0;
  return (
    <ProposalBar
      label={isPaste ? sheet.paste : words.block.clear}
      changes={changes}
      said={[
        changes === 0 ? nothing : words.block.changes[kind](changes, reports),
        signed > 0 ? words.block.signed(signed) : '',
        same > 0 && changes > 0 ? sheet.same(same) : '',
        isWordy ? sheet.wordy(wordy) : '',
        outside > 0 ? sheet.outside(outside) : '',
        hasHeadings ? sheet.headings(headings.rows, headings.columns) : '',
      ]}
      apply={isPaste ? sheet.apply : words.block.clear}
      drop={sheet.drop}
      onApply={() => {
        void acts.applyBlock();
        enter();
      }}
      onDrop={() => {
        acts.dropBlock();
        enter();
      }}
    />
  );
}
