/** What fails, what is doubtful, what cannot be decided: one sentence each. Pointing lights the cells, Enter goes there. */

import { Button } from 'antd';
import { type KeyboardEvent, useMemo } from 'react';
import type { Finding } from '../../../core/checks/index.ts';
import type { CellId } from '../../../core/form.ts';
import { cellName, sentence, type Words } from '../../../core/words/index.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { type DoubtGroup, doubtGroups } from '../../model/doubts.ts';
import type { ReportView } from '../../model/view.ts';
import { useActs, useSelect } from '../../session/hooks.ts';

export function Findings() {
  const words = useWords();
  const view = useSelect((state) => state.review?.view ?? null);
  const groups = useMemo(() => (view === null ? [] : doubtGroups(view)), [view]);
  if (view === null) return null;
  const failing = view.findings.filter(({ verdict }) => verdict === 'fails');
  const undecided = view.findings.filter(({ verdict }) => verdict === 'undecided');
  const nothing = failing.length + groups.length + undecided.length === 0;
  return (
    <section className="findings" aria-label={words.findings.label} onKeyDown={onArrows}>
      {nothing ? <p className="findings-none">✓ {words.review.allHolds}</p> : null}
      <Group title={words.findings.fails} count={failing.length}>
        {failing.map((finding) => (
          <FindingLine key={finding.check} finding={finding} view={view} />
        ))}
      </Group>
      <Group title={words.findings.doubts} count={groups.length}>
        {groups.map((group) => (
          <DoubtLine key={group.id} group={group} view={view} />
        ))}
      </Group>
      <Group title={words.findings.undecided} count={undecided.length}>
        {undecided.map((finding) => (
          <FindingLine key={finding.check} finding={finding} view={view} />
        ))}
      </Group>
    </section>
  );
}

function Group(props: { readonly title: string; readonly count: number; readonly children: React.ReactNode }) {
  if (props.count === 0) return null;
  return (
    <>
      <h3>
        {props.title} <span className="number">{props.count}</span>
      </h3>
      <ul>{props.children}</ul>
    </>
  );
}

interface LineProps {
  readonly mark: string;
  readonly kind: 'fails' | 'doubt' | 'undecided';
  readonly check: string;
  readonly cells: readonly CellId[];
  readonly target: CellId | undefined;
  readonly text: string;
}

function Line({ mark, kind, check, cells, target, text }: LineProps) {
  const { light, focus } = useActs();
  return (
    <button
      type="button"
      className="finding"
      data-finding={kind}
      data-check={check}
      onMouseEnter={() => light(cells)}
      onMouseLeave={() => light([])}
      onFocus={() => light(cells)}
      onBlur={() => light([])}
      onClick={() => {
        if (target !== undefined) focus(target);
      }}
    >
      <b className="finding-mark" aria-hidden="true">
        {mark}
      </b>
      <span>{text}</span>
    </button>
  );
}

/** Leads to the cell to blame, or to the one that is missing, or to the first. */
function FindingLine({ finding, view }: { readonly finding: Finding; readonly view: ReportView }) {
  const domain = useDomainWords();
  const blamed = view.suspects.find((cell) => finding.cells.includes(cell));
  const missing = finding.kind === 'equation' ? finding.result.missing[0] : undefined;
  const target = finding.verdict === 'fails' ? (blamed ?? finding.cells[0]) : (missing ?? finding.cells[0]);
  return (
    <li>
      <Line
        mark={finding.verdict === 'fails' ? '▲' : '…'}
        kind={finding.verdict}
        check={finding.check}
        cells={finding.cells}
        target={target}
        text={sentence(finding, view.form, view.state.values, domain)}
      />
    </li>
  );
}

function DoubtLine({ group, view }: { readonly group: DoubtGroup; readonly view: ReportView }) {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const causes = group.codes.map((code) => domain.doubt[code]).join(words.semicolon);
  const place = useGroupName(group, view, domain);
  return (
    <li className="finding-doubt">
      <Line
        mark="?"
        kind="doubt"
        check={`doubt.${group.id}`}
        cells={group.cells}
        target={group.cells[0]}
        text={words.colon(place) + causes}
      />
      {group.cells.length > 1 ? (
        <Button
          size="small"
          type="text"
          onClick={() => {
            acts.confirm(group.cells);
            acts.refocus();
          }}
        >
          {words.findings.confirmGroup}
        </Button>
      ) : null}
    </li>
  );
}

function useGroupName(group: DoubtGroup, view: ReportView, domain: Words): string {
  const words = useWords();
  if (group.scope === 'table') return words.findings.wholeTable(group.table.section);
  if (group.scope === 'cell') return cellName(view.form, group.cells[0] as CellId, domain);
  return words.findings.wholeLine(group.line.at(-1) ?? group.table.section, group.cells.length);
}

function onArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding')];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  lines[at + step]?.focus();
  event.preventDefault();
}
