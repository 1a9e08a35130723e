/** What can be done with many reports of the list together: single them out, give them to somebody, sign them off. */

import type { StepAct } from '../../core/signing.ts';
import { type Context, signature } from './context.ts';

/** What a step over many reports says beside what it does. */
interface Said {
  /** To whom, of an assignment; nobody where it is null. */
  readonly to?: string | null;
  readonly comment?: string | null;
}

export function libraryActs({ bridge, store, ask }: Context) {
  const { get, dispatch } = store;

  /** Takes one step with each of some reports, all or none. Answers whether it was taken. */
  async function step(reports: readonly number[], act: StepAct, { to = null, comment = null }: Said): Promise<boolean> {
    const by = reports.length === 0 ? null : signature(store);
    if (by === null) return false;
    const updates = await ask(bridge.engine('reports.step', { reports: [...reports], act, to, comment, by }));
    if (updates === null) return false;
    dispatch({ type: 'rows', summaries: updates.map(({ summary }) => summary) });
    return true;
  }

  return {
    /** Lists some reports alone; `label` says, in the words of the screen, which they are. */
    pickReports: (label: string, reports: Iterable<number>) => {
      dispatch({ type: 'screen', screen: 'library' });
      const pick = { label, reports: new Set(reports) };
      dispatch({ type: 'library', library: { pick, filter: 'all', query: '', chosen: new Set(), row: null } });
    },
    /** Chooses these reports and no others. */
    chooseReports: (reports: Iterable<number>) => dispatch({ type: 'library', library: { chosen: new Set(reports) } }),
    toggleReport: (report: number) => {
      const { chosen } = get().library;
      const others = [...chosen].filter((each) => each !== report);
      dispatch({ type: 'library', library: { chosen: new Set(chosen.has(report) ? others : [...others, report]) } });
    },
    /** Gives reports to somebody by name, or to nobody. */
    assignReports: (reports: readonly number[], to: string | null) => step(reports, 'assign', { to }),
    /** Signs off reports without opening them; refused, all of them, where something is open in one. */
    signOffReports: (reports: readonly number[]) => step(reports, 'signOff', {}),
    /** Writes down that reports to be returned have gone to their units. */
    giveBackReports: (reports: readonly number[], comment: string | null) => step(reports, 'returned', { comment }),
  };
}
