import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAIN } from '../../src/core/workbook/looks.ts';
import { type Cell, cell, type Row, type Sheet, text, type Workbook } from '../../src/core/workbook/sheet.ts';
import { writeWorkbook } from '../../src/engine/xlsx.ts';
import { AT, change, edit, reading, report, unreadable, workbook } from '../support/workbook.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-xlsx-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function written(given: Workbook): Promise<ExcelJS.Workbook> {
  const path = join(folder, '审核.xlsx');
  await writeWorkbook(path, given);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The parts of a zip by name, unpacked: what is really in the file, beyond what exceljs makes of it. */
async function partsOf(path: string): Promise<Map<string, string>> {
  const bytes = await readFile(path);
  const parts = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameLength, extra, comment] = [20, 28, 30, 32].map((field, index) =>
      index === 0 ? bytes.readUInt32LE(at + field) : bytes.readUInt16LE(at + field),
    ) as [number, number, number, number];
    const head = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const body = bytes.subarray(from, from + packed);
    parts.set(name, (bytes.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** A workbook of one sheet with these rows. */
function small(rows: readonly Row[], rest: Partial<Sheet> = {}): Workbook {
  const sheet: Sheet = {
    name: '表',
    columns: [10, 10],
    frozen: { rows: 1, columns: 0 },
    repeated: { first: 1, last: 1 },
    filter: null,
    gridLines: true,
    merges: [],
    rules: [],
    rows,
    ...rest,
  };
  return { title: '小', at: AT, sheets: [sheet] };
}

const row = (...cells: (Cell | null)[]): Row => ({ cells, height: null });

const reports = [
  report({
    report: 1,
    cells: {
      'requests.granted.natural': reading('l9', 'lookAlike'),
      'requests.granted.total': '22',
      'requests.partial.natural': '/',
      'requests.refused.stateSecret.natural': '',
      'proactive.fees.amount': '29497.02',
    },
    changes: [change(1, { edits: [edit('requests.granted.natural', 'l9', '19')], reason: '原文为 19' })],
  }),
  unreadable(2),
  report({ report: 3, form: '2019', unit: '某县教育局', cells: { 'proactive.licensing.change': '-6' } }),
];

describe('the workbook file, read back', () => {
  it('has the sheets in order, with title and moment of export', async () => {
    const book = await written(workbook(reports));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...['汇总', '校验结果', '提示', '更正记录', '认定记录', '签核记录', '数据', '1 某县财政局', '3 某县教育局'],
    ]);
    expect([book.title, book.created]).toEqual(['年度报告审核工作簿 全区年报', new Date(AT)]);
  });

  it('has numbers as numbers, text as text, and nothing where nothing was filed', async () => {
    const book = await written(workbook(reports));
    const sheet = sheetOf(book, '1 某县财政局');
    expect(['F28', 'F29', 'F30', 'L28'].map((address) => sheet.getCell(address).value)).toEqual([19, '/', null, 22]);
    expect(sheet.getCell('F20').value).toBe(29497.02);
    expect(sheetOf(book, '3 某县教育局').getCell('I13').value).toBe(-6);
    const values = sheetOf(book, '数据').getColumn(9).values.slice(2);
    expect(values.filter((value) => typeof value === 'number')).toHaveLength(396);
  });

  it('has live formulas with their results', async () => {
    const sheet = sheetOf(await written(workbook(reports)), '1 某县财政局');
    expect(sheet.getCell('M28').value).toEqual({ formula: 'IF(COUNT(F28:K28)=6,SUM(F28:K28),"无法判定")', result: 19 });
    expect(sheet.getCell('N28').result).toBe(3);
    expect(sheet.getCell('O28').result).toBe('▲ 不符');
    expect(sheet.getCell('O29').result).toBe('… 无法判定');
  });

  it('has marks, notes, merges and conditional formats', async () => {
    const sheet = sheetOf(await written(workbook(reports)), '1 某县财政局');
    const fill = (address: string) => (sheet.getCell(address).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;
    expect([fill('F28'), fill('L28'), fill('O28')]).toEqual(['FFDFEAFB', 'FFFBE0DD', 'FFFBE0DD']);
    expect(sheet.getCell('L28').numFmt).toContain('▲');
    const note = sheet.getCell('F28').note as ExcelJS.Comment;
    expect(note.texts?.map((part) => part.text).join('')).toContain('理由：原文为 19');
    expect(sheet.getCell('A49').master.address).toBe('A28');
    const formats = (sheet as unknown as { conditionalFormattings: { ref: string }[] }).conditionalFormattings;
    expect(formats.map(({ ref }) => ref)).toContain('L26:L50');
  });

  it('is ready to be read on a screen and printed on A4', async () => {
    const book = await written(workbook(reports));
    const data = sheetOf(book, '数据');
    expect(data.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(data.autoFilter).toBe('A1:N399');
    expect(data.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
    expect(data.pageSetup.printTitlesRow).toBe('1:1');
    expect(sheetOf(book, '汇总').getCell('A1').font).toMatchObject({ name: '微软雅黑' });
    expect(sheetOf(book, '汇总').getColumn(3).width).toBe(28);
  });

  it('jumps within itself by formulas that name existing sheets and cells', async () => {
    const book = await written(workbook(reports));
    const links: string[] = [];
    book.eachSheet((sheet) => {
      sheet.eachRow((line) => {
        line.eachCell(({ value }) => {
          const formula = (value as ExcelJS.CellFormulaValue).formula ?? '';
          if (formula.startsWith('HYPERLINK')) links.push(formula);
        });
      });
    });
    expect(links).toContain(`HYPERLINK("#'1 某县财政局'!A1","1 某县财政局")`);
    for (const link of links) {
      const [, name = ''] = /^HYPERLINK\("#'([^']+)'![A-Z]+\d+",".+"\)$/.exec(link) ?? [];
      expect(book.getWorksheet(name)).toBeDefined();
    }
  });
});

describe('the parts of the file', () => {
  it('have no links to the outside, and their conditional styles once only', async () => {
    const path = join(folder, 'a.xlsx');
    await writeWorkbook(path, workbook(reports));
    const parts = await partsOf(path);
    const all = [...parts.values()].join('');
    expect(all).not.toContain('TargetMode="External"');
    expect(all).not.toContain('<hyperlink');
    expect(parts.get('xl/styles.xml')).toContain('<dxfs count="5">');
  });

  it('do not turn letters that look like an escape into another sign', async () => {
    const path = join(folder, 'a.xlsx');
    await writeWorkbook(path, small([row(cell(text('_x003D_1+1'), PLAIN), cell(text('x_1'), PLAIN))]));
    const strings = (await partsOf(path)).get('xl/sharedStrings.xml');
    expect(strings).toContain('<t>_x005F_x003D_1+1</t>');
    expect(strings).toContain('<t>x_1</t>');
  });
});

describe('writing a workbook', () => {
  it('replaces an earlier one and leaves nothing else behind', async () => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, 'earlier');
    await writeWorkbook(path, workbook(reports));
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
    expect(await readdir(folder)).toEqual(['a.xlsx']);
  });

  it('says that a file cannot be written, and keeps what was there', async () => {
    const missing = join(folder, 'no', 'a.xlsx');
    await expect(writeWorkbook(missing, workbook(reports))).rejects.toMatchObject({
      code: 'FILE_NOT_WRITABLE',
      detail: { file: missing, found: 'ENOENT' },
    });
    const occupied = join(folder, 'occupied.xlsx');
    await mkdir(occupied);
    await expect(writeWorkbook(occupied, workbook(reports))).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE' });
    expect(await readdir(folder)).toEqual(['occupied.xlsx']);
  });

  it('lets a bug through as it is, and leaves no torn file', async () => {
    const torn = {
      *[Symbol.iterator](): Generator<Row> {
        yield row(cell(text('一'), PLAIN));
        throw new Error('a bug');
      },
    };
    const path = join(folder, 'a.xlsx');
    await writeFile(path, 'earlier');
    await expect(writeWorkbook(path, small([], { rows: torn }))).rejects.toThrow('a bug');
    expect(await readdir(folder)).toEqual(['a.xlsx']);
    expect(await readFile(path, 'utf8')).toBe('earlier');
  });

  it('lets others work meanwhile', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    const turnsAt: number[] = [];
    const rows = {
      *[Symbol.iterator](): Generator<Row> {
        for (let index = 0; index < 20_000; index += 1) {
          if (index % 5_000 === 0) turnsAt.push(turns);
          yield row(cell(text(`第 ${index} 行`), PLAIN), cell(text('甲'), PLAIN));
        }
      },
    };
    await writeWorkbook(join(folder, 'a.xlsx'), small([], { rows }));
    clearImmediate(timer);
    expect(turnsAt).toEqual([...new Set(turnsAt)]);
  });
});
