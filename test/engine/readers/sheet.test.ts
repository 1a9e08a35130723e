/** Workbooks: what is seen on the sheets is read, cell for cell, and nothing else. */

import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { type Grid, quote, type Source } from '../../../src/core/source.ts';
import { readDocument } from '../../../src/engine/readers/index.ts';
import { readSheets } from '../../../src/engine/readers/sheet/index.ts';
import { Failure, type FailureCode } from '../../../src/shared/failure.ts';
import { brokenPromises, inexact, readBytes, undoubted } from '../../support/golden.ts';
import { plausible } from '../../support/plausible.ts';
import { asXlsx, LAYOUTS, type LaidSheet, libraryBook, OLDER, sheetsOf, written } from './support/sheets.ts';
import { type HandEntry, zip } from './support/zips.ts';

const FACTS = { unit: '青川市云岭区司法局', year: 2022, seed: 5 };
const ids = form2021.cells.map(({ id }) => id);

/** Everything a source says: a line for each paragraph, a list of rows for each grid. */
function said(source: Source): (string | string[][])[] {
  const rows = (grid: Grid) => {
    const all: string[][] = Array.from({ length: grid.rows }, () => []);
    for (const cell of grid.cells) {
      const extent = cell.rowSpan * cell.columnSpan > 1 ? `[${cell.rowSpan}x${cell.columnSpan}]` : '';
      all[cell.row]?.push(`${quote(source, cell.span)}${extent}`);
    }
    return all;
  };
  return source.blocks.map((block) => (block.kind === 'grid' ? rows(block) : quote(source, block.span)));
}

const saidIn = (bytes: Uint8Array) => said(readSheets(bytes, 'a.xlsx').source);

/** A workbook of one sheet, by its XML. */
function workbook(sheet: string, { styles = '', strings = '', more = [] as HandEntry[] } = {}): Uint8Array {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`;
  const relations = (inner: string) => `<?xml version="1.0"?><Relationships>${inner}</Relationships>`;
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="Sheet1" r:id="r1"/></sheets></workbook>' },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
          relation('r2', 'styles', 'styles.xml') +
          relation('r3', 'sharedStrings', 'sharedStrings.xml'),
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet>${sheet}</worksheet>` },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` },
    ...more,
  ]);
}

/** Rows of a sheet's XML: numbers, texts, or cells written out. */
function data(...rows: (number | string)[][]): string {
  const cell = (value: number | string) => {
    if (typeof value === 'number') return `<c><v>${value}</v></c>`;
    return value.startsWith('<') ? value : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`;
}

