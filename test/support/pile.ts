/**
 * A pile of reports as an office gets them, with what is wrong in each and the truth of every cell: half of them sound, the
 * rest misread or filed wrong. Of as many different units as there are files. Pure: the same number gives the same pile.
 */

import { type CorpusDocument, corpusDocument, type Wanted } from '../corpus/index.ts';

/** By ten files: what befell each. Of the faults that can be put right by whoever has the source before them. */
const BEFALLEN: readonly (string | null)[] = [
  null,
  'filed wrong',
  null,
  'look-alike digits',
  null,
  'no number for zero',
  null,
  'value swallowed',
  null,
  'value inserted',
];

/** What offices get, by ten files. */
const FORMATS: readonly Wanted[] = [
  { format: 'html', style: 'official' },
  { format: 'docx' },
  { format: 'html', style: 'word' },
  { format: 'html', style: 'site' },
  { format: 'xlsx' },
  { format: 'html', style: 'official' },
  { format: 'docx' },
  { format: 'html', style: 'nested' },
  { format: 'pdf' },
  { format: 'html', style: 'site' },
];

/** A file of the pile; `unit` tells it from the others. */
export interface PileDocument extends CorpusDocument {
  readonly file: string;
}

/** The pile of a size. Example: `pileOf(100)` has 50 sound reports and 10 of each of five faults. */
export function pileOf(count: number): PileDocument[] {
  return Array.from({ length: count }, (_, index) => documentAt(index));
}

/** The first of some seeds whose document the fault befell: not every one has something for it to befall. */
function documentAt(index: number): PileDocument {
  const fault = BEFALLEN[index % BEFALLEN.length] ?? null;
  const wanted = { ...FORMATS[(index * 3) % FORMATS.length], fault, unit: `云岭区第${index + 1}街道办事处` };
  for (let seed = 1000 * (index + 1); ; seed += 1) {
    const document = corpusDocument(seed, wanted);
    if (document.fault === fault) return { ...document, file: `${index + 1}-${document.name}` };
  }
}
