/**
 * A document as it looks, as plain data: what the review screen draws beside the form.
 *
 * Nothing here can run or load: a flow is a tree of a few known tags whose text is text, pages are numbers and, asked
 * for one by one, pictures. Whatever can be focused knows where it stands in `Source.text`: for a `ViewText` with an
 * `at`, `text === source.text.slice(at, at + text.length)`; for a `Place`, `start` and `end` are a span of it.
 */

/** The only tags a flow may have. */
export const VIEW_TAGS = [
  ...(['div', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'pre', 'br'] as const),
  ...(['table', 'caption', 'tr', 'td', 'th', 'b', 'i', 'u', 's', 'sub', 'sup', 'span'] as const),
] as const;
export type ViewTag = (typeof VIEW_TAGS)[number];

/** The only CSS properties a flow may carry, and only with values that cannot load anything (`engine/readers/flow/style.ts`). */
export const VIEW_STYLES = [
  ...(['text-align', 'vertical-align', 'text-indent', 'font-size', 'font-weight', 'font-style'] as const),
  ...(['text-decoration', 'color', 'background-color', 'width'] as const),
] as const;
export type ViewStyle = Readonly<Partial<Record<(typeof VIEW_STYLES)[number], string>>>;

/** A run of text. `at` is null for what is shown but is not part of the source's text. */
export interface ViewText {
  readonly text: string;
  readonly at: number | null;
}

export interface ViewElement {
  readonly tag: ViewTag;
  readonly style?: ViewStyle;
  /** On td and th only, where more than 1. */
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly children: readonly ViewNode[];
}

export type ViewNode = ViewText | ViewElement;

/** A document without pages: a web page, a Word document, a sheet. */
export interface FlowView {
  readonly kind: 'flow';
  readonly nodes: readonly ViewNode[];
}

/** A rectangle on a page as it is shown, in points (1/72 inch) from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a piece of the text stands on a page. `page` counts from 0. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly box: Box;
  /** The page's picture cannot show it, since its font is not in the file: whoever draws the page writes it there. */
  readonly isFontless?: boolean;
}

/** A document of printed pages. `places` are in the order of the text and do not overlap in it. */
export interface PagesView {
  readonly kind: 'pages';
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly places: readonly Place[];
}

/** A plain text: it looks like its own `text`. */
export interface TextView {
  readonly kind: 'text';
}

export type DocumentView = FlowView | PagesView | TextView;

/** One page as a picture: `width` × `height` pixels, 4 bytes each (red, green, blue, alpha), row by row. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}