async function failureOf(bytes: Uint8Array, name = 'a.xlsx'): Promise<FailureCode | null> {
  try {
    await readDocument(bytes, name);
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

describe('a whole report', () => {
  const cases = LAYOUTS.flatMap((layout) => ['xlsx', ...OLDER].map((format) => [layout, format] as const));

  test.each(cases)('laid out %s as %s is read without doubt', async (layout, format) => {
    for (const form of [form2021, form2019]) {
      const numbers = plausible(form, 5);
      const sheets = sheetsOf(form, numbers, { ...FACTS, year: form.firstYear + 1 }, layout);
      const bytes = format === 'xlsx' ? await asXlsx(sheets) : written(libraryBook(sheets), format as XLSX.BookType);
      // The name is of no use: programs export all of these as .xls.
      const outcome = await readBytes(bytes, '年报.xls');
      const { report } = outcome;
      expect(report).toMatchObject({ unit: FACTS.unit, year: form.firstYear + 1, form: form.id, notes: [] });
      expect(
        inexact(
          outcome,
          numbers,
          form.cells.map(({ id }) => id),
        ),
      ).toEqual([]);
      expect(brokenPromises(outcome)).toEqual([]);
    }
  });

  test('as a view shows paragraphs and tables, each text where it stands', async () => {
    const [sheet] = sheetsOf(form2021, plausible(form2021, 5), FACTS, 'stacked');
    const { source, view } = readSheets(await asXlsx([sheet as LaidSheet]), 'a.xlsx');
    const tags = view.kind === 'flow' ? view.nodes.flatMap((node) => ('tag' in node ? [node.tag] : [])) : [];
    expect(new Set(tags)).toEqual(new Set(['p', 'table']));
    expect(source.blocks.filter(({ kind }) => kind === 'grid').length).toBeGreaterThanOrEqual(3);
  });
});

describe('what is hidden does not count', () => {
  const numbers = plausible(form2021, 9);
  const sheets = sheetsOf(form2021, numbers, FACTS, 'moved');
  /** A copy with a column of wrong numbers put between the columns of 总计 and 自然人, and rows between rows. */
  const padded = (sheet: LaidSheet): LaidSheet => ({
    ...sheet,
    cells: [
      ...sheet.cells.map((cell) => ({
        ...cell,
        column: cell.column > 6 ? cell.column + 1 : cell.column,
        columnSpan: cell.column <= 6 && cell.column + cell.columnSpan > 7 ? cell.columnSpan + 1 : cell.columnSpan,
      })),
      ...sheet.cells
        .filter(({ column, text }) => column === 6 && typeof text === 'number')
        .map((cell) => ({ ...cell, column: 7, rowSpan: 1, columnSpan: 1, text: 77 })),
    ],
  });

  test('a hidden column between the seven, a hidden row of a table, a hidden sheet', async () => {
    const [sheet] = sheets.map(padded);
    const copy: LaidSheet = {
      name: '去年',
      cells: sheetsOf(form2021, plausible(form2021, 1), FACTS, 'stacked')[0]?.cells ?? [],
    };
    const bytes = await asXlsx([sheet as LaidSheet, copy], (book) => {
      const first = book.getWorksheet('Sheet1');
      if (first) first.getColumn(8).hidden = true;
      const second = book.getWorksheet('去年');
      if (second) second.state = 'veryHidden';
    });
    const outcome = await readBytes(bytes, 'a.xlsx');
    expect(outcome.source.text).not.toContain('77');
    expect(inexact(outcome, numbers, ids)).toEqual([]);
  });

  test('nor in the formats of old', async () => {
    const [sheet] = sheets.map(padded);
    for (const format of ['xls', 'xlml'] as const) {
      const book = libraryBook([
        sheet as LaidSheet,
        { name: '去年', cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '去年的表' }] },
      ]);
      (book.Sheets.Sheet1 as XLSX.WorkSheet)['!cols'] = [
        ...Array.from({ length: 7 }, () => ({ width: 9 })),
        { hidden: true },
      ];
      book.Workbook = {
        Sheets: [
          { name: 'Sheet1', Hidden: 0 },
          { name: '去年', Hidden: 1 },
        ],
      };
      const outcome = await readBytes(written(book, format), 'a.xls');
      expect(outcome.source.text).not.toContain('去年的表');
      expect(inexact(outcome, numbers, ids)).toEqual([]);
    }
  });

  test('a row or column of no size is hidden; what is merged over it is seen', () => {
    const sheet = `<cols><col min="2" max="2" width="0"/></cols>${data(['甲', 1, 2], ['乙', 3, 4]).replace('<row>', '<row r="1">').replace('</row><row>', '</row><row r="2" ht="0"><c t="str"><v>不见</v></c></row><row>')}<mergeCells><mergeCell ref="B3:C3"/></mergeCells>`;
    expect(saidIn(workbook(sheet))).toEqual([
      [
        ['甲', '2'],
        ['乙', '3'],
      ],
    ]);
  });

  test('sheets of OpenDocument hide columns and rows, too', () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const hidden = 'table:visibility="collapse"';
    const xml = `<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><style:style style:name="no" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:style style:name="out" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="去年" table:style-name="no"><table:table-row>${cell('去年')}</table:table-row></table:table>
<table:table table:name="Sheet1"><table:table-column/><table:table-column ${hidden}/><table:table-column/>
<table:table-row>${cell('甲')}${cell('1')}${cell('2')}</table:table-row>
<table:table-row ${hidden}>${cell('不见')}${cell('1')}${cell('2')}</table:table-row>
<table:table-row>${cell('乙<text:span text:style-name="out">丙</text:span>')}${cell('1')}<table:table-cell office:value-type="float" office:value="3.4"><office:annotation><text:p>批注</text:p></office:annotation><text:p>3</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>`;
    expect(saidIn(new TextEncoder().encode(xml))).toEqual([
      [
        ['甲', '2'],
        ['乙', '3（3.4）'],
      ],
    ]);
  });
});

