/**
 * HTML to a flow: what a person would see of the page, tables kept as tables.
 *
 * Parsed by the standard's own algorithm (parse5), so broken markup becomes what a browser would make of it. Nothing is
 * executed and nothing is fetched: scripts, styles and hidden parts are left out, and only text and the few tags of a
 * view leave this file.
 */

import type { DefaultTreeAdapterTypes } from 'parse5';
import { VIEW_TAGS, type ViewStyle, type ViewTag } from '../../../shared/view.ts';
import { decode } from '../decode.ts';
import { documentOf, type FlowElement, type FlowNode, MAX_DEPTH } from '../flow/index.ts';
import { type Attribute, styleOf } from '../flow/style.ts';
import type { ReadDocument } from '../reader.ts';
import { attribute, type Element, isElement, type Parent, parsed, sheetsIn, tooDeep } from './parse.ts';
import { type Display, displayIn, Sheet } from './style-sheet.ts';

const SKIPPED = new Set(
  (
    'script style template noscript svg math iframe object embed applet audio video canvas map select datalist ' +
    'textarea head title button meter progress rt rp'
  ).split(' '),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav ol ' +
    'optgroup p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);
const TAGS: ReadonlyMap<string, ViewTag> = new Map<string, ViewTag>([
  ...VIEW_TAGS.map((tag) => [tag, tag] as const),
  ...(['strong', 'big'] as const).map((tag) => [tag, 'b'] as const),
  ...(['em', 'cite', 'dfn', 'var'] as const).map((tag) => [tag, 'i'] as const),
  ...(['strike', 'del'] as const).map((tag) => [tag, 's'] as const),
  ...(['xmp', 'listing', 'plaintext'] as const).map((tag) => [tag, 'pre'] as const),
  ['ins', 'u'],
]);
/** Attributes that may say something about how an element looks. */
const LOOKS = new Set(['style', 'class', 'id', 'align', 'valign', 'bgcolor', 'color', 'width']);
const TYPED = new Set(['', 'text', 'number', 'tel', 'search']);

/** Styles worth a closer look: most have none of these. */
const SUSPECT = /none|hid|collapse|line-through|(?:size|opacity|height)\s*:\s*[0.]|-\d{4}|display/i;
const GONE = /mso-hide\s*:\s*(?:all|screen)/i;
const UNSEEN = new RegExp(
  [
    String.raw`visibility\s*:\s*(?:hidden|collapse)`,
    String.raw`(?:font-size|opacity)\s*:\s*0*(?:\.0+)?(?![.\d])`,
    String.raw`(?<![\w-])(?:left|top|text-indent)\s*:\s*-\d{4,}`,
    String.raw`(?<![\w-])(?:max-)?height\s*:\s*0(?![.\d])[\s\S]*overflow\s*:\s*hidden`,
    String.raw`overflow\s*:\s*hidden[\s\S]*(?<![\w-])(?:max-)?height\s*:\s*0(?![.\d])`,
  ].join('|'),
  'i',
);
const STRUCK = /line-through/i;
const ABOUT_SIGHT = /display|visibility|line-through/i;
/** No style says more than this; a longer one is an attack on whoever searches it. */
const MAX_STYLE = 2000;
/** No printed table has larger spans than this; those that do are mistakes or attacks. */
const MAX_SPAN = 200;

/** A page's own style sheets for looks, parsed when first asked for; `null` where it has none. */
type Looks = (() => Sheet) | null;

/** An element of the page; its looks are worked out when somebody looks. */
class PageElement implements FlowElement {
  readonly tag: ViewTag;
  readonly children: FlowNode[];
  private readonly source: Element;
  private readonly sheet: Looks;

  constructor(tag: ViewTag, source: Element, sheet: Looks, children: FlowNode[]) {
    this.tag = tag;
    this.source = source;
    this.sheet = sheet;
    this.children = children;
  }

  get style(): ViewStyle | undefined {
    const { tagName, attrs } = this.source;
    return styleOf(attrs, this.sheet?.().of(tagName, attrs).declarations) ?? undefined;
  }
}

class PageCell extends PageElement {
  readonly rowSpan: number;
  readonly columnSpan: number;

  constructor(source: Element, sheet: Looks, rowsLeft: number, children: FlowNode[]) {
    super(source.tagName === 'th' ? 'th' : 'td', source, sheet, children);
    const rows = spanOf(source.attrs, 'rowspan');
    // No rows at all means all that are left of its group.
    this.rowSpan = Math.min(rows === 0 ? MAX_SPAN : rows, rowsLeft);
    this.columnSpan = Math.max(1, spanOf(source.attrs, 'colspan'));
  }
}

function spanOf(attrs: readonly Attribute[], name: 'rowspan' | 'colspan'): number {
  const raw = attribute(attrs, name);
  const value = raw === null ? 1 : Number.parseInt(raw, 10);
  return value >= 0 ? Math.min(value, MAX_SPAN) : 1;
}

/** What its attributes say of an element: whether and how it is seen, and whether they may say more of its looks. */
interface Sight {
  readonly display: Display | null;
  readonly isUnseen: boolean;
  readonly isStruck: boolean;
  readonly hasLooks: boolean;
}

const PLAIN: Sight = { display: null, isUnseen: false, isStruck: false, hasLooks: false };

class PageReader {
  private readonly file: string;
  /** The rules on what can be seen; `null` where the page has none. */
  private readonly sheet: Sheet | null;
  private readonly looks: Looks;
  /** By an element's attributes, which elements written alike share. */
  private readonly sights = new Map<readonly Attribute[], Sight>();

  constructor(file: string, css: string) {
    this.file = file;
    this.sheet = ABOUT_SIGHT.test(css) ? new Sheet(css, ABOUT_SIGHT) : null;
    let parsed: Sheet | null = null;
    this.looks = css === '' ? null : () => (parsed ??= new Sheet(css));
  }

  read(parent: Parent, into: FlowNode[], depth: number): void {
    if (depth > MAX_DEPTH) throw tooDeep(this.file);
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text') into.push((node as DefaultTreeAdapterTypes.TextNode).value);
      else if (isElement(node)) this.element(node, into, depth);
    }
  }

  private sight(node: Element): Sight {
    if (node.attrs.length === 0 && !this.sheet) return PLAIN;
    const sight = this.sights.get(node.attrs) ?? this.sightOf(node);
    this.sights.set(node.attrs, sight);
    return sight;
  }

  private sightOf({ tagName, attrs }: Element): Sight {
    const hasLooks = attrs.some(({ name }) => LOOKS.has(name));
    const style = attribute(attrs, 'style')?.slice(0, MAX_STYLE) ?? '';
    const own = SUSPECT.test(style) ? style : '';
    if (attribute(attrs, 'hidden') !== null || (own !== '' && GONE.test(own))) return { ...PLAIN, display: 'none' };
    if (!this.sheet) {
      if (own === '') return { ...PLAIN, hasLooks };
      return { display: displayIn(own), isUnseen: UNSEEN.test(own), isStruck: STRUCK.test(own), hasLooks };
    }
    const said = this.sheet.of(tagName, attrs);
    const declared = said.declarations.join(';');
    return {
      display: displayIn(own) ?? said.display,
      isUnseen: UNSEEN.test(own) || (UNSEEN.test(declared) && !/visibility\s*:\s*visible/i.test(style)),
      isStruck: STRUCK.test(own) || STRUCK.test(declared),
      hasLooks,
    };
  }

  private element(node: Element, into: FlowNode[], depth: number): void {
    const { tagName, attrs } = node;
    if (tagName === 'input') into.push(typedIn(attrs));
    if (SKIPPED.has(tagName)) return;
    const { display, isUnseen, isStruck, hasLooks } = this.sight(node);
    if (display === 'none' || isUnseen) return;
    const tag = tagOf(tagName, display);
    const children: FlowNode[] = [];
    if (tagName === 'table') this.rows(node, children, isStruck, depth + 1);
    else this.read(node, children, depth + 1);
    if (tagName !== 'table' && isStruck) return void into.push({ tag: 's', children: [this.of(tag, node, children)] });
    if (display === 'word') into.push(' ');
    if (tag !== 'span' || hasLooks) into.push(this.of(tag, node, children));
    else for (const child of children) into.push(child);
    if (display === 'word') into.push(' ');
  }

  private of(tag: ViewTag, node: Element, children: FlowNode[]): FlowElement {
    const mayHave = this.sight(node).hasLooks || (this.looks !== null && tag !== 'span');
    return mayHave ? new PageElement(tag, node, this.looks, children) : { tag, children };
  }

  /** Captions and rows of one table, without the groups a page may put them in. A merged cell ends with its group. */
  private rows(group: Element, into: FlowNode[], isStruck: boolean, depth: number): void {
    if (depth > MAX_DEPTH) throw tooDeep(this.file);
    const rows: { readonly node: Element; readonly sight: Sight }[] = [];
    for (const node of group.childNodes) {
      if (!isElement(node)) continue;
      const sight = this.sight(node);
      if (sight.display === 'none') continue;
      if (node.tagName === 'tr') rows.push({ node, sight });
      else if (node.tagName === 'caption') this.element(node, into, depth);
      else if (['tbody', 'thead', 'tfoot'].includes(node.tagName)) {
        this.rows(node, into, isStruck || sight.isStruck, depth + 1);
      }
    }
    for (const [index, { node, sight }] of rows.entries()) {
      const cells: FlowNode[] = [];
      for (const cell of node.childNodes) {
        if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
        this.cell(cell, sight, isStruck, rows.length - index, cells, depth + 2);
      }
      into.push(this.of('tr', node, cells));
    }
  }

  /** A cell that cannot be seen still holds its place in the row. */
  private cell(node: Element, row: Sight, isStruck: boolean, rowsLeft: number, into: FlowNode[], depth: number): void {
    const sight = this.sight(node);
    if (sight.display === 'none') return;
    const inner: FlowNode[] = [];
    if (!sight.isUnseen && !row.isUnseen) this.read(node, inner, depth);
    const children: FlowNode[] = isStruck || row.isStruck || sight.isStruck ? [{ tag: 's', children: inner }] : inner;
    into.push(new PageCell(node, this.looks, rowsLeft, children));
  }
}

