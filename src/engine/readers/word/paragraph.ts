/**
 * A paragraph of a word processor, run by run, to a flow: text with its looks, alignment and rank as a heading.
 *
 * Readers have already left out what is hidden or deleted. What is struck through is passed on as such: it stays in
 * sight and out of the text (`flow.ts`).
 */

import type { ViewTag } from '../../../shared/view.ts';
import type { FlowElement, FlowNode } from '../flow/index.ts';

export interface Looks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
  readonly raised: 'sup' | 'sub' | null;
}

export const PLAIN_LOOKS: Looks = { bold: false, italic: false, underlined: false, struck: false, raised: null };

export type Alignment = 'left' | 'center' | 'right' | 'justify';

/** What holds for the whole paragraph. `heading` counts from 1, as in `h1`. */
export interface ParagraphForm {
  readonly align: Alignment | null;
  readonly heading: number | null;
}

const HEADINGS: readonly ViewTag[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

interface Run {
  text: string;
  readonly looks: Looks;
}

function sameLooks(a: Looks, b: Looks): boolean {
  return (
    a === b ||
    (a.bold === b.bold &&
      a.italic === b.italic &&
      a.underlined === b.underlined &&
      a.struck === b.struck &&
      a.raised === b.raised)
  );
}

function dressed({ text, looks }: Run): FlowNode {
  const tags: ViewTag[] = [];
  if (looks.bold) tags.push('b');
  if (looks.italic) tags.push('i');
  if (looks.underlined) tags.push('u');
  if (looks.raised) tags.push(looks.raised);
  if (looks.struck) tags.push('s');
  return tags.reduce<FlowNode>((inner, tag) => ({ tag, children: [inner] }), text.toWellFormed());
}

/** A paragraph under construction. Example: `3` in bold and `件` plain → `<p><b>3</b>件</p>`. */
export class ParagraphDraft {
  private readonly parts: (Run | 'break')[] = [];

  add(text: string, looks: Looks): void {
    if (text === '') return;
    const last = this.parts.at(-1);
    if (last && last !== 'break' && sameLooks(last.looks, looks)) last.text += text;
    else this.parts.push({ text, looks });
  }

  /** A line break: what follows is another word. */
  break(): void {
    this.parts.push('break');
  }

  /** Whether nothing of it can be seen. */
  get isBlank(): boolean {
    return !this.parts.some((part) => part !== 'break' && part.text.trim() !== '');
  }

  /** The paragraph, or `null` where nothing of it can be seen. */
  end({ align, heading }: ParagraphForm): FlowElement | null {
    if (this.isBlank) return null;
    const children = this.parts.map(
      (part): FlowNode => (part === 'break' ? { tag: 'br', children: [] } : dressed(part)),
    );
    const tag = (heading === null ? null : HEADINGS[heading - 1]) ?? 'p';
    return { tag, ...(align && { style: { 'text-align': align } }), children };
  }
}
