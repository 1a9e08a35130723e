/**
 * A sample of the corpus: every format and style intact, every fault in every format, a few damaged files. The whole of
 * it is `npm run corpus -- 20000` and `npm run corpus -- mutate 10000`.
 */

import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/core/forms/index.ts';
import { random } from '../support/random.ts';
import { FAULTS } from './faults/index.ts';
import { certain } from './figures.ts';
import { FORMATS, type FormatName } from './formats/index.ts';
import { corpusDocument } from './index.ts';
import { judge, NO_CELLS, sum } from './judge.ts';
import { damagedCopy } from './mutations.ts';
import { readAny } from './read-any.ts';

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
const PER_STYLE = 5;
const MUTANTS = 40;
/** Of an intact document's cells, in percent. */
const CERTAIN = 99.5;

const again = (seed: number, { format, style }: { format: string; style: string }) =>
  `npm run corpus -- --seed ${seed} --format ${format} --style ${style} --fault none --show`;

describe('the corpus', () => {
  it('is the same each time, with a truth for every cell', () => {
    for (const [at, format] of FORMAT_NAMES.entries()) {
      const [one, two] = [corpusDocument(at, { format }), corpusDocument(at, { format })];
      expect(Buffer.from(one.bytes).equals(two.bytes), format).toBe(true);
      expect(Object.keys(one.truth)).toEqual(formOf(one.form).cells.map(({ id }) => id));
    }
  });

  it('has every kind of fault', () => {
    const found = new Set(Array.from({ length: 600 }, (_, seed) => corpusDocument(seed, { format: 'html' }).fault));
    expect(FAULTS.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([]);
  });
});

describe.for(FORMAT_NAMES)('intact documents in the format %s', (format) => {
  it('are read right and without doubt', async () => {
    let all = NO_CELLS;
    const wrong: string[] = [];
    for (const style of FORMATS[format].styles) {
      for (let seed = 1; seed <= PER_STYLE; seed += 1) {
        const { tally, failure, silent } = await judge(corpusDocument(seed, { format, style, fault: null }));
        all = sum(all, tally);
        if (failure !== null || silent.length > 0)
          wrong.push(`${failure} ${silent} # ${again(seed, { format, style })}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(certain(all)).toBeGreaterThanOrEqual(CERTAIN);
  });
});

describe.for(FORMAT_NAMES)('faulty documents in the format %s', (format) => {
  it('are never wrong in silence', async () => {
    const wrong: string[] = [];
    for (const [at, { name }] of FAULTS.entries()) {
      const seed = 1000 + at;
      const { failure, silent } = await judge(corpusDocument(seed, { format, fault: name }));
      const command = `npm run corpus -- --seed ${seed} --format ${format} --fault "${name}" --show`;
      if (failure === 'INTERNAL' || silent.length > 0) wrong.push(`${silent} # ${command}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe.for(FORMAT_NAMES)('damaged files in the format %s', (format) => {
  it('are read or refused, whatever is in them', async () => {
    const [one, other] = [1, 2].map((seed) => corpusDocument(seed, { format, fault: null }));
    if (!one || !other) throw new Error('no documents');
    const broken: string[] = [];
    for (let number = 1; number <= MUTANTS; number += 1) {
      const { failure } = await readAny(damagedCopy(one.bytes, other.bytes, random(number)), one.name);
      if (failure?.code === 'INTERNAL') broken.push(`${number}: ${failure.detail.found}`);
    }
    expect(broken).toEqual([]);
  });
});
