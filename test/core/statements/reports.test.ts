/** Statements of whole reports: those made to order say what their tables say; real ones, where present, too. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '../../../src/core/decimal.ts';
import type { CellId, FormId } from '../../../src/core/form.ts';
import { FORMS, formOf } from '../../../src/core/forms/index.ts';
import { statementsOf } from '../../../src/core/statements/index.ts';
import { readDocument } from '../../../src/engine/readers/index.ts';
import { asPrinted, plausible } from '../../support/plausible.ts';
import { render } from '../../support/render.ts';

test('a report that quotes its tables is taken at its word, in every style', async () => {
  const anyStyle = fc.constantFrom('html', 'word', 'lines', 'spaces', 'pinyin', 'tablesLost' as const);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FORMS.map(({ id }) => id)), fc.nat(9999), anyStyle, async (id, seed, style) => {
      const form = formOf(id);
      const numbers = plausible(form, seed);
      const { bytes, name } = render(form, asPrinted(form, numbers), style, { seed });
      const { source } = await readDocument(bytes, name);
      const statements = statementsOf(source, form, form.firstYear + 1);
      const wrong = statements.filter(({ cells, value }) => {
        return cells.length > 0 && sum(cells.map((cell) => `${numbers[cell]}`)) !== value;
      });
      expect(wrong).toEqual([]);
      expect(statements.map(({ code }) => code)).toContain('requestsReceived');
      expect(statements.map(({ code }) => code)).toContain('litigations');
    }),
    { numRuns: 60 },
  );
});

const SAMPLES = join(import.meta.dirname, '../../../../shared/samples');
const samples = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => name.endsWith('.txt')) : [];

interface Told {
  readonly form: FormId;
  readonly year: number;
  readonly cells: Readonly<Record<CellId, number | null>>;
}

describe.for(samples)('%s', (name) => {
  const told = JSON.parse(readFileSync(join(SAMPLES, 'expected', name.replace('.txt', '.json')), 'utf8')) as Told;

  test('states something, and nothing that its tables do not', async () => {
    const { source } = await readDocument(readFileSync(join(SAMPLES, name)), name);
    const statements = statementsOf(source, formOf(told.form), told.year);
    expect(statements.length).toBeGreaterThan(0);
    for (const { cells, value } of statements) {
      const printed = cells.flatMap((cell) => told.cells[cell] ?? []);
      if (cells.length > 0 && printed.length === cells.length) expect(sum(printed.map(String))).toBe(value);
    }
  });
});
