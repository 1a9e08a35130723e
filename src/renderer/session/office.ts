/**
 * Steps of reports on their way through the office, of one report or of many: signing off, returning, giving to somebody,
 * saying something; and how the office works with the dataset.
 *
 * What is being written about a report stays with it (`drafts`) until it is kept, so that leaving the report loses nothing.
 */

import type { StepAct } from '../../core/signing.ts';
import type { Answer, EngineResult } from '../../shared/contract.ts';
import { answered, type Context, signature } from './context.ts';
import type { Sender } from './sender.ts';

/** What is open under the report's header, if anything. */
export type DeskPanel = 'comment' | 'assign';

export interface OfficeState {
  /** Whether the office has been heard since the dataset was opened. */
  readonly heard: boolean;
  readonly secondReading: boolean;
  /** Everybody who did anything or was given a report. */
  readonly people: readonly string[];
  readonly panel: DeskPanel | null;
  /** Counts how often it was asked for: each time the keyboard goes to its field. */
  readonly asked: number;
  /** Comments being written, by report. */
  readonly drafts: Readonly<Record<number, string>>;
}

export const OFFICE: OfficeState = {
  heard: false,
  secondReading: false,
  people: [],
  panel: null,
  asked: 0,
  drafts: {},
};

/** What goes with a step: to whom a report is given, or what is said. */
export interface StepWords {
  readonly to?: string | null;
  readonly comment?: string | null;
}

export function officeActs({ bridge, store, ask, tell }: Context, sender: Sender) {
  const { get, dispatch } = store;
  const office = () => get().slices.office;
  const put = (value: Partial<OfficeState>) => dispatch({ type: 'slice', slice: 'office', value });

  async function hearOffice(): Promise<void> {
    const heard = await ask(bridge.engine('office.get', {}));
    if (heard !== null) put({ ...heard, heard: true });
  }

  /** Takes a step with reports. What the store answers shows in their rows, and in the one that is open. */
  async function send(
    reports: readonly number[],
    act: StepAct,
    words: StepWords,
    by: string,
  ): Promise<Answer<EngineResult<'reports.step'>>> {
    const { to = null, comment = null } = words;
    const asked = answered(bridge.engine('reports.step', { reports: [...reports], act, to, comment, by }));
    for (const report of reports) sender.follow(report, asked);
    const answer = await asked;
    if (answer.ok) dispatch({ type: 'stepped', updates: answer.value });
    return answer;
  }

  const setDraft = (report: number, text: string) => {
    const { [report]: _gone, ...drafts } = office().drafts;
    put({ drafts: text.trim() === '' ? drafts : { ...drafts, [report]: text } });
  };

  /** Keeps what is being written about a report; what is refused is a draft again. */
  async function keepDraft(report: number): Promise<boolean> {
    const text = office().drafts[report]?.trim() ?? '';
    if (text === '') return true;
    const by = signature(store);
    if (by === null) return false;
    setDraft(report, '');
    const answer = await send([report], 'comment', { comment: text }, by);
    if (answer.ok) return true;
    if (office().drafts[report] === undefined) setDraft(report, text);
    sender.refused({ report, what: 'comment', cell: null, failure: answer.failure });
    return false;
  }

  /** Of the open report, or of none. */
  const openReport = () => get().review?.detail.summary.report ?? null;

  return {
    hearOffice,
    keepDraft,
    sendStep: send,
    setSecondReading: async (secondReading: boolean) => {
      const by = signature(store);
      const heard = by === null ? null : await ask(bridge.engine('office.set', { secondReading, by }));
      if (heard !== null) put({ ...heard, heard: true });
    },
    /** Opens what is under the header, or closes it; what was being written stays. */
    showDesk: (panel: DeskPanel | null) => {
      put({ panel, asked: office().asked + 1 });
      if (panel === 'assign') void hearOffice();
    },
    writeComment: (text: string) => {
      const report = openReport();
      if (report !== null) setDraft(report, text);
    },
    keepComment: async () => {
      const report = openReport();
      if (report !== null) await keepDraft(report);
    },
    /** Gives the open report to somebody, or to nobody. */
    assign: async (to: string | null) => {
      const report = openReport();
      const by = report === null ? null : signature(store);
      if (report === null || by === null) return;
      const answer = await send([report], 'assign', { to }, by);
      if (!answer.ok) tell(answer.failure);
    },
  };
}

/** When a report is left, whichever way: its panel closes, and a comment that is being written is kept. Answers how to stop. */
export function followDrafts(
  { store }: Pick<Context, 'store'>,
  { keepDraft }: Pick<ReturnType<typeof officeActs>, 'keepDraft'>,
): () => void {
  const openReport = () => store.get().review?.detail.summary.report ?? null;
  let before = openReport();
  return store.subscribe(() => {
    const now = openReport();
    if (now === before) return;
    const left = before;
    before = now;
    if (store.get().slices.office.panel !== null)
      store.dispatch({ type: 'slice', slice: 'office', value: { panel: null } });
    if (left !== null && store.get().slices.office.drafts[left] !== undefined) void keepDraft(left);
  });
}
