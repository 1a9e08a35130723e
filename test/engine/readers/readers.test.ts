/** What every reader owes whatever it is given: a source whose spans fit, or a failure that says what is wrong. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReports } from '../../../src/core/cells/index.ts';
import { readDocument } from '../../../src/engine/readers/index.ts';
import { simplify } from '../../../src/engine/readers/simplify.ts';
import { Failure } from '../../../src/shared/failure.ts';
import { attempt, expectFitting } from './support/promises.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file of no use is refused by name', () => {
  test.each([
    ['Rar!\u001a\u0007', 'FORMAT_UNSUPPORTED'],
    ['GIF89a', 'FILE_IMAGE'],
    ['', 'FILE_EMPTY'],
    [' \n\t', 'FILE_EMPTY'],
    ['<html><body></body></html>', 'FILE_EMPTY'],
  ] as const)('%j as %s', async (content, code) => {
    const outcome = await attempt(() => readDocument(bytes(content), '年报.txt'));
    expect(outcome).toBeInstanceOf(Failure);
    expect(outcome).toMatchObject({ code, detail: { file: '年报.txt' } });
  });
});

const PIECES = [
  '规章',
  '0',
  '\t',
  '\n',
  '|',
  '| ',
  '(一)予以公开',
  '<table>',
  '<table><tr><td>',
  '<pre>',
  '</pre>',
  '<s>',
  '<sup>',
  '<br>',
  '<tr>',
  '<td rowspan=3>',
  '<td colspan=99999>',
  '</table>',
  '<p>',
  '总计',
  '2022年政府信息公开工作年度报告',
  '自然人',
  '1,2',
  'O',
  '-',
  '&nbsp;',
  '\u0000',
  '\uFFFD',
  '報(bào)告',
  '三、本年度办理结果',
  '<!--',
  '  3',
];

async function survives(content: Uint8Array): Promise<void> {
  const document = await attempt(() => readDocument(content, 'fuzz'));
  if (document instanceof Failure) return;
  expectFitting(document);
  for (const report of readReports(document.source)) {
    for (const { raw, span } of [...Object.values(report.readings), ...report.statements]) {
      expect(span ? document.source.text.slice(span.start, span.end) : '').toBe(raw);
    }
  }
}

test('any mixture of form words, markup and numbers gives fitting spans or a failure', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }), (pieces) => {
      return survives(bytes(pieces.join('')));
    }),
    { numRuns: 500 },
  );
});

test('any bytes give fitting spans or a failure', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (content) => survives(content)),
    { numRuns: 500 },
  );
});

test('Traditional characters become Simplified one for one', () => {
  expect(simplify('2022年政府信息公開工作年度報告')).toBe('2022年政府信息公开工作年度报告');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
      expect(simplify(text)).toHaveLength(text.length);
    }),
  );
});
