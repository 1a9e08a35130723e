/**
 * What the sheets of an Excel workbook since 2007 have in common: which there are, their texts, how they show numbers.
 */

import { Failure } from '../../../shared/failure.ts';
import type { NumberFormat } from './number.ts';
import { attribute, flag, IGNORE, readXml, XmlError } from './xml.ts';
import type { OfficeParts } from './zip.ts';

/** More than programs allow. */
const MOST_STYLES = 70_000;
const ESCAPED = /_x([0-9a-f]{4})_/gi;

/** How a cell's style shows numbers, and whether it strikes its text out. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly isStruck: boolean;
}

interface ListedSheet {
  readonly name: string;
  readonly part: string;
}

export interface Book {
  readonly sheets: readonly ListedSheet[];
  readonly isFrom1904: boolean;
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
}

/** Programs write characters that XML cannot hold as `_x000D_`. */
export function decoded(text: string): string {
  return text.replace(ESCAPED, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Where a reference leads, from the folder of the part it stands in. Example: `xl` and `../a.xml` → `a.xml`. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
}

function relationsOf(parts: OfficeParts, part: string): Relation[] {
  const cut = part.lastIndexOf('/');
  const folder = part.slice(0, Math.max(0, cut));
  const xml = parts.text(`${folder === '' ? '' : `${folder}/`}_rels/${part.slice(cut + 1)}.rels`);
  const relations: Relation[] = [];
  if (xml === null) return relations;
  readXml(xml, {
    ...IGNORE,
    open: (name, attributes) => {
      const target = attribute(attributes, 'Target');
      if (name !== 'Relationship' || target === null || attribute(attributes, 'TargetMode') === 'External') return;
      const kind = attribute(attributes, 'Type')?.split('/').at(-1) ?? '';
      relations.push({ id: attribute(attributes, 'Id') ?? '', kind, part: resolved(folder, target) });
    },
  });
  return relations;
}

/** Text in runs: what is struck out and how characters are pronounced is left out. */
export class RichText {
  text = '';
  private isText = false;
  private isStruck = false;
  private phonetic = 0;

  open(name: string, attributes: string): void {
    if (name === 'rPh') this.phonetic += 1;
    else if (name === 'r') this.isStruck = false;
    else if (name === 'strike') this.isStruck = flag(attributes, 'val', true);
    else if (name === 't') this.isText = true;
  }

  add(text: string): void {
    if (this.isText && !this.isStruck && this.phonetic === 0) this.text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    else if (name === 't') this.isText = false;
    else if (name === 'r') this.isStruck = false;
  }
}

function stringsIn(xml: string): string[] {
  const strings: string[] = [];
  let rich = new RichText();
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'si') rich = new RichText();
      else rich.open(name, attributes);
    },
    text: (text) => rich.add(text),
    close: (name) => {
      if (name === 'si') strings.push(decoded(rich.text));
      else rich.close(name);
    },
  });
  return strings;
}

function stylesIn(xml: string): CellStyle[] {
  const formats = new Map<number, string>();
  const struck: boolean[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  readXml(xml, {
    ...IGNORE,
    open: (name, attributes) => {
      const within = path.slice(-2).join('/');
      path.push(name);
      const number = (key: string) => Number(attribute(attributes, key) ?? 0);
      if (name === 'numFmt' && within === 'styleSheet/numFmts') {
        formats.set(number('numFmtId'), attribute(attributes, 'formatCode') ?? 'General');
      } else if (name === 'font' && within === 'styleSheet/fonts') struck.push(false);
      else if (name === 'strike' && within === 'fonts/font') struck[struck.length - 1] = flag(attributes, 'val', true);
      else if (name === 'xf' && within === 'styleSheet/cellXfs') {
        const id = number('numFmtId');
        if (styles.length > MOST_STYLES) throw new XmlError(`more than ${MOST_STYLES} styles`);
        styles.push({ format: formats.get(id) ?? id, isStruck: struck[number('fontId')] ?? false });
      }
    },
    close: () => path.pop(),
  });
  return styles;
}

/** The visible sheets and what they share. Throws FILE_DAMAGED, `XmlError`. */
export function bookOf(parts: OfficeParts, file: string): Book {
  const main = relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const xml = parts.text(main);
  if (xml === null) throw new Failure('FILE_DAMAGED', { file });
  const relations = relationsOf(parts, main);
  const sheets: ListedSheet[] = [];
  let isFrom1904 = false;
  readXml(xml, {
    ...IGNORE,
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = flag(attributes, 'date1904');
      if (name !== 'sheet' || (attribute(attributes, 'state') ?? 'visible') !== 'visible') return;
      const relation = relations.find(({ id }) => id === attribute(attributes, 'id'));
      if (!relation) throw new Failure('FILE_DAMAGED', { file });
      // Sheets that are charts or macros have no cells.
      if (relation.kind === 'worksheet')
        sheets.push({ name: attribute(attributes, 'name') ?? '', part: relation.part });
    },
  });
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.part;
  const text = (part: string | undefined) => (part === undefined ? null : parts.text(part));
  const strings = text(partOf('sharedStrings'));
  const styles = text(partOf('styles'));
  return {
    sheets,
    isFrom1904,
    strings: strings === null ? [] : stringsIn(strings),
    styles: styles === null ? [] : stylesIn(styles),
  };
}
