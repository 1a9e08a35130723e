/** A quiet bar for what the screen does not show by itself: failures, and files that were written. Stays until closed. */

import type { CellId } from '../../core/form.ts';
import { formOf } from '../../core/forms/index.ts';
import { useFailureText, useWords } from '../locales/hooks.ts';
import { cellLabel } from '../model/names.ts';
import { useActs, useSelect } from '../session/hooks.ts';
import type { Notice } from '../session/state.ts';
import { CloseBar } from './CloseBar.tsx';
import { CheckOutlined, ExclamationCircleOutlined } from './icons.tsx';

export function NoticeBar() {
  const say = useSaying();
  const acts = useActs();
  const notice = useSelect((state) => state.notice);
  if (notice === null) return null;
  const good = notice.kind === 'exported' || notice.kind === 'copied';
  return (
    <div className="notice" data-kind={good ? 'done' : 'failure'} role={good ? 'status' : 'alert'}>
      {good ? <CheckOutlined /> : <ExclamationCircleOutlined />}
      <span className="notice-text">{say(notice)}</span>
      <CloseBar dismiss={acts.dismissNotice} />
    </div>
  );
}

function useSaying(): (notice: Notice) => string {
  const words = useWords();
  const failure = useFailureText();
  const form = useSelect((state) => state.review?.detail.form ?? state.slices.data.form);
  const nameOf = (cell: CellId) =>
    form !== null && formOf(form).cell.has(cell) ? cellLabel(formOf(form), cell, words.comma) : cell;
  return (notice) => {
    switch (notice.kind) {
      case 'failure':
        return failure(notice.failure);
      case 'takenBack':
        return words.notice.takenBack(nameOf(notice.cell), failure(notice.failure));
      case 'blockTakenBack': {
        const { reports, cells, edit } = notice;
        return words.notice.blockTakenBack(reports, cells, nameOf(edit.cell), failure(notice.failure));
      }
      default:
        return words.notice[notice.kind](notice.path);
    }
  };
}
