/** The audit workbook as somebody else's program reads it. */

import ExcelJS from 'exceljs';

export async function readWorkbook(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name} among ${namesOf(workbook).join(', ')}`);
  return sheet;
}

export const namesOf = (workbook: ExcelJS.Workbook): string[] => workbook.worksheets.map(({ name }) => name);

/**
 * The rows of a sheet that is a table, by heading; the headings are the first line that has a cell saying `known`.
 * Example: `recordsOf(sheet, '操作人')[0]` → `{ 记录号: 1, 操作人: '李复核', … }`.
 */
export function recordsOf(sheet: ExcelJS.Worksheet, known: string): Record<string, ExcelJS.CellValue>[] {
  const lines = Array.from({ length: sheet.rowCount }, (_, at) => sheet.getRow(at + 1).values as ExcelJS.CellValue[]);
  const at = lines.findIndex((line) => line.includes(known));
  if (at < 0) throw new Error(`sheet ${sheet.name} has no column ${known}`);
  const headings = lines[at] ?? [];
  return lines
    .slice(at + 1)
    .map((line) =>
      Object.fromEntries(headings.flatMap((heading, column) => (heading ? [[heading, line[column] ?? null]] : []))),
    );
}

/** Every live formula of a sheet with the result it was written with. */
export function formulasOf(sheet: ExcelJS.Worksheet): { readonly formula: string; readonly result: unknown }[] {
  const found: { formula: string; result: unknown }[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.type === ExcelJS.ValueType.Formula && cell.master === cell) {
        found.push({ formula: cell.formula, result: cell.result });
      }
    });
  });
  return found;
}
