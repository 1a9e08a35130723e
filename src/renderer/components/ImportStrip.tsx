/**
 * An import at the bottom of the window: how far, how much longer, what became of each file; when it has ended, how its
 * reports stand, in numbers that add up and each lead to their reports. Stays until dismissed.
 */

import { Button } from 'antd';
import { type KeyboardEvent, memo, useMemo, useState } from 'react';
import type { ImportOutcome } from '../../shared/model.ts';
import { useFileFailureText, useWords } from '../locales/hooks.ts';
import { byStanding, STANDINGS } from '../model/library.ts';
import { roughly } from '../model/time.ts';
import { useActs, useSelect } from '../session/hooks.ts';
import { byUrgency, type ImportRun, tally } from '../session/imports.ts';
import { CheckOutlined, CopyOutlined, DownOutlined, ExclamationCircleOutlined, UpOutlined } from './icons.tsx';
import { VirtualList } from './VirtualList.tsx';
import './import.css';

/**
 * Beside a report it only tells of what is running; the outcomes wait in the list of reports, and away from it on one line.
 * Of an import that was cut short the bar about it tells (`PendingBar`).
 */
export function ImportStrip() {
  const run = useSelect((state) => state.importing);
  const reviewing = useSelect((state) => state.review !== null);
  const compact = useSelect((state) => state.review !== null || state.screen !== 'library');
  const cutShort = useSelect((state) => state.pending?.import === state.importing?.import);
  if (run === null || cutShort || (reviewing && run.state !== 'running')) return null;
  return <Strip key={`${run.import} ${compact}`} run={run} compact={compact} />;
}

function Strip({ run, compact }: { readonly run: ImportRun; readonly compact: boolean }) {
  const words = useWords();
  const acts = useActs();
  const screen = useSelect((state) => state.screen);
  const [opened, setOpened] = useState<boolean | null>(null);
  const shown = opened ?? !compact;
  const counts = useMemo(() => tally(run.outcomes), [run.outcomes]);
  const running = run.state === 'running';
  /** Gone, it must not take the keyboard with it: that goes to the list of the screen in sight. */
  const dismiss = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    acts.dismissImport();
    acts.goTo(screen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (running || event.key !== 'Escape') return;
    event.preventDefault();
    dismiss();
  };
  const remaining = running && run.remainingMs !== null ? roughly(run.remainingMs) : null;
  return (
    <section className="import" aria-label={words.imports.label} onKeyDown={onKeyDown}>
      <div className="import-line">
        <strong>
          {run.state === 'running' && words.imports.running(run.done, run.total)}
          {run.state === 'done' && words.imports.done(run.total)}
          {run.state === 'cancelled' && words.imports.cancelled(run.done, run.total)}
        </strong>
        {running ? <progress value={run.done} max={Math.max(run.total, 1)} aria-label={words.imports.label} /> : null}
        {remaining ? (
          <span className="import-remaining">{words.imports.remaining(remaining.count, remaining.unit)}</span>
        ) : null}
        {running ? (
          <span className="import-tally">
            {words.imports.tally(counts.added, counts.duplicate, counts.failed, counts.rivals)}
          </span>
        ) : (
          <Standings outcomes={run.outcomes} />
        )}
        <span className="import-current" title={running ? run.current.join('\n') : ''}>
          {running ? run.current.join(words.imports.currentJoin) : null}
        </span>
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
          <Button size="small" title="Esc" onClick={dismiss}>
            {words.imports.dismiss}
          </Button>
        )}
      </div>
      {shown && run.outcomes.length > 0 ? <Outcomes outcomes={run.outcomes} /> : null}
    </section>
  );
}