describe('cells', () => {
  const STYLES =
    '<numFmts><numFmt numFmtId="200" formatCode="#,##0"/><numFmt numFmtId="201" formatCode="0"/></numFmts>' +
    '<fonts><font/><font><strike/></font></fonts>' +
    '<cellXfs><xf/><xf numFmtId="200"/><xf numFmtId="201"/><xf fontId="1"/><xf numFmtId="31"/></cellXfs>' +
    '<dxfs><dxf><font><strike/></font></dxf></dxfs>';

  test('show numbers as the sheet shows them, with the number beside it where that is another', () => {
    const cells = [
      '<c s="1"><v>1234</v></c>',
      '<c s="2"><v>3.4</v></c>',
      '<c><v>0.30000000000000004</v></c>',
      '<c s="4"><v>44957</v></c>',
    ];
    expect(saidIn(workbook(data(['甲', ...cells]), { styles: STYLES }))).toEqual([
      [['甲', '1,234', '3（3.4）', '0.3', '2023年1月31日']],
    ]);
  });

  test('that are struck out say nothing, whole or in part', () => {
    const strings =
      '<si><r><rPr><strike/></rPr><t>5</t></r><r><t>3</t></r></si><si><t>漢<rPh sb="0" eb="1"><t>かん</t></rPh></t></si>';
    const cells = ['<c s="3"><v>9</v></c>', '<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>'];
    expect(saidIn(workbook(data(['甲', ...cells]), { styles: STYLES, strings }))).toEqual([[['甲', '', '3', '漢']]]);
  });

  test('in an old workbook may be struck out, too', () => {
    const book = libraryBook([
      {
        name: 'Sheet1',
        cells: ['甲', 5, 7].map((text, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, text })),
      },
    ]);
    const bytes = written(book, 'xls');
    expect(saidIn(bytes)).toEqual([[['甲', '5', '7']]]);
    const font = Buffer.from(bytes).indexOf(Buffer.from([0x31, 0x00]));
    expect(font).toBeGreaterThan(0);
    bytes[font + 6] = (bytes[font + 6] ?? 0) | 0x08;
    expect(said(readSheets(bytes, 'a.xls').source)).toEqual([]);
  });

  test('of a formula say its result; without one they are no number, and never 0', async () => {
    const numbers = plausible(form2021, 3);
    const sheets = sheetsOf(form2021, numbers, FACTS, 'stacked');
    const bytes = await asXlsx(sheets, (book) => {
      const sheet = book.getWorksheet('Sheet1');
      sheet?.eachRow((row) =>
        row.eachCell((cell, column) => {
          if (column !== 10 || typeof cell.value !== 'number') return;
          cell.value = { formula: `SUM(D${row.number}:I${row.number})`, date1904: false } as never;
        }),
      );
    });
    const outcome = await readBytes(bytes, 'a.xlsx');
    const totals = ids.filter((id) => /^requests\..*\.total$/.test(id));
    expect(undoubted(outcome, totals)).toEqual([]);
    expect(totals.map((id) => outcome.report?.readings[id]?.value)).toEqual(totals.map(() => null));
    expect(
      inexact(
        outcome,
        numbers,
        ids.filter((id) => id.startsWith('requests.') && !totals.includes(id)),
      ),
    ).toEqual([]);
  });

  test('under a merged one are not seen', () => {
    const sheet = `${data(['甲', 1, 2, 3])}<mergeCells><mergeCell ref="B1:C1"/></mergeCells>`;
    expect(saidIn(workbook(sheet))).toEqual([[['甲', '1[1x2]', '3']]]);
  });

  test('hide their zeros where the sheet hides them', () => {
    const sheet = `<sheetViews><sheetView showZeros="0"/></sheetViews>${data(['甲', 0, 2])}`;
    expect(saidIn(workbook(sheet))).toEqual([[['甲', '', '2']]]);
  });

  test('in the XML of 2003 stand behind empty merged ones', () => {
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><ss:Style ss:ID="s1"><Font ss:StrikeThrough="1"/></ss:Style></Styles>
<Worksheet ss:Name="Sheet1"><Table>
<Row><Cell ss:MergeAcross="1"/><Cell><Data ss:Type="String">甲</Data></Cell><Cell ss:Index="6"><Data ss:Type="Number">3</Data></Cell></Row>
<Row ss:Index="3" ss:Hidden="1"><Cell><Data ss:Type="Number">9</Data></Cell></Row>
<Row><Cell ss:Index="2"><Data ss:Type="String">乙</Data></Cell><Cell ss:StyleID="s1"><Data ss:Type="Number">8</Data></Cell><Cell ss:Formula="=1"/><Cell/><Cell><Data ss:Type="Number">4</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="去年"><Table><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;
    expect(saidIn(new TextEncoder().encode(xml))).toEqual([[['甲', '', '', '3']], [['乙', '', '#VALUE!', '', '4']]]);
  });
});

