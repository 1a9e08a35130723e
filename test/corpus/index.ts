/**
 * A corpus of our own: reports in every format, style, form and writing, with every kind of fault, made to order from a
 * number. Everything in them is invented, and the truth is known of every cell.
 *
 * Pure: the same seed gives the same bytes on every machine, so that a seed is all there is to say of a bug.
 */

import type { CellId, FormId } from '../../src/core/form.ts';
import { form2019 } from '../../src/core/forms/2019.ts';
import { form2021 } from '../../src/core/forms/2021.ts';
import { compose } from '../support/document.ts';
import { asPrinted, type Numbers, plausible } from '../support/plausible.ts';
import { type Random, random } from '../support/random.ts';
import { CellGone, type Draft, type Scene, type Truth } from './draft.ts';
import type { Fault } from './faults/fault.ts';
import { FAULTS } from './faults/index.ts';
import type { FileFormat } from './formats/format.ts';
import { FORMATS, type FormatName, SHARES } from './formats/index.ts';
import { WRITINGS, type Writing, written } from './labels.ts';

/**
 * One document. `truth` has every cell of the form: a canonical decimal, or `null` where the document has no number.
 * `fault` names what befell it, `cells` which cells that concerns; an `intact` document has no fault, however odd its
 * style and writing.
 */
export interface CorpusDocument {
  readonly seed: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: FormatName;
  readonly style: string;
  readonly writing: Writing;
  readonly form: FormId;
  readonly unit: string;
  readonly year: number;
  readonly fault: string | null;
  readonly cells: readonly CellId[];
  readonly truth: Truth;
  readonly intact: boolean;
}

const UNITS = [
  '青川市云岭区司法局',
  '云岭区松桥街道办事处',
  '云岭区柳溪镇人民政府',
  '青川市云岭区人民政府办公室',
  '青川市水务局',
  '云岭经济开发区管理委员会',
];

const NAMES = Object.keys(FORMATS) as FormatName[];
const DRAWN = NAMES.flatMap((name) => new Array<FormatName>(SHARES[name]).fill(name));

/** What may be asked of a document; everything else follows from its seed. */
export interface Wanted {
  readonly format?: FormatName;
  readonly style?: string;
  /** The name of a fault, or `null` for an intact document. */
  readonly fault?: string | null;
  /** The unit that files it. */
  readonly unit?: string;
}

/** A third of the documents are intact. */
function faultOf({ fault }: Wanted, scene: Scene): Fault | null {
  if (fault === null || (fault === undefined && scene.chance.oneIn(3))) return null;
  const fitting = FAULTS.filter((each) => each.fits?.(scene) ?? true);
  return fitting.find(({ name }) => name === fault) ?? (fault === undefined ? scene.chance.pick(fitting) : null);
}

/** Pinyin and the like belong to the mirrors of web pages; no sheet has them. */
function writingOf(chance: Random, format: FileFormat, style: string): Writing {
  return chance.oneIn(3)
    ? 'official'
    : chance.pick(format.raised || !format.ruled(style) ? WRITINGS : WRITINGS.slice(0, 8));
}

function truthOf(numbers: Numbers): Truth {
  return { ...numbers };
}

/** How often a fault looks for something to befall before the document is left intact. */
const TRIES = 20;

function befallen(draft: Draft, fault: Fault | null, scene: Scene): Draft | null {
  if (!fault?.draft) return draft;
  for (let tried = 0; tried < TRIES; tried += 1) {
    try {
      const hit = fault.draft(draft, scene);
      if (hit) return hit;
    } catch (error) {
      if (!(error instanceof CellGone)) throw error;
    }
  }
  return null;
}

/**
 * The document of a seed. Example: `corpusDocument(7).bytes` is a file, `corpusDocument(7).truth` what it says;
 * `corpusDocument(7, { format: 'docx', fault: null })` is an intact Word document.
 */
export function corpusDocument(seed: number, wanted: Wanted = {}): CorpusDocument {
  const chance = random(seed ^ 0x5eed);
  const name = wanted.format ?? chance.pick(DRAWN);
  const format: FileFormat = FORMATS[name];
  const style = wanted.style ?? chance.pick(format.styles);
  const form = chance.oneIn(4) ? form2019 : form2021;
  const year = form.firstYear + chance.below(form.id === '2019' ? 2 : 4);
  const drawn = chance.pick(UNITS);
  const unit = wanted.unit ?? drawn;
  const writing = writingOf(chance, format, style);
  const scene: Scene = { form, format, style, chance };
  const fault = faultOf(wanted, scene);

  const sound = plausible(form, chance.below(1_000_000));
  const filed = fault?.filed?.(sound, scene) ?? { numbers: sound, cells: [] };
  const parts = compose(
    form,
    asPrinted(form, filed.numbers),
    { unit, year, seed },
    { tablesLost: false, untitled: false },
  );
  const draft: Draft = { parts, truth: truthOf(filed.numbers), cells: filed.cells };
  const hit = befallen(draft, fault, scene);
  const shown = hit ?? draft;
  const dressed = written(shown.parts, writing, chance);
  const made = format.make({ parts: dressed, style, chance, spoiling: fault?.spoiling ?? null });
  const struck = fault !== null && hit !== null;
  const everything = struck && (fault.spoiling || fault.bytes) ? Object.keys(shown.truth) : shown.cells;
  return {
    seed,
    name: `${unit}${year}年报.${made.extension}`,
    bytes: struck && fault.bytes ? fault.bytes(made.bytes, chance) : made.bytes,
    format: name,
    style,
    writing,
    form: form.id,
    unit,
    year,
    fault: struck ? fault.name : null,
    cells: everything,
    truth: shown.truth,
    intact: !struck,
  };
}
