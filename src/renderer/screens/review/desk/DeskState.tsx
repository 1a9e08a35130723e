/**
 * Where the open report stands, in its header: its status and who signed, whether a sign-off has become void, what is still
 * open, who has it, what was said about it.
 */

import { Button } from 'antd';
import { MessageOutlined, UserOutlined } from '../../../components/icons.tsx';
import { useDomainWords, useWords } from '../../../locales/hooks.ts';
import { isOpen } from '../../../model/issues.ts';
import { minuteOf } from '../../../model/time.ts';
import { useActs, useReview, useSelect } from '../../../session/hooks.ts';

export function DeskState() {
  const words = useWords();
  const domain = useDomainWords();
  const summary = useSelect((state) => state.review?.detail.summary ?? null);
  if (summary === null) return null;
  const { status, isVoided, signedBy, signedAt } = summary;
  const signed = signedBy === null || signedAt === null ? null : words.cell.byAt(signedBy, minuteOf(signedAt));
  return (
    <>
      <span className="status" data-status={status} title={signed ?? ''}>
        {domain.status[status]}
      </span>
      {isVoided ? (
        <span className="desk-voided" title={words.desk.voidedBy(signed ?? '')}>
          ↺ {words.desk.voided}
        </span>
      ) : null}
      <OpenCounts />
    </>
  );
}

/** What waits for a decision, said beside the status so that nobody signs off without having seen it. */
function OpenCounts() {
  const words = useWords();
  const open = useReview(
    ({ view }) => view.issues.filter(isOpen).reduce((sum, { findings }) => sum + findings.length, 0),
    0,
  );
  const doubts = useReview(({ view }) => Object.values(view.cells).filter((cell) => cell.doubts.length > 0).length, 0);
  const said = useSelect((state) => state.slices.queue.said);
  const isSaid = said !== null && (said.what === 'noneLeft' || open + doubts > 0);
  return (
    <>
      {open > 0 ? (
        <span className="review-open" data-open="fails">
          {words.review.open(open)}
        </span>
      ) : null}
      {doubts > 0 ? (
        <span className="review-open" data-open="doubt">
          {words.review.counts.doubts(doubts)}
        </span>
      ) : null}
      <span className="desk-said" role="status">
        {/* Said anew each time it was asked for. */}
        {isSaid ? <span key={said.times}>{words.desk.said[said.what]}</span> : null}
      </span>
    </>
  );
}

/** Who has the report and how often something was said about it; both open a panel below. */
export function DeskButtons() {
  const words = useWords();
  const acts = useActs();
  const assignee = useReview(({ detail }) => detail.summary.assignee, null);
  const comments = useReview(({ detail }) => detail.summary.comments, 0);
  const panel = useSelect((state) => state.slices.office.panel);
  const hasDraft = useSelect(({ review, slices }) =>
    review === null ? false : slices.office.drafts[review.detail.summary.report] !== undefined,
  );
  return (
    <>
      <Button
        type="text"
        className="desk-assignee"
        icon={<UserOutlined />}
        aria-expanded={panel === 'assign'}
        title={`${assignee === null ? words.desk.assign : words.desk.assignee(assignee)} Alt+A`}
        onClick={() => acts.showDesk(panel === 'assign' ? null : 'assign')}
      >
        <span className="desk-name">{assignee ?? words.desk.unassigned}</span>
      </Button>
      <Button
        type="text"
        icon={<MessageOutlined />}
        aria-expanded={panel === 'comment'}
        aria-label={words.desk.comments(comments)}
        title={`${words.desk.comments(comments)} Alt+C`}
        onClick={() => acts.showDesk(panel === 'comment' ? null : 'comment')}
      >
        {hasDraft ? '✎' : comments > 0 ? String(comments) : null}
      </Button>
    </>
  );
}
