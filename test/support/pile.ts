/**
 * A pile of reports as an office gets them, with what is wrong in each and the truth of every cell: half of them sound, the
 * rest misread or filed wrong. Of as many different units as there are files. Pure: the same number gives the same pile.
 */

import { form2021 } from '../../src/core/forms/2021.ts';
import { corpusDocument, type Wanted } from '../corpus/index.ts';
import type { Numbers } from './plausible.ts';
import { asPrinted, plausible } from './plausible.ts';
import { render } from './render.ts';

/** A file of the pile. `truth`: what it says of each cell, `null` where it has no number; `fault`: `null` where it is sound. */
export interface Piled {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly unit: string;
  readonly fault: string | null;
  readonly truth: Readonly<Record<string, string | null>>;
}

/** A stroke beside a number, which a reader takes for a digit of it: the file still says what it is. */
const STROKE = 'stroke beside a number';
export const FILED_WRONG = 'filed wrong';
export const NO_NUMBER = 'no number for zero';

/** By ten files: what befell each. All of it can be put right by whoever has the source before them. */
const BEFALLEN: readonly (string | null)[] = [
  null,
  FILED_WRONG,
  null,
  'look-alike digits',
  null,
  NO_NUMBER,
  null,
  'value swallowed',
  STROKE,
  null,
];

/** In what the files come, in turn. */
const FORMATS: readonly Wanted[] = [
  { format: 'html', style: 'official' },
  { format: 'docx' },
  { format: 'html', style: 'word' },
  { format: 'html', style: 'site' },
  { format: 'xlsx' },
  { format: 'html', style: 'nested' },
  { format: 'pdf' },
];

/** The pile of a size. Example: `pileOf(100)` has 50 sound reports and 10 of each of five faults. */
export function pileOf(count: number): Piled[] {
  return Array.from({ length: count }, (_, index) => {
    const unit = `云岭区第${index + 1}街道办事处`;
    const fault = BEFALLEN[index % BEFALLEN.length] ?? null;
    return fault === STROKE ? withStroke(index, unit) : fromCorpus(index, unit, fault);
  });
}

/** The first of some seeds whose document the fault befell: not every one has something for it to befall. */
function fromCorpus(index: number, unit: string, fault: string | null): Piled {
  const wanted = { ...FORMATS[index % FORMATS.length], fault, unit };
  for (let seed = 1000 * (index + 1); ; seed += 1) {
    const { bytes, name, truth, fault: befell } = corpusDocument(seed, wanted);
    if (befell === fault) return { file: `${index + 1}-${name}`, bytes, unit, fault, truth };
  }
}

function withStroke(index: number, unit: string): Piled {
  const truth: Numbers = plausible(form2021, index);
  const cell = 'requests.granted.natural';
  const printed = asPrinted(form2021, truth);
  const { bytes } = render(form2021, { ...printed, [cell]: `${printed[cell]}|` }, 'html', { unit, year: 2022 });
  return { file: `${index + 1}-${unit}.html`, bytes, unit, fault: STROKE, truth };
}
