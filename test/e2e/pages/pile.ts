/**
 * A pile of reports with known faults, and what each of them says on paper: what an office gets in January, made to order.
 * Everything in it is invented.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CellId } from '../../../src/core/form.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { type Numbers, plausible } from '../../support/plausible.ts';
import { render } from '../../support/render.ts';

/**
 * - `none`: as filed, and every equation holds.
 * - `stroke`: a stroke beside a number is taken for a digit of it; the file still says what it is.
 * - `digit`: the file has another number than the paper, and only the paper tells.
 * - `filing`: the unit itself added up wrong.
 * - `lookAlike`: a letter stands for a digit where no equation looks.
 */
export type Fault = 'none' | 'stroke' | 'digit' | 'filing' | 'lookAlike';

export interface Piled {
  readonly unit: string;
  readonly fault: Fault;
  /** What stands on paper, by cell. */
  readonly paper: Numbers;
}

const ORDER: readonly Fault[] = [
  'none',
  'stroke',
  'none',
  'filing',
  'none',
  'digit',
  'none',
  'lookAlike',
  'none',
  'stroke',
];
const GRANTED = 'requests.granted.natural';
const TOTAL = 'disputes.reconsideration.total';
const LICENSES = 'proactive.licensing.decisions';

/** Fills `folder` with `count` reports, each with at most one fault. The same count makes the same pile. */
export async function makePile(folder: string, count: number): Promise<readonly Piled[]> {
  await mkdir(folder, { recursive: true });
  const pile: Piled[] = [];
  for (let at = 0; at < count; at += 1) {
    const unit = `云岭区第${at + 1}街道办事处`;
    const fault = ORDER[at % ORDER.length] as Fault;
    const filed: Record<CellId, string> = { ...plausible(form2021, at + 1), [LICENSES]: String(11 + at) };
    if (fault === 'filing') filed[TOTAL] = String(Number(filed[TOTAL]) + 1);
    const file = spoilt(filed, fault);
    const { bytes } = render(form2021, file, 'html', { unit, year: 2022 });
    await writeFile(join(folder, `${unit}.html`), bytes);
    pile.push({ unit, fault, paper: filed });
  }
  return pile;
}

/** What the file says in place of what is on paper. */
function spoilt(paper: Numbers, fault: Fault): Numbers {
  if (fault === 'stroke') return { ...paper, [GRANTED]: `${paper[GRANTED]}|` };
  if (fault === 'digit') return { ...paper, [GRANTED]: String(Number(paper[GRANTED]) + 4) };
  if (fault === 'lookAlike') return { ...paper, [LICENSES]: `l${paper[LICENSES]?.slice(1)}` };
  return paper;
}