/** What stands in a field is seen like any other text. */
function typedIn(attrs: readonly Attribute[]): string {
  const isShown = TYPED.has((attribute(attrs, 'type') ?? '').toLowerCase());
  return isShown ? ` ${attribute(attrs, 'value') ?? ''} ` : ' ';
}

function tagOf(tagName: string, display: Display | null): ViewTag {
  const tag = TAGS.get(tagName) ?? (BLOCKS.has(tagName) ? 'div' : 'span');
  if (display === 'inline' && BLOCKS.has(tagName) && tagName !== 'table') return 'span';
  return display === 'block' && tag === 'span' ? 'div' : tag;
}

/**
 * A page as a flow; `styles` are sheets that came along with it and not in it. For readers whose library makes HTML of
 * another format, too.
 */
export function flowOfHtml(html: string, file: string, styles = ''): FlowNode[] {
  const page = parsed(html, file);
  const own = /<style/i.test(html) ? sheetsIn(page) : '';
  const flow: FlowNode[] = [];
  new PageReader(file, styles + own).read(page, flow, 0);
  return flow;
}

/** Reads a web page. */
export function readHtml(bytes: Uint8Array, file: string): ReadDocument {
  const { text, doubts } = decode(bytes, file);
  return documentOf(flowOfHtml(text, file), doubts);
}
