/** Doubts of one cause: where, why, and for several cells the act that declares them right as they stand. */

import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import type { CellId } from '../../../../core/form.ts';
import { cellName, type Words } from '../../../../core/words/index.ts';
import { useDomainWords, useWords } from '../../../locales/hooks.ts';
import type { DoubtGroup } from '../../../model/doubts.ts';
import { isKey, KEYS, pressOf } from '../../../model/keys.ts';
import type { ReportView } from '../../../model/view.ts';
import { useActs } from '../../../session/hooks.ts';
import { Line } from './Line.tsx';

interface Props {
  readonly group: DoubtGroup;
  readonly view: ReportView;
}

export function DoubtLine({ group, view }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const causes = group.codes.map((code) => domain.doubt[code]).join(words.semicolon);
  const place = useGroupName(group, view, domain);
  const confirm = () => acts.settleCells(group.cells);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isKey(pressOf(event), 'confirmDoubts')) return;
    event.preventDefault();
    event.stopPropagation();
    confirm();
  };
  return (
    <li className="finding-doubt" onKeyDown={onKeyDown}>
      <Line
        id={`doubt.${group.id}`}
        kind="doubt"
        mark="?"
        cells={group.cells}
        target={group.cells[0] ?? null}
        span={null}
      >
        {words.colon(place) + causes}
      </Line>
      {group.cells.length > 1 ? (
        <Button size="small" type="text" title={KEYS.confirmDoubts.keys[0]} onClick={confirm}>
          {words.findings.confirmGroup}
        </Button>
      ) : null}
    </li>
  );
}

function useGroupName(group: DoubtGroup, view: ReportView, domain: Words): string {
  const words = useWords();
  if (group.scope === 'table') return words.findings.wholeTable(group.table.section);
  if (group.scope === 'part') return words.findings.wholeLine(group.table.section, group.cells.length);
  if (group.scope === 'cell') return cellName(view.form, group.cells[0] as CellId, domain);
  return words.findings.wholeLine(group.line.at(-1) ?? group.table.section, group.cells.length);
}
