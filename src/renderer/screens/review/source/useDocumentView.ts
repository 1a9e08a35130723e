/** How a report's document looks, asked for once the report is open. */

import { useEffect, useState } from 'react';
import type { FailureData } from '../../../../shared/failure.ts';
import type { DocumentView } from '../../../../shared/view.ts';
import { useActs } from '../../../session/hooks.ts';

interface Looked {
  /** `null` until it has come, and where it cannot be had. */
  readonly view: DocumentView | null;
  readonly failure: FailureData | null;
}

const NOTHING: Looked = { view: null, failure: null };

export function useDocumentView(report: number): Looked {
  const { viewOf } = useActs();
  const [looked, setLooked] = useState(NOTHING);
  useEffect(() => {
    let wanted = true;
    setLooked(NOTHING);
    void viewOf(report).then((answer) => {
      if (wanted)
        setLooked(answer.ok ? { view: answer.value, failure: null } : { view: null, failure: answer.failure });
    });
    return () => {
      wanted = false;
    };
  }, [report, viewOf]);
  return looked;
}
