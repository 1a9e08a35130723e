/**
 * The reports of a run, a line each: only those in sight exist. Arrows move, Enter opens, Esc leads back to the form. The
 * open report is kept in sight.
 */

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ReportSummary } from '../../../../shared/model.ts';
import { useDomainWords, useWords } from '../../../locales/hooks.ts';
import { fileText, isProvedWhole } from '../../../model/library.ts';
import { isWaiting } from '../../../model/queue.ts';
import { useActs, useReview } from '../../../session/hooks.ts';

interface Props {
  readonly rows: readonly ReportSummary[];
  /** Runs after a report was chosen; null where the list stays as it is. */
  readonly opened: (() => void) | null;
  readonly leave: () => void;
}

/** Height of a line; queue.css knows it too. */
const LINE = 28;
/** Lines kept above and below those in sight. */
const SPARE = 6;

const idOf = (report: number) => `queue-${report}`;

export function QueueList({ rows, opened, leave }: Props) {
  const words = useWords();
  const acts = useActs();
  const list = useRef<HTMLDivElement>(null);
  const current = useReview((review) => review.detail.summary.report, 0);
  const [marked, setMarked] = useState(current);
  const [seen, setSeen] = useState({ top: 0, height: 0 });
  const at = rows.findIndex(({ report }) => report === marked);

  const showLine = (line: number) => {
    const frame = list.current;
    if (frame === null || line < 0) return;
    if (line * LINE < frame.scrollTop) frame.scrollTop = line * LINE;
    else if ((line + 1) * LINE > frame.scrollTop + frame.clientHeight)
      frame.scrollTop = (line + 1) * LINE - frame.clientHeight;
  };
  const measure = () => {
    const frame = list.current;
    if (frame !== null) setSeen({ top: frame.scrollTop, height: frame.clientHeight });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report was opened; its line comes into sight
  useEffect(() => {
    setMarked(current);
    measure();
    showLine(rows.findIndex(({ report }) => report === current));
  }, [current]);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (list.current) observer.observe(list.current);
    return () => observer.disconnect();
  });

  const go = (line: number) => {
    const row = rows[Math.min(Math.max(line, 0), rows.length - 1)];
    if (row === undefined) return;
    setMarked(row.report);
    showLine(rows.indexOf(row));
  };
  const open = (report: number) => {
    opened?.();
    if (report === current) acts.refocus();
    else void acts.openReport(report);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(seen.height / LINE) - 1);
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const line = event.ctrlKey || event.altKey || event.metaKey ? undefined : moves[event.key];
    if (line !== undefined) go(line);
    else if (event.key === 'Enter' && at >= 0) open(marked);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const first = Math.max(0, Math.floor(seen.top / LINE) - SPARE);
  const last = Math.min(rows.length, Math.ceil((seen.top + seen.height) / LINE) + SPARE);
  const isMarkedThere = at >= first && at < last;
  return (
    <div
      ref={list}
      className="queue-list"
      role="listbox"
      aria-label={words.queue.label}
      tabIndex={0}
      aria-activedescendant={isMarkedThere ? idOf(marked) : undefined}
      hidden={rows.length === 0}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: first * LINE }} />
      {rows.slice(first, last).map((row, nth) => (
        <Row
          key={row.report}
          row={row}
          at={first + nth}
          of={rows.length}
          isCurrent={row.report === current}
          isMarked={row.report === marked}
          open={() => open(row.report)}
        />
      ))}
      <div role="presentation" style={{ height: (rows.length - last) * LINE }} />
    </div>
  );
}

interface RowProps {
  readonly row: ReportSummary;
  readonly at: number;
  readonly of: number;
  readonly isCurrent: boolean;
  readonly isMarked: boolean;
  readonly open: () => void;
}

function Row({ row, at, of, isCurrent, isMarked, open }: RowProps) {
  const words = useWords();
  const name = row.unit ?? fileText(row);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of its lines
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the keyboard for its lines
    <div
      role="option"
      id={idOf(row.report)}
      className="queue-row"
      data-report={row.report}
      data-marked={isMarked || undefined}
      data-done={isWaiting(row) ? undefined : true}
      aria-selected={isCurrent}
      aria-setsize={of}
      aria-posinset={at + 1}
      title={`${name}${row.assignee === null ? '' : `${words.comma}${words.desk.assignee(row.assignee)}`}`}
      onClick={open}
    >
      <Mark row={row} />
      <span className="queue-unit">{name}</span>
      <Why row={row} />
    </div>
  );
}

/** The gravest thing about a report, as a shape. */
function Mark({ row }: { readonly row: ReportSummary }) {
  const [kind, mark] = markOf(row);
  return (
    <b className="queue-mark" data-mark={kind} aria-hidden="true">
      {mark}
    </b>
  );
}

function markOf(row: ReportSummary): readonly [kind: string, mark: string] {
  if (!isWaiting(row)) return ['done', '✓'];
  if (row.unruled > 0 || row.tablesMissing > 0) return ['fails', '▲'];
  if (row.doubts > 0) return ['doubt', '?'];
  if (row.isVoided) return ['voided', '↺'];
  return isProvedWhole(row) ? ['proved', '●'] : ['new', '○'];
}

/** What waits in it, in a few words; of what waits no more, how it ended. */
function Why({ row }: { readonly row: ReportSummary }) {
  const words = useWords();
  const domain = useDomainWords();
  const { why } = words.queue;
  const said: string[] = [];
  if (!isWaiting(row)) said.push(domain.status[row.status]);
  else {
    if (row.isVoided) said.push(why.voided);
    if (row.tablesMissing > 0) said.push(why.noTables);
    if (row.unruled > 0) said.push(why.unruled(row.unruled));
    if (row.doubts > 0) said.push(why.doubts(row.doubts));
    if (said.length === 0) said.push(isProvedWhole(row) ? why.proved : why.clear);
  }
  // The unit has the room: the two gravest are enough, and the rest is in the report.
  return <span className="queue-why">{said.slice(0, row.tablesMissing > 0 ? 1 : 2).join(' ')}</span>;
}
