/**
 * Whole reports, made to order in every style, form and encoding: what is printed plainly is read right and without
 * doubt; what is damaged in one place is never wrong in silence.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, formOf } from '../../src/core/forms/index.ts';
import { ENCODINGS, type Encoding } from '../support/encode.ts';
import { brokenPromises, inexact, readBytes, silentErrors } from '../support/golden.ts';
import { asPrinted, plausible } from '../support/plausible.ts';
import { render, STYLES, type Style } from '../support/render.ts';

const UNITS = ['青川市云岭区司法局', '云岭区松桥街道办事处', '云岭区柳溪镇人民政府', '青川市云岭区人民政府办公室'];
// By id, so that a counterexample is a line and not the whole form.
const anyForm = fc.constantFrom(...FORMS.map(({ id }) => id));
const anySeed = fc.nat(100_000);
const anyUnit = fc.constantFrom(...UNITS);
const tabled = STYLES.filter((style) => style !== 'tablesLost');

/** Encodings that have all the characters of a style; pages say theirs themselves. */
function encodingsOf(style: Style): readonly Encoding[] {
  if (style === 'html' || style === 'nested' || style === 'word') return [style === 'word' ? 'gb18030' : 'utf-8'];
  if (style === 'traditional') return ENCODINGS.filter((each) => each !== 'gb18030');
  return ENCODINGS.filter((each) => each !== 'big5' && !(style === 'pinyin' && each === 'gb18030'));
}

describe.for(tabled)('a report in the style %s', (style) => {
  it('is read whole: every cell right, none in doubt', async () => {
    const encoding = fc.constantFrom(...encodingsOf(style));
    await fc.assert(
      fc.asyncProperty(anyForm, anySeed, anyUnit, encoding, fc.boolean(), async (id, seed, unit, as, late) => {
        const form = formOf(id);
        const numbers = plausible(form, seed);
        const year = form.firstYear + (late ? 1 : 0);
        const { bytes, name } = render(form, asPrinted(form, numbers), style, { unit, year, seed, encoding: as });
        const outcome = await readBytes(bytes, name);
        const { report, findings } = outcome;
        expect({ unit: report?.unit, year: report?.year, form: report?.form }).toEqual({ unit, year, form: form.id });
        expect(inexact(outcome, numbers, Object.keys(numbers))).toEqual([]);
        expect(brokenPromises(outcome)).toEqual([]);
        expect(findings).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

/** Stands in a document for a place that is about to be damaged. */
const MARK = '\uE000';

type Fault = 'lost' | 'doubled' | 'strayBefore' | 'emptied';
const FAULTS: readonly Fault[] = ['lost', 'doubled', 'strayBefore', 'emptied'];

/** How each style prints one value, so that it can be taken out together with its place, or put in twice. */
const PLACES: Readonly<Partial<Record<Style, RegExp>>> = {
  lines: new RegExp(`(\\n\\n)${MARK}(\\S*)`),
  pipes: new RegExp(`(\\n)${MARK}(\\S*) \\|`),
  tabs: new RegExp(`([\\t\\n])${MARK}(\\S*)`),
  spaces: new RegExp(`([ \\n])${MARK}(\\S*)`),
  html: new RegExp(`(\\n *)<td[^>]*>${MARK}(\\S*?)</td>`),
  nested: new RegExp(`(\\n *)<td[^>]*><font size="2">${MARK}(\\S*?)</font></td>`),
};

/** Damages the place of the marked value. `stray` is a number from elsewhere, such as that of a page. */
function damaged(text: string, place: RegExp, fault: Fault, stray: string): string {
  const result = text.replace(place, (whole, lead: string, value: string) => {
    const clean = whole.replace(MARK, '');
    if (fault === 'lost') return lead === '\n' ? lead : '';
    if (fault === 'emptied') return whole.replace(`${MARK}${value}`, '');
    return fault === 'doubled' ? clean + clean : lead + clean.slice(lead.length).replace(value, stray) + clean;
  });
  if (result.includes(MARK)) throw new Error(`no place found for ${fault}`);
  return result;
}

const places = FORMS.flatMap(({ id, cells }) =>
  cells.map((cell) => ({ table: cell.table, place: [id, cell.id] as const })),
);

/** Half of them in tables 二 and 四, where few equations or none would notice. */
const anyCell = fc.oneof(
  fc.constantFrom(...places.filter(({ table }) => table === 'requests').map(({ place }) => place)),
  fc.constantFrom(...places.filter(({ table }) => table !== 'requests').map(({ place }) => place)),
);

describe.for(Object.keys(PLACES) as Style[])('a damaged report in the style %s', (style) => {
  it.for(FAULTS)('is never wrong in silence where a value is %s', async (fault) => {
    const place = PLACES[style] as RegExp;
    await fc.assert(
      fc.asyncProperty(anyCell, anySeed, fc.constantFrom('0', '1', '7', '12'), async ([id, cell], seed, stray) => {
        const form = formOf(id);
        const numbers = plausible(form, seed);
        const printed = asPrinted(form, numbers);
        const marked = { ...printed, [cell]: `${MARK}${printed[cell]}` };
        const { bytes, name } = render(form, marked, style, { edit: (text) => damaged(text, place, fault, stray) });
        const outcome = await readBytes(bytes, name);
        const truth = fault === 'emptied' ? { ...numbers, [cell]: null } : numbers;
        expect(silentErrors(outcome, truth)).toEqual([]);
        expect(brokenPromises(outcome)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe.for(['lines', 'pipes', 'tabs', 'html'] as const)('a report in the style %s that lost a label', (style) => {
  it('is never wrong in silence', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, anySeed, fc.nat(), async (id, seed, pick) => {
        const form = formOf(id);
        const numbers = plausible(form, seed);
        const lines = form.lines.filter(({ path }) => path.length > 0);
        const label = lines[pick % lines.length]?.path.at(-1) ?? '';
        const wide = label
          .replaceAll('(', '（')
          .replaceAll(')', '）')
          .replaceAll(',', '，')
          .replace(/^(\d)\./, '$1．');
        const edit = (text: string) => {
          const at = text.lastIndexOf(style === 'html' ? wide : label);
          return text.slice(0, at) + text.slice(at + label.length);
        };
        const { bytes, name } = render(form, asPrinted(form, numbers), style, { edit });
        const outcome = await readBytes(bytes, name);
        expect(silentErrors(outcome, numbers)).toEqual([]);
        expect(brokenPromises(outcome)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
