/**
 * What every reader makes of a file: its text, verbatim, and where paragraphs and table cells stand in it.
 *
 * The one idea here is the span. Whatever the format, `text` is the document as a person would read it from top to
 * bottom, and every value Gouji accepts points back into it: `raw === text.slice(span.start, span.end)`. Nothing
 * downstream may invent text, and nothing here may know about forms, cells or years.
 */

/** A half-open range of UTF-16 code units in `Source.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A run of text outside any table: one line of a text file, one `<p>` of a page. Never empty, never all white space. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
}

/** One printed cell. A merged cell stands once, at its top-left corner, with the rows and columns it covers. */
export interface GridCell {
  readonly span: Span;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * A table: its cells in reading order, merged ones once. `rows` and `columns` count the expanded grid. `ruled` where the
 * format itself says which column a cell is in (HTML); not where separators were merely counted, since one may be lost.
 */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: number;
  readonly columns: number;
  readonly ruled: boolean;
  readonly cells: readonly GridCell[];
}

export type Block = Paragraph | Grid;

/**
 * A document as read, before anybody asks what it means.
 *
 * - `text`: the whole visible text, verbatim but for line ends, which are `\n`.
 * - `simplified`: the same text with Traditional characters replaced one for one; exactly as long as `text`, so spans
 *   fit both. Labels are matched on it, values are quoted from `text`.
 * - `blocks`: paragraphs and grids in reading order; their spans never overlap.
 * - `doubts`: what the reader itself was unsure of and that touches every cell, such as the encoding.
 */
export interface Source {
  readonly text: string;
  readonly simplified: string;
  readonly blocks: readonly Block[];
  readonly doubts: readonly SourceDoubt[];
}

/** Doubts that come from decoding the file, not from reading its tables. `ocrLayer`: the text is what a scanner made of pictures. */
export type SourceDoubt = 'encodingGuessed' | 'ocrLayer';

/** The verbatim text at a span. Example: `quote({ text: '规章 0' }, { start: 3, end: 4 })` is `'0'`. */
export function quote(source: Pick<Source, 'text'>, span: Span): string {
  return source.text.slice(span.start, span.end);
}
