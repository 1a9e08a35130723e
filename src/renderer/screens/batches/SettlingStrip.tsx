/**
 * How a settlement of many things goes, at the bottom of the screen; what was not settled is named, until it is dismissed.
 * Once it has ended, all of it can be taken back.
 */

import { Button } from 'antd';
import { VirtualList } from '../../components/VirtualList.tsx';
import { useFailureText, useWords } from '../../locales/hooks.ts';
import { batchLines } from '../../model/batches.ts';
import { offerKey } from '../../model/offers.ts';
import { useActs } from '../../session/hooks.ts';
import { countOf, isSettling, type PassedOver, type Settling } from '../../session/settling.ts';
import { useDescribed } from './useDescribed.ts';
import { useExplained } from './useExplained.ts';

const LINE = 28;
const LINES = 6;

export function SettlingStrip({ run }: { readonly run: Settling }) {
  const words = useWords().batches;
  const acts = useActs();
  const { act, state, total, settled, passedOver } = run;
  const isBusy = isSettling(run);
  const done = countOf(run);
  const said: Record<Settling['state'], string> = {
    running: words.running[act](done, total),
    stopping: words.stopping,
    done: words.done[act](settled),
    stopped: words.stopped(settled, total),
    takenBack: words.takenBack(settled),
  };
  const left = done - settled;
  return (
    <section className="import settling" aria-label={words.run}>
      <div className="import-line" role="status">
        <strong>{said[state]}</strong>
        {isBusy ? <progress value={done} max={total} aria-label={words.run} /> : null}
        <span className="settling-passed">{left > 0 && state !== 'takenBack' ? words.passedOver(left) : null}</span>
        <div className="top-space" />
        {isBusy ? (
          <Button size="small" disabled={state === 'stopping'} onClick={acts.stopSettling}>
            {words.stop}
          </Button>
        ) : (
          <>
            {settled > 0 && state !== 'takenBack' ? (
              <Button size="small" title="Ctrl+Z" onClick={() => void acts.takeBackBatch()}>
                {words.takeBack}
              </Button>
            ) : null}
            <Button size="small" onClick={acts.dismissSettling}>
              {words.dismiss}
            </Button>
          </>
        )}
      </div>
      {passedOver.length > 0 ? <Passed passedOver={passedOver} /> : null}
    </section>
  );
}

/** The report a step was about. */
const reportOf = ({ subject }: PassedOver) =>
  subject.kind === 'offer' ? subject.offer.report : (subject.items[0]?.report ?? 0);

const keyOf = ({ subject }: PassedOver) =>
  subject.kind === 'offer'
    ? offerKey(subject.offer)
    : subject.items.map(({ report, finding, cells }) => `${report}:${finding?.check ?? cells[0]?.cell}`).join();

function Passed({ passedOver }: { readonly passedOver: readonly PassedOver[] }) {
  const words = useWords();
  const acts = useActs();
  const explained = useExplained();
  const described = useDescribed(null);
  const failureText = useFailureText();
  const unitOf = ({ subject }: PassedOver) =>
    subject.kind === 'offer' ? subject.offer.unit : (subject.items[0]?.unit ?? null);
  const saidOf = ({ subject }: PassedOver) =>
    subject.kind === 'offer'
      ? explained(subject.offer)
      : batchLines(subject.items)
          .map((line) => described(line).where)
          .join(words.semicolon);
  return (
    <VirtualList
      className="import-outcomes"
      label={words.batches.passedOver(passedOver.length)}
      items={passedOver}
      keyOf={keyOf}
      line={LINE}
      lines={LINES}
      activate={(each) => void acts.openReport(reportOf(each))}
    >
      {(each) => (
        <button
          type="button"
          tabIndex={-1}
          className="settling-line"
          onClick={() => void acts.openReport(reportOf(each))}
        >
          <span className="outcome-file">{unitOf(each) ?? words.library.unknownUnit}</span>
          <span className="outcome-reason">
            {each.failure === null ? words.batches.stale : failureText(each.failure)}
            {words.semicolon}
            {saidOf(each)}
          </span>
        </button>
      )}
    </VirtualList>
  );
}
