/** What is seen on a page is read; what is not seen is not; and what a scanner made of a picture says so. */

import { describe, expect, test } from 'vitest';
import { form2021 } from '../../../../src/core/forms/2021.ts';
import { readPdf } from '../../../../src/engine/readers/pdf/index.ts';
import { Failure } from '../../../../src/shared/failure.ts';
import { pagesOf } from '../../../corpus/pdf-report.ts';
import { type PdfItem, writePdf } from '../../../corpus/write-pdf.ts';
import { A4, paragraphsOf, partsOf, readItems, reportOf, say } from './support.ts';

const PICTURE: PdfItem = { kind: 'picture', left: 0, top: 0, width: 595, height: 842 };
const hidden = (text: string): PdfItem => ({ kind: 'text', x: 72, y: 100, size: 10, text, hidden: true });
const codeOf = (bytes: Uint8Array) =>
  readPdf(bytes, 'a.pdf').then(
    () => null,
    (error: unknown) => (error instanceof Failure ? error.code : error),
  );

describe('what is not seen is not read', () => {
  const cases: [string, PdfItem[]][] = [
    ['drawn without ink', [hidden('99')]],
    ['white on white', [{ kind: 'text', x: 72, y: 100, size: 10, text: '99', grey: 1 }]],
    ['covered by a box', [say(72, 100, '99'), { kind: 'box', left: 60, top: 85, width: 60, height: 20, grey: 1 }]],
    ['beside the page', [say(700, 100, '99')]],
    ['too small to see', [{ kind: 'text', x: 72, y: 100, size: 0.5, text: '99' }]],
  ];
  test.each(cases)('%s', async (_, items) => {
    expect(paragraphsOf(await readItems(say(72, 200, '规章'), ...items))).toEqual(['规章']);
  });

  test('but white on a dark box is', async () => {
    const box: PdfItem = { kind: 'box', left: 60, top: 85, width: 60, height: 20, grey: 0.3 };
    const read = await readItems(box, { kind: 'text', x: 72, y: 100, size: 10, text: '99', grey: 1 });
    expect(paragraphsOf(read)).toEqual(['99']);
  });
});

test('what is typed on top of a page is read like the page', async () => {
  const read = await readPdf(
    writePdf([{ ...A4, items: [say(72, 100, '规章')], notes: [say(172, 100, '7')] }]),
    'a.pdf',
  );
  expect(paragraphsOf(read)).toEqual(['规章', '7']);
});

test('radicals are read as the characters they stand for, digits as they are printed', async () => {
  expect(paragraphsOf(await readItems(say(72, 100, '⼈⺠⽂件１２')))).toEqual(['人民文件１２']);
});

describe('a scan', () => {
  test('with nothing but pictures is refused', async () => {
    expect(await codeOf(writePdf([{ ...A4, items: [PICTURE] }]))).toBe('FILE_SCANNED');
  });

  test('with a page number on each picture is refused', async () => {
    const page = (number: number) => ({ ...A4, items: [PICTURE, say(290, 810, `- ${number} -`)] });
    expect(await codeOf(writePdf([page(1), page(2)]))).toBe('FILE_SCANNED');
  });

  test('whose characters have no meaning is refused', async () => {
    const items: PdfItem[] = [{ kind: 'text', x: 72, y: 100, size: 10, text: '行政规范性文件', font: 'lost' }];
    expect(await codeOf(writePdf([{ ...A4, items }]))).toBe('FILE_SCANNED');
  });

  test('with recognised text is read, every cell with a doubt', async () => {
    const pages = pagesOf(partsOf(form2021, 7)).map((page) => ({
      ...page,
      items: [PICTURE, ...page.items.map((item): PdfItem => (item.kind === 'text' ? { ...item, hidden: true } : item))],
    }));
    const report = await reportOf(writePdf(pages));
    expect(Object.values(report.readings).filter(({ doubts }) => !doubts.includes('ocrLayer'))).toEqual([]);
  });

  test('of some pages leaves the others readable, and its tables are missing', async () => {
    const pages = pagesOf(partsOf(form2021, 7));
    const report = await reportOf(writePdf([...pages.slice(0, 2), { ...A4, items: [PICTURE] }]));
    expect(report.readings['disputes.reconsideration.upheld']).toMatchObject({ kind: 'absent' });
    expect(report.readings['disputes.reconsideration.upheld']?.doubts).not.toEqual([]);
  });
});

describe('what runs along the pages', () => {
  const page = (number: number, text: string) => ({
    ...A4,
    items: [say(72, 40, '云岭区年报汇编'), say(72, 120, text), say(290, 820, `— ${number} —`)],
  });

  test('is left out: page numbers altogether, running heads but once', async () => {
    const read = await readPdf(writePdf([page(1, '甲。'), page(2, '乙。'), page(3, '丙。')]), 'a.pdf');
    expect(paragraphsOf(read)).toEqual(['甲。', '乙。', '丙。', '云岭区年报汇编']);
  });

  test('does not include a number that counts nothing', async () => {
    const odd = { ...A4, items: [say(72, 120, '甲。'), say(290, 820, '17')] };
    expect(paragraphsOf(await readPdf(writePdf([odd, odd]), 'a.pdf'))).toContain('17');
  });
});
