import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAll } from '../../../src/core/checks/index.ts';
import type { CellId } from '../../../src/core/form.ts';
import { FORMS, formOf } from '../../../src/core/forms/index.ts';
import { replay } from '../../../src/core/review.ts';
import { wordsOf } from '../../../src/core/words/index.ts';
import { corner } from '../../../src/core/workbook/address.ts';
import { planForm } from '../../../src/core/workbook/report/plan.ts';
import { isComputable } from '../../../src/core/workbook/report/recheck.ts';
import { workbookWords } from '../../../src/core/workbook/words/index.ts';
import { evaluate, type Result } from '../../support/formula.ts';
import { plausible } from '../../support/plausible.ts';
import { at, report, sheetNamed, shows, type TakenSheet, take, workbook } from '../../support/workbook.ts';

const say = workbookWords('zh-CN');

/** What a spreadsheet makes of a cell of the sheet, formulas recalculated. */
function recalculated(sheet: TakenSheet, address: string): Result {
  const content = at(sheet, address)?.content ?? null;
  if (content === null) return null;
  if (content.type === 'number') return Number(content.value);
  if (content.type !== 'formula') return content.text;
  return evaluate(content.formula, (other) => recalculated(sheet, other));
}

/** Believable numbers with some cells replaced by whatever may stand in a report. */
const filings = fc.record({
  form: fc.constantFrom(...FORMS.map(({ id }) => id)),
  seed: fc.nat(100_000),
  odd: fc.array(
    fc.record({
      cell: fc.nat(1000),
      raw: fc.oneof(
        fc.constantFrom('', '/', '无', '-3', '0.1', '0.2', '0.3', '1.5', '123456789012345', '1234567890123456', '=1+1'),
        fc.constantFrom('99999999999999', '0.0000001', '12345678.123456', '8'),
        fc.nat(50).map(String),
      ),
    }),
    { maxLength: 12 },
  ),
});

describe('the live formulas of a report', () => {
  it('come to what the checks say, and to the results stored with them', () => {
    fc.assert(
      fc.property(filings, ({ form: id, seed, odd }) => {
        const form = formOf(id);
        const cells: Record<CellId, string> = { ...plausible(form, seed) };
        for (const { cell, raw } of odd) cells[form.cells[cell % form.cells.length]?.id ?? ''] = raw;
        const given = report({ form: id, cells });
        const sheet = sheetNamed(take(workbook([given])), '1 某县财政局');
        const plan = planForm(form, wordsOf('zh-CN'), say);
        const { values } = replay(given.readings, []);

        for (const { area, equation, part } of plan.checks) {
          const result = recalculated(sheet, corner(area));
          const stored = shows(at(sheet, corner(area)));
          const label = `${equation.id} ${part}`;
          if (typeof result === 'number') expect(result, label).toBeCloseTo(Number(stored), 6);
          else expect(result, label).toBe(stored);
        }
        for (const { equation, verdict } of decideAll(form, values)) {
          const place = plan.verdict.get(equation.id);
          expect(place && recalculated(sheet, corner(place)), equation.id).toBe(say.result[verdict]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('read as a person would write them', () => {
    const sheet = sheetNamed(take(workbook([report()])), '1 某县财政局');
    const formula = (address: string) => {
      const content = at(sheet, address)?.content;
      return content?.type === 'formula' ? content.formula : content;
    };
    expect(formula('M26')).toBe('IF(COUNT(F26:K26)=6,SUM(F26:K26),"无法判定")');
    expect(formula('N26')).toBe(
      'IF(OR(AND(COUNT(L26)=1,COUNT(F26:K26)=6),' +
        'AND(COUNT(F26:K26)=6,ROUND(SUM(L26)-SUM(F26:K26),6)>0),' +
        'AND(COUNT(L26)=1,ROUND(SUM(L26)-SUM(F26:K26),6)<0)),' +
        'ROUND(SUM(L26)-SUM(F26:K26),6),"无法判定")',
    );
    expect(formula('O26')).toBe('IF(ISNUMBER(N26),IF(N26=0,"✓ 相符","▲ 不符"),"… 无法判定")');
    expect(formula('F51')).toBe('IF(COUNT(F28:F48)=21,SUM(F28:F48),"无法判定")');
    expect(formula('F54')).toBe('IF(COUNT(F26:F27)=2,SUM(F26:F27),"无法判定")');
    expect(formula('F55')).toBe('IF(COUNT(F49:F50)=2,SUM(F49:F50),"无法判定")');
  });

  it('leave an equation undecided over a blank, a dash or a word: none of them is a zero', () => {
    for (const raw of ['', '/', '—', '无']) {
      const given = report({ cells: { 'requests.granted.enterprise': raw } });
      const sheet = sheetNamed(take(workbook([given])), '1 某县财政局');
      expect(['M28', 'N28', 'O28', 'G53'].map((address) => recalculated(sheet, address))).toEqual([
        '无法判定',
        '无法判定',
        '… 无法判定',
        '… 无法判定',
      ]);
    }
  });

  it('give way to the exact result where binary floats could tell another story', () => {
    expect(isComputable(['0.1', '0.2', '0.3'])).toBe(true);
    expect(isComputable(['99999999999999'])).toBe(true);
    expect(isComputable(['999999999999999'])).toBe(false);
    expect(isComputable(['123456789.5'])).toBe(false);
    expect(isComputable(['0.0000001'])).toBe(false);
    expect(isComputable(['1234567890123456', '1'])).toBe(false);

    const cells = { 'requests.granted.natural': '9007199254740993', 'requests.granted.total': '9007199254740992' };
    const sheet = sheetNamed(take(workbook([report({ cells })])), '1 某县财政局');
    expect(['F28', 'L28', 'M28', 'N28', 'O28'].map((address) => at(sheet, address)?.content)).toEqual([
      { type: 'text', text: '9007199254740993' },
      { type: 'text', text: '9007199254740992' },
      { type: 'text', text: '9007199254740993' },
      { type: 'text', text: '-1' },
      { type: 'text', text: '▲ 不符' },
    ]);
    expect(at(sheet, 'O28')?.note).toBe('数值超出公式可精确计算的范围，本项按精确值判定，不随单元格变化');
  });
});
