/** How much of the report is proved: a thin bar with its number. */

import { useWords } from '../../locales/hooks.ts';
import { useReview } from '../../session/hooks.ts';

export function ProvedShare() {
  const words = useWords();
  const proved = useReview(({ view }) => view.proved, 0);
  const cells = useReview(({ view }) => view.form.cells.length, 1);
  // Only a report that is proved whole says 100%.
  const percent = Math.floor((100 * proved) / cells);
  return (
    <span
      className="proved-share"
      role="img"
      aria-label={words.review.provedOf(proved, cells)}
      title={words.review.provedOf(proved, cells)}
    >
      {words.review.provedShare(percent)}
      <span className="proved-bar">
        <i style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
