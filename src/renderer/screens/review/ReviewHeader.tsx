/** The line above a report: which one it is, what is odd about it, where it stands, and the ways out of it. */

import { Button, Tooltip } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { ReportSummary } from '../../../shared/model.ts';
import {
  ArrowLeftOutlined,
  DownOutlined,
  FileTextOutlined,
  RedoOutlined,
  UndoOutlined,
  UnorderedListOutlined,
  UpOutlined,
} from '../../components/icons.tsx';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { fileText, neighbour } from '../../model/library.ts';
import { lastRuled } from '../../model/undo.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import type { Review } from '../../session/review.ts';
import { DeskButtons, DeskState } from './desk/DeskState.tsx';
import { SignOff } from './desk/SignOff.tsx';
import { Identity } from './Identity.tsx';
import { ProvedShare } from './ProvedShare.tsx';

interface Props {
  readonly queueShown: boolean;
  readonly toggleQueue: () => void;
  readonly sourceShown: boolean;
  readonly toggleSource: () => void;
  /** Whether unit and year are being put right. */
  readonly identifying: boolean;
  readonly setIdentifying: (identifying: boolean) => void;
}

export function ReviewHeader(props: Props) {
  const { queueShown, toggleQueue, sourceShown, toggleSource, identifying, setIdentifying } = props;
  const words = useWords();
  const acts = useActs();
  const screen = useSelect((state) => state.screen);
  const summary = useSelect((state) => state.review?.detail.summary ?? null);
  const canUndo = useSelect(({ review }) => review !== null && isUndoable(review));
  const canRedo = useSelect((state) => (state.review?.view.state.undone.length ?? 0) > 0);
  const hasPrevious = useHasNeighbour(-1);
  const hasNext = useHasNeighbour(1);
  if (summary === null) return null;
  return (
    <div className="review-header">
      <Button type="text" icon={<ArrowLeftOutlined />} title="Alt+←" onClick={acts.back}>
        {words.screens[screen]}
      </Button>
      <Action
        label={queueShown ? words.queue.hide : words.queue.show}
        keys="Alt+Q"
        icon={<UnorderedListOutlined />}
        run={toggleQueue}
      />
      <div className="review-title">
        <Identity summary={summary} isEditing={identifying} setEditing={setIdentifying} />
        {identifying ? null : <About summary={summary} />}
      </div>
      <div className="top-space" />
      <ProvedShare />
      <DeskState />
      <DeskButtons />
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
      <SignOff />
    </div>
  );
}

function isUndoable({ view, detail: { changes } }: Review): boolean {
  return view.state.active.length > 0 || lastRuled(view.issues, changes) !== null;
}

/** Whether the queue goes on in that direction. */
function useHasNeighbour(step: 1 | -1): boolean {
  const order = useSelect((state) => state.slices.queue.order);
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
      <span className="review-form">{form === null ? '' : words.library.form(form)}</span>
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
