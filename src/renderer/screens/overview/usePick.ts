/** The way from a mark to its reports: the list of reports, with these alone. */

import { useWords } from '../../locales/hooks.ts';
import { useActs } from '../../session/hooks.ts';

/** `what` is the part of the overview the mark stands in; the list says both. A mark without reports leads nowhere. */
export function usePick(what: string): (which: string, reports: readonly number[]) => void {
  const acts = useActs();
  const { picked } = useWords().overview;
  return (which, reports) => {
    if (reports.length > 0) acts.pickReports(picked(what, which), reports);
  };
}
