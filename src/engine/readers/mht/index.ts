/**
 * Saved web pages in one file (MHT, MHTML; a `.doc` is often one) to a document.
 *
 * The first page is the document. Where it is but a set of frames, as Excel saves a workbook, the other pages are, in
 * their order; the pages that its inner frames show follow it. Style sheets that came along count as the page's own. A
 * letter without a page is read as its text.
 */

import type { SourceDoubt } from '../../../core/source.ts';
import { Failure } from '../../../shared/failure.ts';
import { type Decoded, decode } from '../decode.ts';
import { documentOf, type FlowNode } from '../flow/index.ts';
import { flowOfHtml } from '../html/index.ts';
import type { ReadDocument } from '../reader.ts';
import { type MimePart, mimeParts } from './mime.ts';

const FRAME = /<i?frame\b[^>]{0,2000}>/gi;
const LINK = /<link\b[^>]{0,2000}>/gi;
const HIDDEN = /display\s*:\s*none|\shidden\b|(?:width|height)\s*=\s*["']?0\b/i;
/** The names of a workbook's sheets, drawn as a page of their own. */
const TAB_STRIP = /tabstrip/i;
/** More pages or styles than this a file has only to do harm. */
const MAX_PAGES = 100;
const MAX_STYLES = 4_000_000;

function attributeOf(tag: string, attribute: string): string | null {
  const match = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
}

/** A part by what a page calls it: its name, or the end of it. */
function named(parts: readonly MimePart[], reference: string | null): MimePart | undefined {
  if (!reference) return undefined;
  const name = reference.replaceAll('&amp;', '&').replace(/#.*$/, '');
  const isSame = (each: string) =>
    each === name || (!name.includes(':') && each.endsWith(`/${name.replace(/^\.?\//, '')}`));
  return name === '' ? undefined : parts.find((part) => part.names.some(isSame));
}

class SavedPage {
  private readonly parts: readonly MimePart[];
  private readonly file: string;
  private readonly doubts = new Set<SourceDoubt>();
  private readonly shown = new Set<MimePart>();

  constructor(parts: readonly MimePart[], file: string) {
    this.parts = parts;
    this.file = file;
  }

  document(): ReadDocument {
    const pages = this.parts.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
    const [first] = pages;
    const flow = first ? this.pages(first, pages) : this.letter();
    return documentOf(flow, [...this.doubts]);
  }

  private text(part: MimePart): string {
    const decoded: Decoded = decode(part.bytes(), this.file, part.charset);
    for (const doubt of decoded.doubts) this.doubts.add(doubt);
    return decoded.text;
  }

  private pages(first: MimePart, pages: readonly MimePart[]): FlowNode[] {
    const html = this.text(first);
    this.shown.add(first);
    if (!/<frameset\b/i.test(html)) return this.page(html);
    const others = pages.filter((part) => part !== first && !part.names.some((name) => TAB_STRIP.test(name)));
    return others.slice(0, MAX_PAGES).flatMap((part) => this.once(part));
  }

  private once(part: MimePart): FlowNode[] {
    if (this.shown.has(part) || this.shown.size >= MAX_PAGES) return [];
    this.shown.add(part);
    return this.page(this.text(part));
  }

  /** A page, and the pages in its frames after it. */
  private page(html: string): FlowNode[] {
    const frames = (html.match(FRAME) ?? []).filter((tag) => !HIDDEN.test(tag));
    const inner = frames.flatMap((tag) => named(this.parts, attributeOf(tag, 'src')) ?? []);
    const pages = inner.filter(({ type }) => type === 'text/html');
    return [...flowOfHtml(html, this.file, this.styles(html)), ...pages.flatMap((part) => this.once(part))];
  }

  private styles(html: string): string {
    const tags = (html.match(LINK) ?? []).filter((tag) => /screen|all/i.test(attributeOf(tag, 'media') ?? 'all'));
    const parts = new Set(tags.flatMap((tag) => named(this.parts, attributeOf(tag, 'href')) ?? []));
    let css = '';
    for (const part of parts) {
      if (part.type === 'text/css') css += `${new TextDecoder().decode(part.bytes())}\n`;
      if (css.length > MAX_STYLES) break;
    }
    return css;
  }

  private letter(): FlowNode[] {
    const part = this.parts.find(({ type }) => type === 'text/plain');
    if (!part) throw new Failure('FILE_DAMAGED', { file: this.file, expected: 'MHTML' });
    return [{ tag: 'pre', children: [this.text(part)] }];
  }
}

/** Reads a saved page. Throws `FILE_DAMAGED` where there is neither a page nor a text in it. */
export function readMht(bytes: Uint8Array, file: string): ReadDocument {
  return new SavedPage(mimeParts(bytes), file).document();
}
