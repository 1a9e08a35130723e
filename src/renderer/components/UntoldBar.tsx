/**
 * What was not kept in reports that were left before the answer came: each says which report and why, and leads there. It
 * stays until it has been looked at, on every screen.
 */

import { Button } from 'antd';
import { formOf } from '../../core/forms/index.ts';
import { useFailureText, useWords } from '../locales/hooks.ts';
import { fileText } from '../model/library.ts';
import { cellLabel } from '../model/names.ts';
import { useActs, useSelect } from '../session/hooks.ts';
import type { Untold } from '../session/queue.ts';
import { CloseBar } from './CloseBar.tsx';
import { ExclamationCircleOutlined } from './icons.tsx';

export function UntoldBar() {
  const untold = useSelect((state) => state.slices.queue.untold);
  return (
    <>
      {[...new Set(untold.map(({ report }) => report))].map((report) => (
        <Line key={report} report={report} untold={untold.filter((each) => each.report === report)} />
      ))}
    </>
  );
}

function Line({ report, untold }: { readonly report: number; readonly untold: readonly Untold[] }) {
  const words = useWords();
  const failure = useFailureText();
  const acts = useActs();
  const summary = useSelect((state) => state.summaries.find((each) => each.report === report) ?? null);
  const form = summary?.form ?? null;
  const name = summary === null ? '' : (summary.unit ?? fileText(summary));
  const place = (cell: string | null) =>
    form === null || cell === null || !formOf(form).cell.has(cell)
      ? ''
      : words.untold.at(cellLabel(formOf(form), cell, words.comma));
  const said = untold.map(
    ({ what, cell, failure: why }) => words.colon(words.untold.what[what] + place(cell)) + failure(why),
  );
  return (
    <div className="notice" data-kind="failure" role="alert">
      <ExclamationCircleOutlined />
      <span className="notice-text">{words.colon(name) + said.join(words.semicolon)}</span>
      <Button
        size="small"
        onClick={() => {
          acts.dismissUntold(report);
          void acts.openReport(report);
        }}
      >
        {words.untold.goThere}
      </Button>
      <CloseBar dismiss={() => acts.dismissUntold(report)} />
    </div>
  );
}
