/**
 * Reports with a mistake in them as whole files, read by the real readers: doubts, events, spans and text are what they are
 * in earnest. The same cases as in `mistakes.ts` otherwise.
 */

import { form2019 } from '../../src/core/forms/2019.ts';
import { form2021 } from '../../src/core/forms/2021.ts';
import { formOf } from '../../src/core/forms/index.ts';
import type { Scene } from '../../src/core/locate/index.ts';
import type { ReportReading, Values } from '../../src/core/reading.ts';
import type { FileReading } from '../../src/engine/read.ts';
import { readFile } from '../../src/engine/read.ts';
import { corpusDocument } from '../corpus/index.ts';
import { readAny } from '../corpus/read-any.ts';
import { type Case, filed, shows } from './mistakes.ts';
import { asPrinted, type Numbers } from './plausible.ts';
import { type Random, random } from './random.ts';
import { render, STYLES } from './render.ts';

/** Faults of the corpus that spoil numbers the sums speak of. */
export const FILE_FAULTS = [
  'row lost',
  'row split',
  'value swallowed',
  'blank swallowed',
  'value inserted',
  'digits merged',
  'values merged',
  'digits dropped',
  'columns reordered',
] as const;

function sceneOf(report: ReportReading, text: string): Scene {
  const { readings, events } = report;
  const values: Values = Object.fromEntries(
    Object.entries(readings).map(([id, { kind, value, raw }]) => [id, { kind, value, raw }]),
  );
  return { form: formOf(report.form), values, readings, settled: new Set(), events, text };
}

function caseOf(kind: string, seed: number, reading: FileReading, truth: Numbers): Case | null {
  const report = reading.failure === null ? reading.reports[0] : undefined;
  if (reading.failure !== null || !report) return null;
  const scene = sceneOf(report, reading.text);
  const known = Object.entries(truth).filter(([id]) => scene.form.cell.has(id));
  const wrong = known.filter(([id, value]) => scene.values[id]?.value !== value).map(([id]) => id);
  return { kind, seed, scene, truth, wrong };
}

/** A document of the corpus with a fault, as read; `null` where the reader put it right by itself, or no sum shows it. */
export async function misreadFile(fault: (typeof FILE_FAULTS)[number], seed: number): Promise<Case | null> {
  const document = corpusDocument(seed, { fault });
  if (document.fault !== fault) return null;
  const numbers = Object.entries(document.truth).flatMap(([id, value]): [string, string][] =>
    value === null ? [] : [[id, value]],
  );
  const found = caseOf(fault, seed, await readAny(document.bytes, document.name), Object.fromEntries(numbers));
  return found && found.wrong.length > 0 && shows(found.scene) ? found : null;
}

const FULL_WIDTH = '０１２３４５６７８９';

/** Ways to print a number that a careful person reads all the same, and that leave a reader in doubt. */
const ODD: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\d/g, (digit) => FULL_WIDTH[Number(digit)] ?? digit),
  (text) => [...text].join(' '),
  (text) => `0${text}`,
  (text) => text.replace('1', 'l').replace('0', 'O'),
  (text) => `${text}件`,
  (text) => `${text}.0`,
];

/** The same numbers, some of them printed oddly. */
function oddly(numbers: Numbers, chance: Random): Numbers {
  const cells = Object.keys(numbers).filter((id) => /^\d+$/.test(numbers[id] ?? ''));
  const odd = Array.from({ length: chance.below(12) }, () => chance.pick(cells));
  return { ...numbers, ...Object.fromEntries(odd.map((id) => [id, chance.pick(ODD)(numbers[id] ?? '')])) };
}

/**
 * A file of a report that was filed wrong, as read, half of the time with some of its numbers printed oddly; `null` where it
 * is not read as a report. `wrong` has what the reader itself misread.
 */
export async function filedFile(seed: number): Promise<Case | null> {
  const chance = random(seed ^ 0xf11e);
  const form = chance.oneIn(3) ? form2019 : form2021;
  const { kind, truth } = filed(form, seed);
  const style = chance.pick(STYLES.filter((each) => each !== 'tablesLost'));
  const numbers = asPrinted(form, truth);
  const { bytes, name } = render(form, chance.oneIn(2) ? oddly(numbers, chance) : numbers, style, { seed });
  return caseOf(kind, seed, await readFile(bytes, name), truth);
}
