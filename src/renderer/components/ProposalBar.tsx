/** What many changes at once would come to, in one line: Enter makes them, Esc lets them be. The cells show them too. */

import { Button } from 'antd';
import './proposal.css';

interface Props {
  readonly label: string;
  /** How many cells would change. */
  readonly changes: number;
  /** What there is to know, the first of it first; what says nothing is left out. */
  readonly said: readonly string[];
  readonly apply: string;
  readonly drop: string;
  readonly onApply: () => void;
  readonly onDrop: () => void;
}

export function ProposalBar({ label, changes, said, apply, drop, onApply, onDrop }: Props) {
  const [first, ...parts] = said.filter((part) => part !== '');
  return (
    <section className="proposal-strip" aria-label={label} data-changes={changes}>
      <p role="status">
        <b>{first}</b>
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      {changes === 0 ? null : (
        <Button size="small" type="primary" onClick={onApply}>
          {apply} <kbd>Enter</kbd>
        </Button>
      )}
      <Button size="small" onClick={onDrop}>
        {drop} <kbd>Esc</kbd>
      </Button>
    </section>
  );
}
