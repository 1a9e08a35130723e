/** The marks as they are painted in the form and its margins, for the legend. The classes are those of the form itself. */

export const MARKS = [
  { name: 'fails', sign: '▲', look: 'help-fails' },
  { name: 'doubt', sign: '?', look: 'help-doubt' },
  { name: 'edited', sign: '✎', look: 'help-edited' },
  { name: 'confirmed', sign: '✓', look: 'help-edited' },
  { name: 'suggested', sign: '✦', look: 'help-suggest' },
  { name: 'holds', sign: '✓', look: 'help-holds' },
  { name: 'differs', sign: 'Δ', look: 'help-fails' },
  { name: 'undecided', sign: '…', look: 'help-quiet' },
  { name: 'zero', sign: '·', look: 'help-zero' },
] as const;
export type MarkName = (typeof MARKS)[number]['name'];
