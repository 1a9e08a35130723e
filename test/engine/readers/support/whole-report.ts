/** Whole reports on both forms, as a writer of one format makes them: every cell must be read right, none in doubt. */

import fc from 'fast-check';
import { expect } from 'vitest';
import { FORMS, formOf } from '../../../../src/core/forms/index.ts';
import { compose, type Part } from '../../../support/document.ts';
import { brokenPromises, inexact, readBytes } from '../../../support/golden.ts';
import { asPrinted, plausible } from '../../../support/plausible.ts';

/** Makes reports of invented numbers with `write`, and expects each to be read whole under the name. */
export async function expectWhole(write: (parts: readonly Part[]) => Uint8Array, name: string): Promise<void> {
  const anyForm = fc.constantFrom(...FORMS.map(({ id }) => id));
  await fc.assert(
    fc.asyncProperty(anyForm, fc.nat(100_000), async (id, seed) => {
      const form = formOf(id);
      const numbers = plausible(form, seed);
      const facts = { unit: '青川市云岭区司法局', year: form.firstYear + 1, seed };
      const parts = compose(form, asPrinted(form, numbers), facts, { tablesLost: false, untitled: false });
      const outcome = await readBytes(write(parts), name);
      expect(inexact(outcome, numbers, Object.keys(numbers))).toEqual([]);
      expect(brokenPromises(outcome)).toEqual([]);
    }),
    { numRuns: 6 },
  );
}
