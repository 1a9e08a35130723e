/** How an acceptance of many offers goes, at the bottom of the list; what was not accepted is named, until it is dismissed. */

import { Button } from 'antd';
import { VirtualList } from '../../components/VirtualList.tsx';
import { useFailureText, useWords } from '../../locales/hooks.ts';
import { offerKey } from '../../model/offers.ts';
import { useActs } from '../../session/hooks.ts';
import type { Acceptance } from '../../session/offers.ts';
import { useExplained } from './useExplained.ts';

const LINE = 28;
const LINES = 6;

export function AcceptStrip({ run }: { readonly run: Acceptance }) {
  const words = useWords().offers;
  const acts = useActs();
  const { state, total, accepted, passedOver } = run;
  const isBusy = state === 'running' || state === 'stopping';
  const done = accepted + passedOver.length;
  return (
    <section className="import accept" aria-label={words.run}>
      <div className="import-line" role="status">
        <strong>
          {state === 'running' && words.running(done, total)}
          {state === 'stopping' && words.stopping}
          {state === 'done' && words.done(accepted)}
          {state === 'stopped' && words.stopped(accepted, total)}
        </strong>
        {isBusy ? <progress value={done} max={total} aria-label={words.run} /> : null}
        <span className="accept-passed">{passedOver.length > 0 ? words.passedOver(passedOver.length) : null}</span>
        <div className="top-space" />
        {isBusy ? (
          <Button size="small" disabled={state === 'stopping'} onClick={acts.stopAccepting}>
            {words.stop}
          </Button>
        ) : (
          <Button size="small" onClick={acts.dismissAcceptance}>
            {words.dismiss}
          </Button>
        )}
      </div>
      {passedOver.length > 0 ? <PassedOver run={run} /> : null}
    </section>
  );
}

function PassedOver({ run }: { readonly run: Acceptance }) {
  const words = useWords();
  const acts = useActs();
  const explained = useExplained();
  const failureText = useFailureText();
  return (
    <VirtualList
      className="import-outcomes"
      label={words.offers.passedOver(run.passedOver.length)}
      items={run.passedOver}
      keyOf={({ offer }) => offerKey(offer)}
      line={LINE}
      lines={LINES}
      activate={({ offer }) => void acts.openReport(offer.report)}
    >
      {({ offer, failure }) => (
        <button type="button" tabIndex={-1} className="accept-line" onClick={() => void acts.openReport(offer.report)}>
          <span className="outcome-file">{offer.unit ?? words.library.unknownUnit}</span>
          <span className="outcome-reason">
            {failure === null ? words.offers.stale : failureText(failure)}
            {words.semicolon}
            {explained(offer)}
          </span>
        </button>
      )}
    </VirtualList>
  );
}
