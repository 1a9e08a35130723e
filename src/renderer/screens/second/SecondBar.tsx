/** Over the list of reports that wait for a second reading: the way in, for whoever may read any of them. */

import { Button } from 'antd';
import { useWords } from '../../locales/hooks.ts';
import { secondCounts, waitingForSecond } from '../../model/second.ts';
import { useActs, useSelect } from '../../session/hooks.ts';

export function SecondBar() {
  const { second: words, comma } = useWords();
  const acts = useActs();
  const summaries = useSelect((state) => state.summaries);
  const reviewer = useSelect((state) => state.reviewer);
  const { reports, numbers, forOthers } = secondCounts(summaries, reviewer);
  return (
    <div className="picked" role="status">
      <span>
        {reports === 0 ? words.none : words.waiting(reports, numbers)}
        {forOthers === 0 ? null : `${comma}${words.own(forOthers)}`}
      </span>
      {waitingForSecond(summaries, reviewer).length === 0 ? null : (
        <Button size="small" onClick={() => void acts.nextSecond()}>
          {words.begin}
        </Button>
      )}
    </div>
  );
}
