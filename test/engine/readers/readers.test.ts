/** What every reader owes whatever it is given: a source whose spans fit, or a failure that says what is wrong. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../../src/core/cells/index.ts';
import { readSource } from '../../../src/engine/readers/index.ts';
import { simplify } from '../../../src/engine/readers/simplify.ts';
import { Failure, type FailureCode } from '../../../src/shared/failure.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function failureOf(content: Uint8Array): FailureCode | null {
  try {
    readSource(content, 'a');
    return null;
  } catch (error) {
    return error instanceof Failure ? error.code : 'INTERNAL';
  }
}

describe('what a file is, is told by its content', () => {
  test.each([
    ['%PDF-1.7', 'FORMAT_UNSUPPORTED'],
    ['PK\u0003\u0004', 'FORMAT_UNSUPPORTED'],
    ['{\\rtf1', 'FORMAT_UNSUPPORTED'],
    ['', 'FILE_EMPTY'],
    [' \n\t', 'FILE_EMPTY'],
  ] as const)('%j is refused as %s', (content, code) => {
    expect(failureOf(bytes(content))).toBe(code);
  });

  test('the failure names the file, what was expected and what was found', () => {
    expect(() => readSource(bytes('%PDF-1.7'), '年报.txt')).toThrow(
      new Failure('FORMAT_UNSUPPORTED', { file: '年报.txt', expected: 'TXT, MD, HTML', found: 'PDF' }),
    );
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

function survives(content: Uint8Array): void {
  let source: ReturnType<typeof readSource>;
  try {
    source = readSource(content, 'fuzz');
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return;
  }
  expect(source.simplified.length).toBe(source.text.length);
  const spans = source.blocks.flatMap((block) =>
    (block.kind === 'grid' ? block.cells : [block]).map(({ span }) => span),
  );
  for (const [index, span] of spans.entries()) {
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
    expect(span.end).toBeLessThanOrEqual(source.text.length);
  }
  for (const { raw, span } of Object.values(readReport(source)?.readings ?? {})) {
    expect(span ? source.text.slice(span.start, span.end) : '').toBe(raw);
  }
}

test('any mixture of form words, markup and numbers gives fitting spans or a failure', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }), (pieces) => survives(bytes(pieces.join('')))),
    { numRuns: 500 },
  );
});

test('any bytes give fitting spans or a failure', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (content) => survives(content)),
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
