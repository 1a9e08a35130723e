/** The second reading: whether the office wants it for this dataset, what waits for it, and the way there. */

import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../../locales/hooks.ts';
import { secondCounts, waitingForSecond } from '../../model/second.ts';
import { useActs, useSelect } from '../../session/hooks.ts';

export function SecondPart() {
  const words = useWords().second;
  const acts = useActs();
  const summaries = useSelect((state) => state.summaries);
  const reviewer = useSelect((state) => state.reviewer);
  const { heard, secondReading } = useSelect((state) => state.slices.office);
  useEffect(() => void acts.hearOffice(), [acts]);
  const want = useRef<HTMLInputElement>(null);
  const isWanted = useSelect((state) => state.slices.second.isWanted);
  useEffect(() => {
    if (!isWanted || !heard) return;
    acts.seenSwitch();
    // After the page, which takes the keyboard as it is called up.
    requestAnimationFrame(() => {
      want.current?.scrollIntoView({ block: 'center' });
      want.current?.focus();
    });
  }, [acts, isWanted, heard]);
  const { reports, numbers, forOthers } = secondCounts(summaries, reviewer);
  const waiting = waitingForSecond(summaries, reviewer);
  return (
    <section className="overview-part overview-second" aria-label={words.label}>
      <h2>{words.label}</h2>
      <p className="overview-said">{words.explain}</p>
      <label className="overview-want">
        <input
          ref={want}
          type="checkbox"
          checked={secondReading}
          disabled={!heard}
          onChange={(event) => void acts.setSecondReading(event.target.checked)}
        />
        {words.want}
      </label>
      {secondReading ? (
        <p>
          {reports === 0 ? words.none : words.waiting(reports, numbers)}
          {forOthers === 0 ? null : <span className="overview-own">{words.own(forOthers)}</span>}
        </p>
      ) : null}
      {secondReading && waiting.length > 0 ? (
        <div className="overview-buttons">
          <Button onClick={() => void acts.nextSecond()}>{words.begin}</Button>
          <Button
            type="text"
            onClick={() =>
              acts.pickReports(
                words.picked,
                waiting.map(({ report }) => report),
              )
            }
          >
            {words.list}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
