/** An equation's verdict at the margin: ✓, Δ with the difference, or … where it cannot be decided. */

import { memo } from 'react';
import type { EquationResult } from '../../../core/checks/index.ts';
import type { Equation } from '../../../core/form.ts';
import { subjectName } from '../../../core/words/index.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { useActs, useReview } from '../../session/hooks.ts';

export const MarginCell = memo(function MarginCell({ equation }: { readonly equation: Equation }) {
  const { light, focus } = useActs();
  const result = useReview<EquationResult | null>(({ view }) => view.results[equation.id] ?? null, null);
  const lit = useReview(
    (review) => equation.left.includes(review.focus) || equation.right.includes(review.focus),
    false,
  );
  const suspect = useReview(
    ({ view }) => view.suspects.find((cell) => equation.left.includes(cell) || equation.right.includes(cell)) ?? null,
    null,
  );
  const ruled = useReview(({ view }) => !view.open.has(equation.id), false) && result?.verdict === 'fails';
  const name = useName(equation, result);
  if (result === null) return null;
  const cells = [...equation.left, ...equation.right];
  const target = suspect ?? result.missing[0] ?? equation.left[0];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of findings is the keyboard's way to the same cells
    <div
      className="margin"
      role="img"
      aria-label={name}
      title={name}
      data-equation={equation.id}
      data-verdict={result.verdict}
      data-ruled={ruled || undefined}
      data-lit={lit || undefined}
      onMouseEnter={() => light(cells)}
      onMouseLeave={() => light([])}
      onClick={() => (target === undefined ? undefined : focus(target))}
    >
      {result.verdict === 'holds' ? '✓' : null}
      {result.verdict === 'undecided' ? '…' : null}
      {result.verdict === 'fails' ? `Δ ${signed(result.difference)}` : null}
    </div>
  );
});

/** A difference with its sign. Example: `18` → `+18`, `-3` → `−3`. */
function signed(difference: string): string {
  return difference.startsWith('-') ? difference.replace('-', '−') : `+${difference}`;
}

function useName(equation: Equation, result: EquationResult | null): string {
  const words = useWords();
  const domain = useDomainWords();
  const subject = useReview(({ view }) => subjectName(view.form, equation), '');
  const rule = domain.equation[equation.family.id] ?? equation.family.id;
  const parts = [words.review.sumLabel(rule, subject), result === null ? '' : domain.verdict[result.verdict]];
  if (result?.verdict === 'fails') parts.push(words.review.differenceBy(result.difference.replace('-', '')));
  return parts.join(words.comma);
}
