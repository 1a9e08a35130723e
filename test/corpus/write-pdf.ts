/**
 * A tiny PDF writer: text at positions, lines, filled boxes and pictures on pages, and nothing else.
 *
 * Call it with pages as they are shown: points from the top left corner, whatever the page's own rotation, and it works
 * out the rest. Chinese comes from a font that is not embedded (STSong-Light, UniGB-UCS2-H): half-width characters are
 * half as wide as the font is high, all others as wide.
 *
 *     writePdf([{ width: 595, height: 842, items: [
 *       { kind: 'text', x: 72, y: 90, size: 12, text: '规章' },          // y is the base line
 *       { kind: 'line', x1: 60, y1: 70, x2: 300, y2: 70, width: 0.5 },
 *       { kind: 'box', left: 60, top: 70, width: 0.5, height: 30 },      // a rule as some programs draw it
 *     ] }]);
 *
 * Whole reports, with tables, page breaks and the rest, are laid out by `pdf-report.ts`. The same pages give the same bytes.
 */

import { deflateSync } from 'node:zlib';
import { type Cipher, cipher } from './pdf-cipher.ts';
import { textWidth } from './pdf-text.ts';

/**
 * `turn`: degrees the text is turned counter-clockwise about its start. `font`: 'lost' writes glyphs that no program can
 * map to characters. `hidden`: drawn without ink (render mode 3), as under a scan. `apart`: one glyph at a time.
 */
export interface PdfText {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly turn?: number;
  readonly font?: 'song' | 'lost';
  readonly hidden?: boolean;
  readonly apart?: boolean;
  /** 0 black to 1 white. */
  readonly grey?: number;
}

export interface PdfLine {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width?: number;
  readonly dashed?: boolean;
}

/** A filled box; thin ones are rules to many programs. `grey`: 0 black to 1 white. `outline`: stroked, not filled. */
export interface PdfBox {
  readonly kind: 'box';
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly grey?: number;
  readonly outline?: boolean;
}

/** A grey picture filling a box: what a scanned page is made of. */
export interface PdfPicture {
  readonly kind: 'picture';
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type PdfItem = PdfText | PdfLine | PdfBox | PdfPicture;

/** `rotate`: the page's /Rotate. `inForm`: everything drawn inside a form object with a matrix of its own. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly inForm?: boolean;
  readonly items: readonly PdfItem[];
  /** What is typed on top of the page, as in a form that was filled in; not on turned pages. */
  readonly notes?: readonly PdfItem[];
}

/** `password`: needed to open the file; an empty one encrypts it all the same. */
export interface PdfOptions {
  readonly password?: string;
  readonly compressed?: boolean;
}

const num = (value: number): string => `${Math.round(value * 1000) / 1000}`;

function hex(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  return `<${units.join('')}>`;
}

