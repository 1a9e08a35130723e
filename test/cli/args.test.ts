/** What is typed after a command: sorted, or refused with the reason. */

import { describe, expect, test } from 'vitest';
import { parse, reportNumber } from '../../src/cli/args.ts';

const SHAPE = { required: ['dataset'], optional: ['reason'], flags: ['json'], operands: ['REPORT', 'VALUE'] } as const;

describe('arguments', () => {
  test('are sorted wherever the options stand', () => {
    const parsed = {
      required: { dataset: 'a' },
      optional: { reason: 'x y' },
      flags: { json: true },
      operands: ['1', '2'],
    };
    expect(parse(['1', '--dataset', 'a', '2', '--json', '--reason=x y'], SHAPE)).toEqual(parsed);
  });

  test('may be negative numbers, dashes, or nothing at all', () => {
    const operands = (...args: string[]) => parse(['--dataset', 'a', ...args], SHAPE).operands;
    expect(operands('1', '-6')).toEqual(['1', '-6']);
    expect(operands('1', '-1,234.5')).toEqual(['1', '-1,234.5']);
    expect(operands('1', '-')).toEqual(['1', '-']);
    expect(operands('1', '')).toEqual(['1', '']);
    expect(operands('1', '--', '--json')).toEqual(['1', '--json']);
    expect(parse(['--dataset', 'a', '--reason', '-6', '1', '2'], SHAPE).optional).toEqual({ reason: '-6' });
  });

  test.each([
    [['1', '2'], '缺少选项 --dataset'],
    [['--dataset'], '选项 --dataset 缺少值'],
    [['--dataset='], '选项 --dataset 缺少值'],
    [['--dataset', 'a', '1'], '缺少参数 VALUE'],
    [['--dataset', 'a', '1', '2', '3'], '多余的参数 3'],
    [['--dataset', 'a', '--jsno', '1', '2'], '没有选项 --jsno'],
    [['--dataset', 'a', '--json=yes', '1', '2'], '选项 --json 不带值'],
    [['--dataset', 'a', '-x', '1', '2'], '没有选项 -x'],
  ])('%j: %s', (args, message) => {
    expect(() => parse(args, SHAPE)).toThrow(message);
  });

  test('that are report numbers are whole and positive', () => {
    expect(reportNumber('12')).toBe(12);
    for (const text of ['0', '-1', '1.5', '１', 'x', '', undefined]) expect(() => reportNumber(text)).toThrow('REPORT');
  });
});
