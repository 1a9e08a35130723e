/** What the cells of a batch say again and again, each a filter: every `/`, every blank. Pressed again, all are shown. */

import { useDomainWords, useWords } from '../../locales/hooks.ts';
import type { contentsOf } from '../../model/batches.ts';
import { useActs } from '../../session/hooks.ts';

interface Props {
  readonly contents: ReturnType<typeof contentsOf>;
  readonly current: string | null;
}

export function ContentLine({ contents, current }: Props) {
  const words = useWords().batches;
  const { kind } = useDomainWords();
  const acts = useActs();
  const kindOf = (content: string) => (content === 'blank' || content === 'absent' ? kind[content] : null);
  return (
    <fieldset className="filters batch-contents" aria-label={words.contents}>
      {contents.map(({ content, count }) => (
        <button
          type="button"
          key={content}
          className="filter"
          aria-pressed={content === current}
          onClick={() => acts.noteBatches({ content: content === current ? null : content })}
        >
          <span className="filter-name">{words.content(content, kindOf(content))}</span>
          <span className="filter-count">{count}</span>
        </button>
      ))}
    </fieldset>
  );
}