/** How the reports that came in stand by now, from those that need nothing to those that could not be read. */
function Standings({ outcomes }: { readonly outcomes: readonly ImportOutcome[] }) {
  const words = useWords();
  const acts = useActs();
  const summaries = useSelect((state) => state.summaries);
  const { added, duplicate, failed, rivals } = useMemo(() => tally(outcomes), [outcomes]);
  const came = useMemo(() => new Set(reportsOf(outcomes, ({ result }) => result !== 'duplicate')), [outcomes]);
  const kinds = useMemo(() => byStanding(summaries.filter(({ report }) => came.has(report))), [summaries, came]);
  const part = (key: string, what: string, count: number, reports: readonly number[], said: string) =>
    count === 0 ? null : (
      <button
        type="button"
        key={key}
        data-standing={key}
        disabled={reports.length === 0}
        onClick={() => acts.pickReports(words.imports.picked(what), reports)}
      >
        {said}
      </button>
    );
  const { standing } = words.library;
  return (
    <fieldset className="import-tally import-standings" aria-label={words.imports.standings}>
      {part(
        'added',
        words.imports.result.added,
        added,
        reportsOf(outcomes, ({ result }) => result === 'added'),
        words.imports.addedFiles(added),
      )}
      {STANDINGS.map((each) => {
        const count = each === 'unread' ? Math.max(failed, kinds.unread.length) : kinds[each].length;
        return part(each, standing[each], count, kinds[each], words.imports.standing(standing[each], count));
      })}
      {part(
        'rivals',
        words.library.filter.rivals,
        rivals,
        reportsOf(outcomes, (each) => each.result === 'added' && each.rivals.length > 0),
        words.imports.rivalReports(rivals),
      )}
      {part(
        'duplicate',
        words.imports.result.duplicate,
        duplicate,
        reportsOf(outcomes, ({ result }) => result === 'duplicate'),
        words.imports.duplicates(duplicate),
      )}
    </fieldset>
  );
}

/** Every report of the files that are meant, each once. */
function reportsOf(outcomes: readonly ImportOutcome[], isMeant: (outcome: ImportOutcome) => boolean): number[] {
  const reports = outcomes
    .filter(isMeant)
    .flatMap(({ report, reports: all }) => (all.length > 0 ? all : report === null ? [] : [report]));
  return [...new Set(reports)];
}

const LINE = 28;
const LINES = 6;

function Outcomes({ outcomes }: { readonly outcomes: readonly ImportOutcome[] }) {
  const words = useWords();
  const acts = useActs();
  const sorted = useMemo(() => byUrgency(outcomes), [outcomes]);
  return (
    <VirtualList
      className="import-outcomes"
      label={words.imports.outcomes}
      items={sorted}
      keyOf={({ result, path }) => `${result}:${path}`}
      line={LINE}
      lines={LINES}
      activate={({ report }) => (report === null ? undefined : void acts.openReport(report))}
    >
      {(outcome) => <Outcome outcome={outcome} />}
    </VirtualList>
  );
}

const ICONS = { added: <CheckOutlined />, duplicate: <CopyOutlined />, failed: <ExclamationCircleOutlined /> };

const Outcome = memo(function Outcome({ outcome }: { readonly outcome: ImportOutcome }) {
  const words = useWords();
  const acts = useActs();
  const reason = useReason(outcome);
  const { result, file, path, report, rivals } = outcome;
  return (
    <button
      type="button"
      tabIndex={-1}
      title={reason === '' ? path : `${path}\n${reason}`}
      data-result={result}
      disabled={report === null}
      onClick={() => (report === null ? undefined : void acts.openReport(report))}
    >
      <span className="outcome-result">
        {ICONS[result]} {words.imports.result[result]}
      </span>
      <span className="outcome-file">{file}</span>
      <span className="outcome-reason" data-rivals={rivals.length > 0 || undefined}>
        {reason}
      </span>
    </button>
  );
});

/** What there is to say of a file beyond what became of it. */
function useReason({ result, failure, rivals, reports }: ImportOutcome): string {
  const words = useWords();
  const failureText = useFileFailureText();
  if (failure) return failureText(failure);
  if (result === 'duplicate') return words.imports.duplicate;
  const said = [
    reports.length > 1 ? words.imports.several(reports.length) : '',
    rivals.length > 0 ? words.imports.rivals : '',
  ];
  return said.filter(Boolean).join(words.semicolon);
}
