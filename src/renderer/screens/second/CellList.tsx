/** The numbers of the report that are to be read, with what this person read so far. A click goes to one. */

import { useEffect, useRef } from 'react';
import type { Form } from '../../../core/form.ts';
import type { BlindReport } from '../../../shared/model.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { plainText } from '../../model/history.ts';
import { cellLabel } from '../../model/names.ts';
import type { Written } from '../../model/second.ts';
import { useActs } from '../../session/hooks.ts';

interface Props {
  readonly form: Form;
  readonly cells: BlindReport['cells'];
  readonly at: number;
  readonly written: Written;
}

export function CellList({ form, cells, at, written }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const done = cells.filter(({ cell }) => written[cell] !== undefined).length;
  return (
    <section className="second-cells" aria-label={words.second.cells}>
      <h3>{words.second.read(done, cells.length)}</h3>
      <ol ref={list}>
        {cells.map(({ cell }, nth) => {
          const value = written[cell];
          return (
            <li key={cell}>
              <button type="button" aria-current={nth === at ? 'true' : undefined} onClick={() => acts.goToSecond(nth)}>
                <span className="second-cell">{cellLabel(form, cell, words.comma)}</span>
                <span className="second-value" data-read={value !== undefined || undefined}>
                  {value === undefined ? words.second.unread : plainText(value) || domain.kind[value.kind]}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
