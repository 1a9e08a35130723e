/** What a second person read: a witness where it agrees, a finding where it does not, and what is left to read. */

import { describe, expect, it } from 'vitest';
import { checkReport, type Finding } from '../../src/core/checks/index.ts';
import { NO_CONTEXT } from '../../src/core/context.ts';
import { form2021 as form } from '../../src/core/forms/2021.ts';
import { proofsOf } from '../../src/core/proof.ts';
import type { CellValue, Values } from '../../src/core/reading.ts';
import { typed } from '../../src/core/review.ts';
import { operandsOf } from '../../src/core/rulings.ts';
import { type SecondReading, unseconded } from '../../src/core/second-reading.ts';
import { sentence, wordsOf } from '../../src/core/words/index.ts';
import { readings } from '../support/workbook.ts';

/** A cell nothing proves, and one that three sums prove. */
const CELL = 'proactive.penalties.decisions';
const SUMMED = 'requests.granted.natural';

const second = (cell: string, text: string): SecondReading => ({
  ...{ cell, value: typed(text), by: '李复核', at: '2023-02-01T08:00:00.000Z' },
});

function evidence(cells: Readonly<Record<string, string>>, read: readonly SecondReading[], settled: string[] = []) {
  const of = readings(form, cells);
  const values: Values = of;
  const context = { ...NO_CONTEXT, second: read };
  return { form, values, readings: of, settled: new Set(settled), year: 2022, notes: [], context };
}

const findingsOf = (given: ReturnType<typeof evidence>): Finding[] =>
  checkReport(given).filter(({ kind }) => kind === 'secondReading');

describe('a second reading', () => {
  it('that agrees proves a number nothing else proves', () => {
    expect(proofsOf(evidence({ [CELL]: '7' }, []))[CELL]).toMatchObject({ status: 'unproved' });
    const same = evidence({ [CELL]: '7' }, [second(CELL, '７')]);
    expect(proofsOf(same)[CELL]).toEqual({ status: 'proved', witnesses: [{ by: 'person' }], against: [] });
    expect(findingsOf(same)).toEqual([]);
  });

  it('is one witness with the first person’s own', () => {
    const both = evidence({ [CELL]: '7' }, [second(CELL, '7')], [CELL]);
    expect(proofsOf(both)[CELL]?.witnesses).toEqual([{ by: 'person' }]);
  });

  it('that differs fails, and speaks against the number', () => {
    const other = evidence({ [CELL]: '7' }, [second(CELL, '1')]);
    expect(findingsOf(other)).toMatchObject([
      { check: `secondReading.${CELL}`, verdict: 'fails', cells: [CELL], second: { by: '李复核' } },
    ]);
    expect(proofsOf(other)[CELL]).toMatchObject({ status: 'contradicted', against: [`secondReading.${CELL}`] });
  });

  it.for([
    ['0', ''],
    ['0', '/'],
    ['', '/'],
    ['/', '无'],
    ['无', '未统计'],
  ] as const)('keeps apart what stands there, %j, and what was read, %j', ([stands, read]) => {
    expect(findingsOf(evidence({ [CELL]: stands }, [second(CELL, read)]))).toHaveLength(1);
    expect(findingsOf(evidence({ [CELL]: stands }, [second(CELL, stands)]))).toEqual([]);
  });

  it('counts by its last one on a cell', () => {
    expect(findingsOf(evidence({ [CELL]: '7' }, [second(CELL, '1'), second(CELL, '7')]))).toEqual([]);
    expect(findingsOf(evidence({ [CELL]: '7' }, [second(CELL, '7'), second(CELL, '1')]))).toHaveLength(1);
  });

  it('is silent where the rule is off', () => {
    const other = evidence({ [CELL]: '7' }, [second(CELL, '1')]);
    const off = { ...other, context: { ...other.context, off: ['secondReading'] } };
    expect(findingsOf(off)).toEqual([]);
  });

  it('is what a ruling on it is made about', () => {
    const operands = (text: string) => {
      const given = evidence({ [CELL]: '7' }, [second(CELL, text)]);
      return operandsOf(findingsOf(given)[0] as Finding, given.values);
    };
    expect(operands('1')).toEqual([`${CELL}=7`, 'second=1']);
    expect(operands('')).toEqual([`${CELL}=7`, 'second=blank']);
    expect(operands('无')).toEqual([`${CELL}=7`, 'second=text 无']);
  });

  it('is said with both readings, in each language', () => {
    const given = evidence({ [CELL]: '7' }, [second(CELL, '')]);
    const [finding] = findingsOf(given);
    const say = (locale: 'zh-CN' | 'en', values: Readonly<Record<string, CellValue>> = given.values) =>
      sentence(finding as Finding, form, values, wordsOf(locale));
    expect(say('zh-CN')).toBe('“行政处罚 · 本年处理决定数量”两次读数不同，现为：7，第二人核读：空白，须对照原文认定');
    expect(say('en')).toBe(
      '“行政处罚 · 本年处理决定数量” is 7, a second person read blank: look at the source and decide',
    );
  });
});

describe('what is left for a second person to read', () => {
  const left = (given: ReturnType<typeof evidence>) =>
    unseconded(form, given.values, proofsOf(given), given.context.second);

  it('is every number nothing proves, in printed order', () => {
    const cells = left(evidence({}, []));
    expect(cells).toContain(CELL);
    expect(cells).not.toContain(SUMMED);
    expect(cells).toEqual(form.cells.map(({ id }) => id).filter((id) => cells.includes(id)));
  });

  it('is no cell without a number, none a person settled, and none that was read already, alike or not', () => {
    const before = left(evidence({}, []));
    const less = (given: ReturnType<typeof evidence>) => before.filter((cell) => !left(given).includes(cell));
    expect(less(evidence({ [CELL]: '/' }, []))).toEqual([CELL]);
    expect(less(evidence({}, [], [CELL]))).toEqual([CELL]);
    expect(less(evidence({}, [second(CELL, '0')]))).toEqual([CELL]);
    expect(less(evidence({}, [second(CELL, '5')]))).toEqual([CELL]);
  });

  it('is a number that a failing sum speaks against and nothing proves', () => {
    const failing = evidence({ [SUMMED]: '3' }, []);
    expect(proofsOf(failing)[SUMMED]?.status).toBe('contradicted');
    expect(left(failing)).toContain(SUMMED);
  });
});
