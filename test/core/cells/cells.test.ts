/** From small texts to readings: where values go when rows are whole, short, long, renamed, lost or repeated. */

import { describe, expect, test } from 'vitest';
import { readReport } from '../../../src/core/cells/index.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import type { DoubtCode, ReportReading } from '../../../src/core/reading.ts';
import { readText } from '../../../src/engine/readers/text.ts';

const TITLE = '青川市云岭区司法局2022年政府信息公开工作年度报告';
const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const HEAD = [
  '三、收到和处理政府信息公开申请情况',
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '总计',
  ...APPLICANTS.slice(1, 6),
];

function read(lines: readonly string[]): ReportReading {
  const reading = readReport(readText(new TextEncoder().encode([TITLE, ...lines].join('\n')), 'test.txt').source);
  if (!reading) throw new Error('not read as a report');
  return reading;
}

/** All 25 rows of table 三, one cell a line; `change` may replace the lines of a row. */
function requests(change: Record<string, readonly string[]> = {}, head = HEAD): string[] {
  const rows = form2021.lines.filter((line) => line.table.id === 'requests');
  return [
    ...head,
    ...rows.flatMap((line, index) => {
      const row = line.cells[0]?.row.id as string;
      return change[row] ?? [line.path.at(-1) as string, ...APPLICANTS.map((_, column) => String(index + column))];
    }),
  ];
}

function row(reading: ReportReading, id: string): { values: (string | null)[]; doubts: DoubtCode[] } {
  const cells = form2021.cells.filter((cell) => cell.table === 'requests' && cell.row.id === id);
  const readings = cells.map((cell) => reading.readings[cell.id]);
  return {
    values: readings.map((each) => each?.value ?? null),
    doubts: [...new Set(readings.flatMap((each) => each?.doubts ?? []))],
  };
}

describe('table 三 as one cell a line', () => {
  test('whole rows are read without a doubt', () => {
    const reading = read(requests());
    expect(row(reading, 'newReceived')).toEqual({ values: ['0', '1', '2', '3', '4', '5', '6'], doubts: [] });
    expect(row(reading, 'carriedOut')).toEqual({ values: ['24', '25', '26', '27', '28', '29', '30'], doubts: [] });
  });

  test('a label broken over lines is still that label', () => {
    const broken = ['1.申请人无正当理由逾期不补正、', '行政机关不再处理其政府信息公开申请', ...'1000001'];
    expect(row(read(requests({ 'other.noCorrection': broken })), 'other.noCorrection').doubts).toEqual([]);
  });

  test('a bracket or quotation mark that a broken label ends in is no value', () => {
    const broken = ['3.危及“三安全一稳定', '”', ...'1000001'];
    expect(row(read(requests({ 'refused.security': broken })), 'refused.security')).toEqual({
      values: [...'1000001'],
      doubts: [],
    });
  });

  test('a row with a value too few is placed by its total and doubted in every cell', () => {
    const { values, doubts } = row(
      read(requests({ granted: ['(一)予以公开', '3', '1', '0', '0', '0', '4'] })),
      'granted',
    );
    expect(values).toEqual(['3', '1', '0', '0', '0', null, '4']);
    expect(doubts).toEqual(['tooFewValues']);
  });

  test('a row with a value too many is doubted in every cell', () => {
    const stray = ['(一)予以公开', '17', '3', '1', '0', '0', '0', '0', '4'];
    const { values, doubts } = row(read(requests({ granted: stray })), 'granted');
    expect(values).toEqual(['3', '1', '0', '0', '0', '0', '4']);
    expect(doubts).toEqual(['tooManyValues']);
  });

  test('a lost label leaves its row absent and the row before doubted, the rest untouched', () => {
    const reading = read(requests({ granted: ['0', '0', '0', '0', '0', '0', '0'] }));
    expect(row(reading, 'carriedIn').doubts).toEqual(['tooManyValues', 'rowsRunTogether']);
    expect(row(reading, 'granted')).toEqual({ values: Array(7).fill(null), doubts: ['rowMissing'] });
    expect(row(reading, 'partial').doubts).toEqual([]);
  });

  test('a lost row is absent and nothing moves up', () => {
    const reading = read(requests({ 'rejected.duplicate': [] }));
    expect(row(reading, 'rejected.duplicate').doubts).toEqual(['rowMissing']);
    expect(row(reading, 'rejected.publication')).toEqual({
      values: ['17', '18', '19', '20', '21', '22', '23'],
      doubts: [],
    });
  });

  test('a cut that takes the end of a row and the label of the next is doubted, though the count fits', () => {
    const reading = read(requests({ granted: ['(一)予以公开', '1', '0', '0'], partial: ['5', '6', '7', '8'] }));
    expect(row(reading, 'granted')).toEqual({
      values: ['1', '0', '0', '5', '6', '7', '8'],
      doubts: ['rowsRunTogether'],
    });
  });

  test('columns in another order than the form prints them are all doubted', () => {
    const swapped = ['三、收到和处理政府信息公开申请情况', '自然人', '科研机构', '商业企业', ...APPLICANTS.slice(3)];
    expect(row(read(requests({}, swapped)), 'granted').doubts).toEqual(['headerUnrecognised']);
  });

  test('a second copy that says something else is doubted where it differs', () => {
    const again = ['第二份', '(一)予以公开', '9', '9', '9', '9', '9', '9', '54'];
    const reading = read([...requests(), ...again]);
    expect(row(reading, 'granted').doubts).toEqual(['tableRepeated']);
    expect(row(reading, 'partial').doubts).toEqual([]);
  });

  test('a second copy that says the same is no doubt', () => {
    expect(row(read([...requests(), ...requests()]), 'granted').doubts).toEqual([]);
  });
});

describe('rows of tab-separated text', () => {
  const tabbed = (label: string, ...values: string[]) => [label, ...values].join('\t');

  test('an empty cell between label and numbers is a blank cell, not a shift', () => {
    const reading = read(requests({ granted: [tabbed('(一)予以公开', '', '1', '0', '0', '0', '0', '1')] }));
    expect(row(reading, 'granted').values).toEqual([null, '1', '0', '0', '0', '0', '1']);
    expect(row(reading, 'granted').doubts).toEqual(['blankCell']);
  });

  test('a label damaged beyond recognition is matched by order and says so', () => {
    const reading = read(requests({ granted: [tabbed('⼀⼀◆', '1', '0', '0', '0', '0', '0', '1')] }));
    expect(row(reading, 'granted')).toEqual({
      values: ['1', '0', '0', '0', '0', '0', '1'],
      doubts: ['labelUnrecognised'],
    });
  });
});

test('every accepted value is a verbatim span of the source', () => {
  const source = readText(new TextEncoder().encode([TITLE, ...requests()].join('\n')), 'test.txt').source;
  const reading = readReport(source);
  for (const { raw, span } of Object.values(reading?.readings ?? {})) {
    if (span) expect(source.text.slice(span.start, span.end)).toBe(raw);
    else expect(raw).toBe('');
  }
});

test('a document that is no annual report is not read as one', () => {
  const notice = ['关于召开会议的通知', '各有关单位:', '定于3月5日召开会议,请准时参加。', '联系电话', '12345'].join(
    '\n',
  );
  expect(readReport(readText(new TextEncoder().encode(notice), 'notice.txt').source)).toBeNull();
});
