/** Whole reports as PDFs: ruled in many ways, turned, cut by pages, or without any rules. */

import { describe, expect, test } from 'vitest';
import { form2019 } from '../../../../src/core/forms/2019.ts';
import { form2021 } from '../../../../src/core/forms/2021.ts';
import { readPdf } from '../../../../src/engine/readers/pdf/index.ts';
import { type ReportLooks, reportPdf } from '../../../corpus/pdf-report.ts';
import { plausible } from '../../../support/plausible.ts';
import { complaints, partsOf, reportOf, silent } from './support.ts';

const SMALL = { width: 420, height: 595, margin: 30, size: 7 } as const;

const LOOKS: Readonly<Record<string, ReportLooks>> = {
  'ruled by lines': {},
  'ruled by thin boxes': { rules: 'boxes' },
  'ruled cell by cell': { rules: 'cells' },
  'ruled by dashes': { rules: 'dashed' },
  'shaded instead of ruled': { rules: 'shaded' },
  'on landscape pages': { landscape: true, fullness: 0.6 },
  'on pages turned by 90°': { rotate: 90 },
  'on pages turned by 180°': { rotate: 180 },
  'on pages turned by 270°': { rotate: 270 },
  'with tables lying on their side': { turned: true, running: true },
  'inside a form with a matrix': { inForm: true },
  'drawn glyph by glyph': { apart: true },
  'drawn in another order than it is read': { backwards: true },
  'cut by pages between rows': { ...SMALL, running: true },
  'cut by pages with headings repeated': { ...SMALL, repeated: true, running: true },
  'cut by pages in the middle of rows': { ...SMALL, split: true, fullness: 0.7 },
  'cut by pages with no rule where it is cut': { ...SMALL, split: true, open: true, fullness: 0.8 },
};

describe.each([form2019, form2021])('a report on the $id form', (form) => {
  test.each(Object.entries(LOOKS))('%s is read without a doubt', async (_, looks) => {
    const numbers = plausible(form, 7);
    const report = await reportOf(reportPdf(partsOf(form, 7), looks));
    expect(complaints(report, numbers)).toEqual([]);
    expect(report).toMatchObject({ unit: '青川市云岭区司法局', year: 2022, form: form.id, notes: [] });
  });
});

describe('a report without upright rules', () => {
  const looks: [string, ReportLooks][] = [
    ['with level rules only', { ...SMALL, rules: 'horizontal' }],
    ['with three rules a table', { ...SMALL, rules: 'three' }],
    ['with no rules', { ...SMALL, rules: 'none' }],
    ['with no rules, numbers flush right', { ...SMALL, rules: 'none', align: 'right' }],
    ['with no rules, numbers flush left', { ...SMALL, rules: 'none', align: 'left' }],
    ['with no rules, on its side', { rules: 'none', turned: true }],
  ];
  test.each(looks)('%s is read without a doubt where no page cuts its headings', async (_, look) => {
    const numbers = plausible(form2021, 7);
    expect(complaints(await reportOf(reportPdf(partsOf(form2021, 7), look)), numbers)).toEqual([]);
  });

  test.each([0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9])(
    'is never wrong in silence, wherever pages cut it (%d)',
    async (fullness) => {
      const numbers = plausible(form2021, 9);
      const look: ReportLooks = { rules: 'none', fullness, split: true, repeated: fullness > 0.6, size: 10 };
      expect(silent(await reportOf(reportPdf(partsOf(form2021, 9), look)), numbers)).toEqual([]);
    },
  );

  test('keeps a number in its column where others are blank', async () => {
    const numbers = { ...plausible(form2021, 9) };
    const row = form2021.lines.find(({ path }) => path.at(-1) === '3.其他');
    for (const { id } of row?.cells.slice(1, 5) ?? []) numbers[id] = '';
    const report = await reportOf(reportPdf(partsOf(form2021, 9, numbers), { ...SMALL, rules: 'none' }));
    expect(silent(report, numbers)).toEqual([]);
    const read = row?.cells.map(({ id }) => report.readings[id]?.raw);
    expect(read).toEqual(row?.cells.map(({ id }) => numbers[id]));
  });
});

describe('the places of a PDF', () => {
  test('tell where each number stands on its page as shown, and are in the order of the text', async () => {
    const { source, view } = await readPdf(reportPdf(partsOf(form2021, 7), { rotate: 90, fullness: 0.7 }), 'a.pdf');
    if (view.kind !== 'pages') throw new Error('no pages');
    expect(view.pages[0]).toEqual({ width: 595, height: 842 });
    let last = 0;
    for (const { start, end, page, box } of view.places) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(source.text.slice(start, end)).toMatch(/^\S+$/);
      expect(page).toBeLessThan(view.pages.length);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(595);
      expect(box.top + box.height).toBeLessThanOrEqual(842);
      last = end;
    }
    const numbers = [...source.text.matchAll(/\d[\d.,]*/g)].map(({ index }) => index);
    const starts = new Set(view.places.map(({ start }) => start));
    expect(numbers.filter((at) => !starts.has(at))).toEqual([]);
  });

  test('say of words in a font that is not in the file that no picture shows them; digits can be shown', async () => {
    const { source, view } = await readPdf(reportPdf(partsOf(form2021, 7)), 'a.pdf');
    if (view.kind !== 'pages') throw new Error('no pages');
    const words = (isFontless: boolean) =>
      view.places
        .filter((place) => (place.isFontless ?? false) === isFontless)
        .map(({ start, end }) => source.text.slice(start, end));
    expect(words(true).join('')).toContain('自然人');
    expect(words(true).filter((word) => /\d/.test(word))).toEqual([]);
    expect(words(false)).toContain('0');
  });
});
