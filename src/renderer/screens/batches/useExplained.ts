/** Says an offer's explanation in words, in the words of its report's form. The same function as long as the language is. */

import { useMemo } from 'react';
import type { FormId } from '../../../core/form.ts';
import { formOf } from '../../../core/forms/index.ts';
import { explain } from '../../../core/words/explanation.ts';
import type { Offer, ReportSummary } from '../../../shared/model.ts';
import { useDomainWords } from '../../locales/hooks.ts';
import { useSession } from '../../session/hooks.ts';

export function useExplained(): (offer: Offer) => string {
  const domain = useDomainWords();
  const { store } = useSession();
  return useMemo(() => {
    let known: readonly ReportSummary[] = [];
    let forms = new Map<number, FormId | null>();
    return ({ report, explanation }) => {
      const { summaries } = store.get();
      if (summaries !== known) {
        known = summaries;
        forms = new Map(summaries.map((summary) => [summary.report, summary.form]));
      }
      const form = forms.get(report);
      return form ? explain(explanation, formOf(form), domain) : '';
    };
  }, [domain, store]);
}
