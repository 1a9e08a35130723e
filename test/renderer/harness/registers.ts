/** Registers of units for the page to show: the harness's few reports, and thousands of units over several years. */

import type { UnitRow, UnitsView } from '../../../src/shared/model.ts';

const row = (unit: number, name: string, more: Partial<UnitRow> = {}): UnitRow => ({
  unit,
  name,
  level: null,
  parent: null,
  aliases: [],
  reports: [],
  ...more,
});

/** A district with its departments, one of them under two names, and a report that came without its unit. */
export const SMALL: UnitsView = {
  units: [
    row(1, '临江市清溪区人民政府', { level: 'government', reports: [{ report: 1, year: 2022 }] }),
    row(2, '临江市清溪区教育局', {
      level: 'department',
      parent: 1,
      reports: [
        { report: 2, year: 2022 },
        { report: 9, year: 2022 },
      ],
    }),
    row(3, '临江市云台县人民政府', {
      level: 'government',
      aliases: ['云台县人民政府', '临江市云台县政府'],
      reports: [{ report: 3, year: 2020 }],
    }),
    row(4, '临江市清溪区石门镇人民政府', { level: 'government', parent: 1, reports: [{ report: 5, year: 2022 }] }),
    row(5, '清溪区石门镇政府', { parent: 1, reports: [{ report: 9, year: 2020 }] }),
    row(6, '临江市清溪区民政局', { level: 'department', parent: 1, reports: [] }),
    row(7, '临江市清溪区财政局', {
      level: 'department',
      parent: 1,
      reports: [
        { report: 3, year: 2020 },
        { report: 5, year: 2022 },
      ],
    }),
    row(8, '附件一', { reports: [{ report: 4, year: null }] }),
  ],
  alike: [
    { unit: 4, other: 5 },
    { unit: 6, other: 7 },
  ],
};

const OFFICES = ['教育局', '民政局', '财政局', '交通运输局', '水利局', '卫生健康局', '应急管理局', '市场监督管理局'];
const YEARS = [2020, 2021, 2022, 2023];

/** Governments, each with eight departments; here and there a year is missing. */
export const LARGE: UnitsView = {
  units: Array.from({ length: 4500 }, (_, at): UnitRow => {
    const district = Math.floor(at / 9);
    const isGovernment = at % 9 === 0;
    const place = `临江市第${district + 1}区`;
    const years = YEARS.filter((year) => (at * 7 + year * 13) % 11 !== 0);
    return row(at + 1, isGovernment ? `${place}人民政府` : `${place}${OFFICES[(at % 9) - 1]}`, {
      level: at % 31 === 4 ? null : isGovernment ? 'government' : 'department',
      parent: isGovernment ? null : district * 9 + 1,
      aliases: at % 40 === 7 ? [`第${district + 1}区${OFFICES[at % 8]}`] : [],
      reports: years.map((year, nth) => ({ report: 100 + ((at + nth * 250) % 1000), year })),
    });
  }),
  alike: Array.from({ length: 12 }, (_, at) => ({ unit: at * 9 + 2, other: at * 9 + 3 })),
};