describe('rows of one cell', () => {
  test('are lines of text above and below tables, and rows within', () => {
    const sheet = data(
      ['标题'],
      ['项目', '一', '二'],
      ['甲', 1, 2],
      ['乙'],
      ['丙', 3, 4],
      [],
      ['落款'],
      ['2023年1月31日'],
    );
    expect(saidIn(workbook(sheet))).toEqual([
      '标题',
      [
        ['项目', '一', '二'],
        ['甲', '1', '2'],
        ['乙', '', ''],
        ['丙', '3', '4'],
      ],
      '落款',
      '2023年1月31日',
    ]);
  });

  test('part tables where they are merged as wide as the table, or are prose', () => {
    const rows = data(['甲', 1], ['小标题'], ['乙', 2], ['本年度的工作情况已经全部公开。'], ['丙', 3]);
    const sheet = `${rows}<mergeCells><mergeCell ref="A2:B2"/></mergeCells>`;
    expect(saidIn(workbook(sheet))).toEqual([
      [['甲', '1']],
      '小标题',
      [['乙', '2']],
      '本年度的工作情况已经全部公开。',
      [['丙', '3']],
    ]);
  });

  test('of several lines are as many paragraphs', () => {
    expect(saidIn(workbook(data(['第一段\n第二段'])))).toEqual(['第一段', '第二段']);
  });

  test('a sheet that somebody named says its name', async () => {
    const cells = [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '无' }];
    expect(saidIn(await asXlsx([{ name: '收到申请情况', cells }]))).toEqual(['收到申请情况', '无']);
  });
});