function drawText(item: PdfText, height: number): string {
  const angle = ((item.turn ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const show = (text: string, along: number) => {
    const at = [cos, sin, -sin, cos, item.x + along * cos, height - item.y + along * sin].map(num).join(' ');
    return `${at} Tm ${hex(text)} Tj`;
  };
  const shown: string[] = [];
  if (item.apart) {
    let along = 0;
    for (const each of item.text) {
      if (each !== ' ') shown.push(show(each, along));
      along += textWidth(each, item.size);
    }
  } else shown.push(show(item.text, 0));
  const font = item.font === 'lost' ? '/F2' : '/F1';
  return `BT ${font} ${num(item.size)} Tf ${item.hidden ? 3 : 0} Tr ${num(item.grey ?? 0)} g ${shown.join(' ')} ET`;
}

function draw(item: PdfItem, height: number): string {
  if (item.kind === 'text') return drawText(item, height);
  if (item.kind === 'line') {
    const ends = `${num(item.x1)} ${num(height - item.y1)} m ${num(item.x2)} ${num(height - item.y2)} l`;
    return `${num(item.width ?? 0.5)} w ${item.dashed ? '[2 2]' : '[]'} 0 d 0 G ${ends} S`;
  }
  const { left, top, width } = item;
  const bottom = height - top - item.height;
  if (item.kind === 'picture') return `q ${[width, 0, 0, item.height, left, bottom].map(num).join(' ')} cm /Im Do Q`;
  const box = `${[left, bottom, width, item.height].map(num).join(' ')} re`;
  return item.outline ? `0.5 w [] 0 d 0 G ${box} S` : `${num(item.grey ?? 0)} g ${box} f`;
}

/** From the page as shown to the page as written. */
function turned({ width, height, rotate = 0 }: PdfPage): readonly number[] {
  if (rotate === 90) return [0, 1, -1, 0, height, 0];
  if (rotate === 180) return [-1, 0, 0, -1, width, height];
  if (rotate === 270) return [0, -1, 1, 0, 0, width];
  return [1, 0, 0, 1, 0, 0];
}

class Objects {
  private readonly bodies: (Buffer | null)[] = [];
  private readonly cipher: Cipher | null;
  private readonly compressed: boolean;

  constructor(cipher: Cipher | null, compressed: boolean) {
    this.cipher = cipher;
    this.compressed = compressed;
  }

  reserve(): number {
    return this.bodies.push(null);
  }

  set(id: number, body: string | Buffer): number {
    this.bodies[id - 1] = Buffer.from(body as string, 'latin1');
    return id;
  }

  /** An object; its strings, written `(…)` with nothing to escape in them, are encrypted where the file is. */
  add(body: string): number {
    const id = this.reserve();
    const hidden = (text: string) => this.cipher?.encrypt(id, Buffer.from(text)).toString('hex');
    return this.set(id, this.cipher ? body.replace(/\((\w+)\)/g, (_, text: string) => `<${hidden(text)}>`) : body);
  }

  stream(dictionary: string, content: string | Buffer): number {
    const id = this.reserve();
    const plain = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    const packed = this.compressed ? deflateSync(plain) : plain;
    const data = this.cipher ? this.cipher.encrypt(id, packed) : packed;
    const filter = this.compressed ? ' /Filter /FlateDecode' : '';
    const head = Buffer.from(`<< ${dictionary} /Length ${data.length}${filter} >>\nstream\n`, 'latin1');
    return this.set(id, Buffer.concat([head, data, Buffer.from('\nendstream')]));
  }

  file(root: number): Uint8Array {
    const encrypt = this.cipher ? ` /Encrypt ${this.set(this.reserve(), this.cipher.dictionary)} 0 R` : '';
    const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
    let length = (parts[0] as Buffer).length;
    const offsets = this.bodies.map((body, index) => {
      const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body as Buffer, Buffer.from('\nendobj\n')]);
      parts.push(part);
      length += part.length;
      return length - part.length;
    });
    const entries = offsets.map((offset) => `${`${offset}`.padStart(10, '0')} 00000 n \n`).join('');
    const id = this.cipher?.id ?? '00';
    parts.push(
      Buffer.from(
        `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${offsets.length + 1} ` +
          `/Root ${root} 0 R /ID [<${id}> <${id}>]${encrypt} >>\nstartxref\n${length}\n%%EOF\n`,
      ),
    );
    return new Uint8Array(Buffer.concat(parts));
  }
}

const SONG = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo
 << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500]
 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -141 1000 859]
 /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >> >>`;
const LOST = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Lost /CIDSystemInfo
 << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000
 /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Lost /Flags 4 /FontBBox [0 -141 1000 859]
 /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >> >>`;

/** The PDF's bytes. Example: see the head of this file. */
export function writePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const { password, compressed = true } = options;
  const objects = new Objects(password === undefined ? null : cipher(password), compressed);
  const font = (name: string, descendant: string, encoding: string) =>
    objects.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} ` +
        `/DescendantFonts [${objects.add(descendant)} 0 R] >>`,
    );
  const song = font('STSong-Light', SONG, 'UniGB-UCS2-H');
  const lost = font('ABCDEF+Lost', LOST, 'Identity-H');
  const picture = objects.stream(
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
    Buffer.alloc(64, 0xe0),
  );
  const resources = `/Font << /F1 ${song} 0 R /F2 ${lost} 0 R >> /XObject << /Im ${picture} 0 R`;
  const tree = objects.reserve();
  const kids = pages.map((page) => {
    const content = page.items.map((item) => draw(item, page.height)).join('\n');
    const matrix = turned(page).map(num).join(' ');
    const form = page.inForm
      ? objects.stream(
          `/Type /XObject /Subtype /Form /BBox [-20000 -20000 20000 20000] /Matrix [2 0 0 2 0 0] /Resources << ${resources} >> >>`,
          `0.5 0 0 0.5 0 0 cm\n${content}`,
        )
      : null;
    const drawn = form === null ? `q ${matrix} cm\n${content}\nQ` : `q ${matrix} cm /Fm Do Q`;
    const stream = objects.stream('', drawn);
    const all = `${resources}${form === null ? '' : ` /Fm ${form} 0 R`} >>`;
    const notes = page.notes
      ? objects.stream(
          `/Type /XObject /Subtype /Form /BBox [0 0 ${page.width} ${page.height}] /Resources << ${resources} >> >>`,
          page.notes.map((item) => draw(item, page.height)).join('\n'),
        )
      : null;
    const typed =
      notes === null
        ? ''
        : ` /Annots [<< /Type /Annot /Subtype /FreeText /F 4 /Rect [0 0 ${page.width} ${page.height}] /AP << /N ${notes} 0 R >> >>]`;
    const [width, height] = (page.rotate ?? 0) % 180 === 0 ? [page.width, page.height] : [page.height, page.width];
    return objects.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${num(width)} ${num(height)}] /Rotate ${page.rotate ?? 0} ` +
        `/Resources << ${all} >> /Contents ${stream} 0 R${typed} >>`,
    );
  });
  objects.set(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`);
  return objects.file(objects.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`));
}
