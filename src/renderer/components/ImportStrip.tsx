/** An import at the bottom of the window: how far, how fast, what became of each file. Stays until dismissed. */

import { Button } from 'antd';
import { memo, useMemo, useState } from 'react';
import type { ImportOutcome } from '../../shared/model.ts';
import { useFileFailureText, useWords } from '../locales/hooks.ts';
import { clockOf } from '../model/time.ts';
import { useActs, useSelect } from '../session/hooks.ts';
import { type ImportRun, paceOf, tally } from '../session/imports.ts';
import { CheckOutlined, CopyOutlined, DownOutlined, ExclamationCircleOutlined, UpOutlined } from './icons.tsx';
import './import.css';

/** Beside a report it only tells of what is running; the outcomes wait in the list of reports. */
export function ImportStrip() {
  const run = useSelect((state) => state.importing);
  const reviewing = useSelect((state) => state.review !== null);
  if (run === null || (reviewing && run.state !== 'running')) return null;
  return <Strip key={run.import} run={run} compact={reviewing} />;
}

function Strip({ run, compact }: { readonly run: ImportRun; readonly compact: boolean }) {
  const words = useWords();
  const acts = useActs();
  const [opened, setOpened] = useState<boolean | null>(null);
  const shown = opened ?? !compact;
  const counts = useMemo(() => tally(run.outcomes), [run.outcomes]);
  const pace = run.state === 'running' ? paceOf(run) : null;
  const running = run.state === 'running';
  return (
    <section className="import" aria-label={words.imports.label}>
      <div className="import-line">
        <strong>
          {run.state === 'running' && words.imports.running(run.done, run.total)}
          {run.state === 'done' && words.imports.done(run.total)}
          {run.state === 'cancelled' && words.imports.cancelled(run.done, run.total)}
        </strong>
        {running ? <progress value={run.done} max={Math.max(run.total, 1)} aria-label={words.imports.label} /> : null}
        <span className="import-tally">{words.imports.tally(counts.added, counts.duplicate, counts.failed)}</span>
        <span className="import-current">{running ? run.current : null}</span>
        {pace ? (
          <span className="import-pace">{words.imports.pace(pace.perSecond.toFixed(1), clockOf(pace.remaining))}</span>
        ) : null}
        <Button
          type="text"
          size="small"
          icon={shown ? <DownOutlined /> : <UpOutlined />}
          aria-expanded={shown}
          onClick={() => setOpened(!shown)}
        >
          {words.imports.show}
        </Button>
        {running ? (
          <Button size="small" onClick={() => void acts.cancelImport()}>
            {words.imports.cancel}
          </Button>
        ) : (
          <Button size="small" onClick={acts.dismissImport}>
            {words.imports.dismiss}
          </Button>
        )}
      </div>
      {shown ? <Outcomes outcomes={run.outcomes} /> : null}
    </section>
  );
}

/** What needs attention stands first: failures, then duplicates, then the rest, newest on top. */
const ORDER: Record<ImportOutcome['result'], number> = { failed: 0, duplicate: 1, added: 2 };

function Outcomes({ outcomes }: { readonly outcomes: readonly ImportOutcome[] }) {
  const words = useWords();
  const sorted = useMemo(() => outcomes.toReversed().sort((a, b) => ORDER[a.result] - ORDER[b.result]), [outcomes]);
  return (
    <ul className="import-outcomes" aria-label={words.imports.outcomes}>
      {sorted.map((outcome) => (
        <Outcome key={`${outcome.result}:${outcome.path}`} outcome={outcome} />
      ))}
    </ul>
  );
}

const ICONS = { added: <CheckOutlined />, duplicate: <CopyOutlined />, failed: <ExclamationCircleOutlined /> };

/** Remembered: a thousand files must not paint a thousand lines again at each. */
const Outcome = memo(function Outcome({ outcome }: { readonly outcome: ImportOutcome }) {
  const words = useWords();
  const acts = useActs();
  const failure = useFileFailureText();
  const { result, file, path, report } = outcome;
  const reason = outcome.failure ? failure(outcome.failure) : result === 'duplicate' ? words.imports.duplicate : '';
  return (
    <li data-result={result}>
      <button
        type="button"
        title={path}
        disabled={report === null}
        onClick={() => (report === null ? undefined : void acts.openReport(report))}
      >
        <span className="outcome-result">
          {ICONS[result]} {words.imports.result[result]}
        </span>
        <span className="outcome-file">{file}</span>
        <span className="outcome-reason">{reason}</span>
      </button>
    </li>
  );
});
