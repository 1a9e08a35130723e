/** The line above a report: which one it is, what is odd about it, where it stands, and the ways out of it. */

import { Button, Tooltip } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { ReportSummary } from '../../../shared/model.ts';
import {
  ArrowLeftOutlined,
  CheckOutlined,
  DownOutlined,
  FileTextOutlined,
  RedoOutlined,
  UndoOutlined,
  UpOutlined,
} from '../../components/icons.tsx';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { type Issue, isOpen } from '../../model/issues.ts';
import { fileText, neighbour } from '../../model/library.ts';
import { lastRuled } from '../../model/undo.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import type { Review } from '../../session/review.ts';
import { Identity } from './Identity.tsx';
import { ProvedShare } from './ProvedShare.tsx';

interface Props {
  readonly sourceShown: boolean;
  readonly toggleSource: () => void;
  /** Whether unit and year are being put right. */
  readonly identifying: boolean;
  readonly setIdentifying: (identifying: boolean) => void;
}

export function ReviewHeader({ sourceShown, toggleSource, identifying, setIdentifying }: Props) {
  const words = useWords();
  const domain = useDomainWords();
  const acts = useActs();
  const screen = useSelect((state) => state.screen);
  const summary = useSelect((state) => state.review?.detail.summary ?? null);
  const status = useSelect((state) => state.review?.view.state.status ?? 'new');
  const canUndo = useSelect(({ review }) => review !== null && isUndoable(review));
  const canRedo = useSelect((state) => (state.review?.view.state.undone.length ?? 0) > 0);
  // Said beside the status, so that nobody signs off what waits for a decision without having seen it.
  const open = useSelect(({ review }) => review?.view.issues.filter(isOpen).flatMap(failing).length ?? 0);
  const hasPrevious = useHasNeighbour(-1);
  const hasNext = useHasNeighbour(1);
  if (summary === null) return null;
  const reviewed = status === 'reviewed';
  return (
    <div className="review-header">
      <Button type="text" icon={<ArrowLeftOutlined />} title="Alt+←" onClick={acts.back}>
        {words.screens[screen]}
      </Button>
      <div className="review-title">
        <Identity summary={summary} isEditing={identifying} setEditing={setIdentifying} />
        {identifying ? null : <About summary={summary} />}
      </div>
      <div className="top-space" />
      <ProvedShare />
      <span className="status" data-status={status}>
        {domain.status[status]}
      </span>
      {open > 0 ? <span className="review-open">{words.review.open(open)}</span> : null}
      <Action label={words.review.undo} keys="Ctrl+Z" icon={<UndoOutlined />} off={!canUndo} run={acts.undo} />
      <Action label={words.review.redo} keys="Ctrl+Y" icon={<RedoOutlined />} off={!canRedo} run={acts.redo} />
      <Action
        label={sourceShown ? words.review.hideSource : words.review.showSource}
        keys="Ctrl+\"
        icon={<FileTextOutlined />}
        run={toggleSource}
      />
      <Action
        label={words.review.previous}
        keys="Alt+PageUp"
        icon={<UpOutlined />}
        off={!hasPrevious}
        run={() => acts.openNeighbour(-1)}
      />
      <Action
        label={words.review.next}
        keys="Alt+PageDown"
        icon={<DownOutlined />}
        off={!hasNext}
        run={() => acts.openNeighbour(1)}
      />
      <Button
        type={reviewed ? 'default' : 'primary'}
        icon={reviewed ? undefined : <CheckOutlined />}
        title="Ctrl+Shift+Enter"
        onClick={() => void (reviewed ? acts.reopen() : acts.markReviewed())}
      >
        {reviewed ? words.review.reopen : words.review.markReviewed}
      </Button>
    </div>
  );
}

const failing = ({ findings }: Issue) => findings;

function isUndoable({ view, detail: { changes } }: Review): boolean {
  return view.state.active.length > 0 || lastRuled(view.issues, changes) !== null;
}

/** Whether the list, as it is filtered and sorted, goes on in that direction. */
function useHasNeighbour(step: 1 | -1): boolean {
  const order = useSelect((state) => state.library.order);
  const summaries = useSelect((state) => state.summaries);
  const report = useSelect((state) => state.review?.detail.summary.report ?? null);
  return useMemo(
    () => report !== null && neighbour(order, summaries, report, step) !== null,
    [order, summaries, report, step],
  );
}

function About({ summary }: { readonly summary: ReportSummary }) {
  const words = useWords();
  const domain = useDomainWords();
  const { form, notes } = summary;
  return (
    <>
      <span>{form === null ? '' : words.library.form(form)}</span>
      <span className="review-file" title={summary.path}>
        {fileText(summary)}
      </span>
      {notes.length > 0 ? (
        <span className="review-notes">{notes.map((note) => domain.note[note]).join(words.semicolon)}</span>
      ) : null}
    </>
  );
}

interface ActionProps {
  readonly label: string;
  readonly keys: string;
  readonly icon: ReactNode;
  readonly off?: boolean;
  readonly run: () => unknown;
}

function Action({ label, keys, icon, off = false, run }: ActionProps) {
  return (
    <Tooltip title={`${label} ${keys}`}>
      <Button type="text" icon={icon} aria-label={label} disabled={off} onClick={() => void run()} />
    </Tooltip>
  );
}