describe('what cannot be read', () => {
  test('a workbook cut short or with a wrong checksum is damaged', async () => {
    const bytes = workbook(data(['甲', 1]));
    expect(await failureOf(bytes.subarray(0, -30))).toBe('FILE_DAMAGED');
    const flipped = bytes.slice();
    const at = Buffer.from(flipped).indexOf('xl/worksheets/sheet1.xml') + 30;
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(await failureOf(flipped)).toBe('FILE_DAMAGED');
  });

  test('XML that ends in the middle is damaged', async () => {
    expect(await failureOf(workbook('<sheetData><row><c><v>1</v></c>'))).toBe('FILE_DAMAGED');
  });

  test('an old workbook that lost a sheet is damaged', async () => {
    const book = XLSX.CFB.read(
      Buffer.from(written(libraryBook(sheetsOf(form2021, plausible(form2021, 5), FACTS, 'bare')), 'xls')),
      {
        type: 'buffer',
      },
    );
    const stream = XLSX.CFB.find(book, '/Workbook');
    if (stream) stream.content = (stream.content as Buffer).subarray(0, -20);
    expect(await failureOf(new Uint8Array(XLSX.CFB.write(book, { type: 'buffer' }) as Buffer), 'a.xls')).toBe(
      'FILE_DAMAGED',
    );
  });

  test('one under a password is locked', async () => {
    const locked = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(locked, '/EncryptedPackage', Buffer.alloc(5000));
    expect(await failureOf(new Uint8Array(XLSX.CFB.write(locked, { type: 'buffer' }) as Buffer))).toBe(
      'FILE_ENCRYPTED',
    );
    const old = XLSX.CFB.utils.cfb_new();
    const records = [
      ...[0x09, 0x08, 16, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      ...[0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4],
    ];
    XLSX.CFB.utils.cfb_add(old, '/Workbook', Buffer.concat([Buffer.from(records), Buffer.alloc(5000)]));
    expect(await failureOf(new Uint8Array(XLSX.CFB.write(old, { type: 'buffer' }) as Buffer), 'a.xls')).toBe(
      'FILE_ENCRYPTED',
    );
  });

  test('an empty workbook is empty', async () => {
    expect(await failureOf(workbook('<sheetData/>'))).toBe('FILE_EMPTY');
  });
});

describe('what would fill the memory is refused', () => {
  test('parts that come to more than a document does, by what they say or in truth', async () => {
    const huge = { name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(3_000_000) };
    expect(await failureOf(workbook('', { more: [{ ...huge, says: 200_000_000 }] }))).toBe('FILE_TOO_LARGE');
    expect(await failureOf(workbook('', { more: [{ ...huge, says: 1000 }] }))).toBe('FILE_DAMAGED');
  });

  test('one long text in very many cells', async () => {
    const strings = `<si><t>${'长'.repeat(30_000)}</t></si>`;
    const cells = Array.from({ length: 500 }, () => ['<c t="s"><v>0</v></c>']);
    expect(await failureOf(workbook(data(...cells), { strings }))).toBe('FILE_TOO_LARGE');
  });

  test('cells far apart', async () => {
    const cells = Array.from({ length: 3000 }, (_, row) => {
      const column = XLSX.utils.encode_col(row);
      return `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c><c r="${column}${row + 1}"><v>1</v></c></row>`;
    });
    expect(await failureOf(workbook(`<sheetData>${cells.join('')}</sheetData>`))).toBe('FILE_TOO_LARGE');
  });

  test('but not a sheet that merely claims to be large', () => {
    const sheet = `<dimension ref="A1:XFD1048576"/><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="1048576"><c r="XFD1048576" s="3"/></row></sheetData><mergeCells><mergeCell ref="A5:XFD1048576"/></mergeCells>`;
    expect(saidIn(workbook(sheet))).toEqual([[['1', '2']]]);
  });
});

test('any change to a workbook gives a source whose spans fit, or a failure', async () => {
  const sheets = sheetsOf(form2021, plausible(form2021, 5), FACTS, 'stacked');
  const files = [
    await asXlsx(sheets),
    ...(['xls', 'ods', 'fods', 'xlml'] as const).map((format) => written(libraryBook(sheets), format)),
    workbook(data(['甲', 1, 2], ['乙', 3, 4])),
  ];
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.nat(files.length - 1),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      async (which, edits) => {
        const bytes = (files[which] as Uint8Array).slice();
        for (const [place, value] of edits) bytes[Math.floor(place * (bytes.length - 1))] = value;
        let source: Source;
        try {
          ({ source } = await readDocument(bytes, 'a.xls'));
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          return;
        }
        const spans = source.blocks.flatMap((block) =>
          (block.kind === 'grid' ? block.cells : [block]).map(({ span }) => span),
        );
        let end = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeLessThanOrEqual(source.text.length);
          end = span.end;
        }
      },
    ),
    { numRuns: 150 },
  );
});
