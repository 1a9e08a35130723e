/** The groups of look-alikes with what is left in each. Arrows go from group to group; Enter leads into the one in sight. */

import { type KeyboardEvent, useEffect } from 'react';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import type { BatchGroup, GroupId } from '../../model/batches.ts';
import { useActs, useSelect } from '../../session/hooks.ts';

interface Props {
  readonly groups: readonly BatchGroup[];
  readonly current: GroupId;
  /** Hands the keyboard to what is in the group. */
  readonly enter: () => void;
}

const SECTIONS = ['rule', 'doubt'] as const;
const MARKS = { rule: '▲', doubt: '?' } as const;

export function GroupList({ groups, current, enter }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const safe = useSelect((state) => state.slices.offers.list?.length ?? null);
  // The keyboard is on the list until something else takes it.
  useEffect(() => {
    if (document.activeElement === document.body) focusGroup();
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'ArrowRight') {
      event.preventDefault();
      enter();
      return;
    }
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.batch-group')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    const next = all[moves[event.key] ?? -1];
    if (at < 0 || moves[event.key] === undefined) return;
    event.preventDefault();
    next?.focus();
    if (next?.dataset.group !== undefined) acts.openBatch(next.dataset.group as GroupId);
  };
  const line = (id: GroupId, name: string, count: number | null, mark: string) => (
    <button
      type="button"
      key={id}
      className="batch-group"
      data-group={id}
      tabIndex={id === current ? 0 : -1}
      aria-current={id === current ? 'true' : undefined}
      onClick={() => (id === current ? enter() : acts.openBatch(id))}
    >
      <span className="batch-mark" data-mark={mark} aria-hidden="true">
        {mark}
      </span>
      <span className="batch-name">{name}</span>
      <span className="batch-count">{count ?? '…'}</span>
    </button>
  );
  return (
    <nav className="batch-groups" aria-label={words.batches.groups} onKeyDown={onKeyDown}>
      {line('safe', words.batches.safe, safe, '✦')}
      {SECTIONS.map((by) => {
        const mine = groups.filter(({ key }) => key.by === by);
        if (mine.length === 0) return null;
        return (
          <section key={by} aria-label={words.batches.section[by]}>
            <h2>{words.batches.section[by]}</h2>
            {mine.map(({ id, key, count }) =>
              line(
                id,
                key.by === 'rule' ? (domain.rule[key.code] ?? key.code) : domain.doubt[key.code],
                count,
                MARKS[by],
              ),
            )}
          </section>
        );
      })}
    </nav>
  );
}

/** Brings the keyboard to the group in sight. */
export function focusGroup(): void {
  document.querySelector<HTMLElement>('.batch-group[aria-current]')?.focus();
}
