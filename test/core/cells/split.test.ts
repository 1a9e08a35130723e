/** Several reports in one document, and what only looks like it. */

import { describe, expect, test } from 'vitest';
import { readReports } from '../../../src/core/cells/index.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { stacked, withTexts } from '../../corpus/tables.ts';
import type { Part } from '../../support/document.ts';
import { paragraph, type Sheet, sheetOf, sourceOf, tableIn, tablePart, withTable } from './sheets.ts';

const UNITS = ['青川市云岭区司法局', '云岭区松桥街道办事处', '云岭区柳溪镇人民政府'];
const SHEETS = UNITS.map((unit, index) => sheetOf(form2021, 11 + index, { unit }));
const [FIRST, SECOND] = SHEETS as [Sheet, Sheet, Sheet];

/** Of each report: whose it is, and how many of its cells are not as printed or in doubt. */
function told(parts: readonly Part[], sheets: readonly Sheet[]) {
  const source = sourceOf(parts);
  return readReports(source).map(({ unit, year, readings }, index) => {
    const numbers = sheets[index]?.numbers ?? {};
    const amiss = Object.entries(readings).filter(
      ([id, { value, doubts }]) => value !== numbers[id] || doubts.length > 0,
    );
    const displaced = Object.values(readings).filter(
      ({ raw, span }) => span && source.text.slice(span.start, span.end) !== raw,
    );
    return { unit, year, amiss: amiss.length, displaced: displaced.length };
  });
}

const whole = (unit: string | undefined, year = 2022) => ({ unit, year, amiss: 0, displaced: 0 });

describe('reports one after the other', () => {
  test('each under its title are told apart', () => {
    const parts = SHEETS.flatMap((sheet) => sheet.parts);
    expect(told(parts, SHEETS)).toEqual(UNITS.map((unit) => whole(unit)));
  });

  test('in one sheet, or a sheet each, are told apart', () => {
    const sheet = (parts: readonly Part[]) =>
      tablePart(stacked(parts.map((part) => (part.kind === 'table' ? part.table : part.text))));
    const all = SHEETS.flatMap(({ parts }) => parts);
    expect(told([sheet(all)], SHEETS)).toEqual(UNITS.map((unit) => whole(unit)));
    const each = SHEETS.map(({ parts }) => sheet(parts));
    expect(told(each, SHEETS)).toEqual(UNITS.map((unit) => whole(unit)));
  });

  test('numbered as annexes are told apart', () => {
    const numbered = SHEETS.flatMap(({ parts }, index) =>
      parts.map((part) => (part.kind === 'title' ? paragraph(`附件${index + 1}：${part.text}`) : part)),
    );
    expect(told(numbered, SHEETS)).toEqual(UNITS.map((unit) => whole(unit)));
  });

  test('of one unit for two years, on two forms, are told apart', () => {
    const earlier = sheetOf(form2019, 5, { unit: UNITS[0] as string, year: 2020 });
    expect(told([...FIRST.parts, ...earlier.parts], [FIRST, earlier])).toEqual([
      whole(UNITS[0]),
      whole(UNITS[0], 2020),
    ]);
  });

  test('of which one has lost its tables are told apart by their sections', () => {
    const lost = sheetOf(form2021, 12, { unit: UNITS[1] as string }, true);
    const reports = told(
      [...FIRST.parts, ...lost.parts, ...(SHEETS[2] as Sheet).parts],
      [FIRST, lost, SHEETS[2] as Sheet],
    );
    expect(reports).toMatchObject([whole(UNITS[0]), { unit: UNITS[1], amiss: 200 }, whole(UNITS[2])]);
  });
});

describe('one report', () => {
  test('with links to others before and after it', () => {
    const links = [2021, 2020, 2019].map((year) => paragraph(`${UNITS[0]}${year}年政府信息公开工作年度报告`));
    expect(told([...links, ...FIRST.parts, ...links], [FIRST])).toEqual([whole(UNITS[0])]);
  });

  test('with its title on every page', () => {
    const title = paragraph(`${UNITS[0]}2022年政府信息公开工作年度报告`);
    expect(
      told(
        FIRST.parts.flatMap((part) => [title, part]),
        [FIRST],
      ),
    ).toEqual([whole(UNITS[0])]);
  });

  test('printed twice alike', () => {
    expect(told([...FIRST.parts, ...FIRST.parts], [FIRST])).toEqual([whole(UNITS[0])]);
  });

  test('with another copy of its tables under the same title is in doubt where they differ, never a silent choice', () => {
    const id = 'requests.newReceived.natural';
    const changed = withTexts(tableIn(FIRST.parts, 'requests'), new Map([[id, '9999']]));
    const parts = [...FIRST.parts, ...withTable(FIRST.parts, 'requests', changed)];
    expect(told(parts, [FIRST])).toEqual([{ ...whole(UNITS[0]), amiss: 1 }]);
  });

  test('followed by the tables of another without a title: in doubt where they differ', () => {
    const tables = SECOND.parts.filter(({ kind }) => kind === 'table');
    const reports = readReports(sourceOf([...FIRST.parts, ...tables]));
    expect(reports).toHaveLength(1);
    for (const [id, { value, doubts }] of Object.entries(reports[0]?.readings ?? {})) {
      expect([id, value, doubts]).toEqual([
        id,
        FIRST.numbers[id],
        SECOND.numbers[id] === value ? [] : ['tableRepeated'],
      ]);
    }
  });
});

test('statements are those of their own report', () => {
  const reports = readReports(sourceOf(SHEETS.flatMap(({ parts }) => parts)));
  for (const [index, { statements, readings }] of reports.entries()) {
    const received = statements.find(({ code }) => code === 'requestsReceived');
    expect([index, received?.value]).toEqual([index, readings['requests.newReceived.total']?.value]);
  }
});
