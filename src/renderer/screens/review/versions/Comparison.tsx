/**
 * In which cells the other reports of the unit and year differ from the open one: a list to walk through by arrows.
 * Pointing at a line lights its cell, Enter goes there, Esc goes back to the findings. Nothing is covered by it.
 */

import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { formOf } from '../../../../core/forms/index.ts';
import type { CellValue } from '../../../../core/reading.ts';
import type { FailureData } from '../../../../shared/failure.ts';
import type { Version } from '../../../../shared/model.ts';
import { useDomainWords, useFailureText, useWords } from '../../../locales/hooks.ts';
import { plainText } from '../../../model/history.ts';
import { minuteOf } from '../../../model/time.ts';
import { type DifferenceLine, differenceLines } from '../../../model/versions.ts';
import { useActs, useReview, useSelect } from '../../../session/hooks.ts';

export function Comparison({ close }: { readonly close: () => void }) {
  const words = useWords();
  const { refocus } = useActs();
  const failureText = useFailureText();
  const { versions, failure } = useVersions();
  const section = useRef<HTMLElement>(null);
  const come = versions !== null;
  useEffect(() => {
    const first = (selector: string) => section.current?.querySelector<HTMLElement>(selector);
    if (come) (first('.difference') ?? first('button'))?.focus();
  }, [come]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') {
      close();
      refocus();
    } else if (step !== 0) {
      const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.difference')];
      lines[lines.indexOf(document.activeElement as HTMLElement) + step]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <section
      ref={section}
      className="findings comparison"
      aria-label={words.versions.differences}
      aria-busy={!come && failure === null}
      onKeyDown={onKeyDown}
    >
      {failure ? <p className="comparison-note">{failureText(failure)}</p> : null}
      {versions?.map((version) => (
        <Rival key={version.summary.report} version={version} />
      ))}
    </section>
  );
}

interface Versions {
  readonly versions: readonly Version[] | null;
  readonly failure: FailureData | null;
}

/** The other versions, asked for again after every act that may have changed them. */
function useVersions(): Versions {
  const { versionsOf } = useActs();
  const report = useReview((review) => review.detail.summary.report, 0);
  const changes = useReview((review) => review.detail.changes.length, 0);
  const rivals = useReview((review) => review.detail.summary.rivals.join(), '');
  const state = useReview((review) => review.detail.summary.version, 'sole');
  const [found, setFound] = useState<Versions>({ versions: null, failure: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these may have changed what differs
  useEffect(() => {
    let wanted = true;
    void versionsOf(report).then((answer) => {
      if (!wanted) return;
      setFound(answer.ok ? { versions: answer.value, failure: null } : { versions: null, failure: answer.failure });
    });
    return () => {
      wanted = false;
    };
  }, [versionsOf, report, changes, rivals, state]);
  return found;
}

function Rival({ version: { summary, differences } }: { readonly version: Version }) {
  const words = useWords();
  const { openReport } = useActs();
  const here = useReview((review) => review.detail.form, '2021');
  const lines = useMemo(() => differenceLines(formOf(here), differences), [here, differences]);
  const otherForm = summary.form !== null && summary.form !== here ? summary.form : null;
  const facts = [
    otherForm === null ? '' : words.library.form(otherForm),
    words.versions.importedAt(minuteOf(summary.importedAt)),
  ]
    .filter(Boolean)
    .join(words.comma);
  return (
    <div className="rival">
      <div className="rival-head">
        <span className="version-tag" data-version={summary.version}>
          {words.versions.state[summary.version]}
        </span>
        <strong title={summary.path}>{summary.file}</strong>
        <span className="rival-facts" title={facts}>
          {facts}
        </span>
        <Button size="small" type="text" onClick={() => void openReport(summary.report)}>
          {words.versions.open}
        </Button>
      </div>
      {lines.length === 0 ? (
        <p className="comparison-note">{words.versions.same}</p>
      ) : (
        <table className="differences">
          <thead>
            <tr>
              <th>{words.versions.count(lines.length)}</th>
              <th className="number">{words.versions.here}</th>
              <th className="number">{words.versions.there}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.cell} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Line({ line: { cell, table, row, column, here, there } }: { readonly line: DifferenceLine }) {
  const { light, focus } = useActs();
  const say = useValueText();
  const current = useSelect((state) => state.review?.focus === cell);
  return (
    <tr data-current={current || undefined} onMouseEnter={() => light([cell])} onMouseLeave={() => light([])}>
      <td>
        <button
          type="button"
          className="difference"
          data-difference={cell}
          onFocus={() => light([cell])}
          onBlur={() => light([])}
          onClick={() => focus(cell)}
        >
          <span className="difference-table">{table}</span>
          <span className="difference-row">{row}</span>
          <span className="difference-column">{column}</span>
        </button>
      </td>
      <td className="number difference-here">{say(here)}</td>
      <td className="number">{say(there)}</td>
    </tr>
  );
}

/** The number, or what stands in its place; what shows nothing is named. */
function useValueText(): (value: CellValue) => string {
  const domain = useDomainWords();
  return (value) => plainText(value) || domain.kind[value.kind];
}
