/** Reports as RTF, as old word processors write it: rows of cells, characters of the code page or by number. */

import type { Part } from '../../support/document.ts';
import { encode } from '../../support/encode.ts';
import type { PrintedTable } from '../../support/layout.ts';
import { tablesJoined } from '../draft.ts';
import { BREAK, LOWERED, RAISED } from '../marks.ts';
import { cutSomewhere } from '../tables.ts';
import type { FileFormat } from './format.ts';

const STYLES = ['unicode', 'codePage', 'cut', 'joined'] as const;
const WIDTH = 900;

const MARKS: Readonly<Record<string, string>> = { [BREAK]: '\\line ', [RAISED]: '{\\super ', [LOWERED]: '}' };

function unicode(char: string): string {
  const units = Array.from({ length: char.length }, (_, at) => char.charCodeAt(at));
  return units.map((unit) => `\\u${unit > 32767 ? unit - 65536 : unit}?`).join('');
}

function codePage(char: string): string {
  try {
    return [...encode(char, 'gb18030')].map((byte) => `\\'${byte.toString(16)}`).join('');
  } catch {
    return unicode(char);
  }
}

type Write = (char: string) => string;

function escaped(text: string, write: Write): string {
  return [...text]
    .map((char) => {
      const mark = MARKS[char];
      if (mark !== undefined) return mark;
      if (/[\\{}]/.test(char)) return `\\${char}`;
      return char < '\x7f' ? char : write(char);
    })
    .join('');
}

function row(table: PrintedTable, at: number, write: Write): string {
  const here = table.cells.filter((cell) => cell.row <= at && at < cell.row + cell.rowSpan);
  const definitions: string[] = [];
  const contents: string[] = [];
  let column = 0;
  for (const cell of here.toSorted((a, b) => a.column - b.column)) {
    for (; column < cell.column; column += 1) {
      definitions.push(`\\cellx${(column + 1) * WIDTH}`);
      contents.push('\\cell');
    }
    column = cell.column + cell.columnSpan;
    const merge = cell.rowSpan === 1 ? '' : cell.row === at ? '\\clvmgf' : '\\clvmrg';
    definitions.push(
      `${merge}\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs\\cellx${column * WIDTH}`,
    );
    contents.push(cell.row === at ? `${escaped(cell.text, write)}\\cell` : '\\cell');
  }
  return `\\trowd\\trgaph108 ${definitions.join('')}\n\\pard\\intbl ${contents.join(' ')}\\row\n`;
}

function table(printed: PrintedTable, write: Write): string {
  return `${Array.from({ length: printed.rows }, (_, at) => row(printed, at, write)).join('')}\\pard\\par\n`;
}

export const rtf: FileFormat = {
  styles: STYLES,
  ruled: () => true,
  ragged: true,
  raised: true,
  spoilings: [],
  make({ parts, style, chance }) {
    const write = style === 'codePage' ? codePage : unicode;
    const said = (part: Part): string => {
      if (part.kind !== 'table') return `\\pard ${escaped(part.text, write)}\\par\n`;
      const tables = style === 'cut' ? cutSomewhere(part.table, chance) : [part.table];
      return tables.map((each) => table(each, write)).join('\\page ');
    };
    const shown = style === 'joined' ? tablesJoined(parts) : parts;
    const head = '{\\rtf1\\ansi\\ansicpg936\\deff0\\deflang1033\\deflangfe2052\\uc1\n';
    const fonts =
      "{\\fonttbl{\\f0\\froman\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}{\\colortbl ;\\red0\\green0\\blue0;}\\fs21\n";
    const text = `${head}${fonts}{\\info{\\title 2022}{\\creatim\\yr2023\\mo1\\dy30}}\n${shown.map(said).join('')}}`;
    return { bytes: new TextEncoder().encode(text), extension: chance.pick(['rtf', 'rtf', 'doc']) };
  },
};
