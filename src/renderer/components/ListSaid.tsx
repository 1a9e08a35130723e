/** What stands in the place of a list that cannot be shown: that it is on its way, why it did not come, or that it is empty. */

import { Button } from 'antd';
import type { FailureData } from '../../shared/failure.ts';
import { useFailureText, useWords } from '../locales/hooks.ts';

interface Said {
  readonly text: string;
  /** The way on, if there is one. */
  readonly button?: string;
  readonly run?: () => void;
}

export function ListSaid({ text, button, run }: Said) {
  return (
    <div className="list-said" role="status">
      <p>{text}</p>
      {button === undefined ? null : <Button onClick={run}>{button}</Button>}
    </div>
  );
}

export function ListFailure({ failure, retry }: { readonly failure: FailureData; readonly retry: () => void }) {
  const words = useWords();
  const say = useFailureText();
  return (
    <div className="list-said" data-kind="failure" role="alert">
      <p>{say(failure)}</p>
      <Button onClick={retry}>{words.list.retry}</Button>
    </div>
  );
}
