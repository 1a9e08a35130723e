/**
 * The queue beside the report: what waits, in the order of the run, and which of it is open. A wide window has it at the
 * left for good; in a narrow one it lies over the form while it is asked for.
 */

import { useMemo } from 'react';
import { CloseOutlined } from '../../../components/icons.tsx';
import { useWords } from '../../../locales/hooks.ts';
import { isWaiting, QUEUE_SCOPES, queueNow, queueRows } from '../../../model/queue.ts';
import { useActs, useSelect } from '../../../session/hooks.ts';
import { QueueList } from './QueueList.tsx';
import './queue.css';

interface Props {
  /** Whether it lies over the form, to be closed once a report was chosen. */
  readonly isOver: boolean;
  readonly close: () => void;
}

export function QueuePanel({ isOver, close }: Props) {
  const words = useWords();
  const acts = useActs();
  const scope = useSelect((state) => state.slices.queue.scope);
  const rows = useQueueRows();
  const waiting = useMemo(() => rows.filter(isWaiting).length, [rows]);
  const leave = () => {
    if (isOver) close();
    acts.refocus();
  };
  return (
    <nav className="queue" aria-label={words.queue.label} data-over={isOver || undefined}>
      <div className="queue-head">
        <h3>
          {words.queue.label} <span className="number">{words.queue.waiting(waiting)}</span>
        </h3>
        {isOver ? (
          <button type="button" className="queue-close" aria-label={words.close} title="Alt+Q" onClick={leave}>
            <CloseOutlined />
          </button>
        ) : null}
      </div>
      <fieldset className="queue-scopes" aria-label={words.queue.scopes}>
        {QUEUE_SCOPES.map((each) => (
          <button
            type="button"
            key={each}
            className="filter"
            aria-pressed={each === scope}
            title={words.queue.explain[each]}
            onClick={() => acts.scopeQueue(each)}
          >
            {words.queue.scope[each]}
          </button>
        ))}
      </fieldset>
      {rows.length === 0 ? <p className="queue-none">{words.queue.none[scope]}</p> : null}
      <QueueList rows={rows} opened={isOver ? close : null} leave={leave} />
      {rows.length > 0 && waiting === 0 ? <p className="queue-none">✓ {words.queue.allDone}</p> : null}
    </nav>
  );
}

/** The reports of the run as they stand now, those that came to wait since at its end. */
function useQueueRows() {
  const { scope, order } = useSelect((state) => state.slices.queue);
  const summaries = useSelect((state) => state.summaries);
  const listed = useSelect((state) => state.slices.library.order);
  const reviewer = useSelect((state) => state.reviewer);
  return useMemo(
    () => queueRows(queueNow(order, summaries, { scope, listed, reviewer }), summaries),
    [scope, order, summaries, listed, reviewer],
  );
}
