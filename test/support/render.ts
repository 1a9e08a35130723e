/**
 * Files of reports, made to order: a form, its numbers, a style and an encoding. Everything in them is invented; the
 * styles are those in which reports come off the web.
 */

import type { Form } from '../../src/core/form.ts';
import { compose } from './document.ts';
import { type Encoding, encode } from './encode.ts';
import type { Facts } from './narrative.ts';
import type { Numbers } from './plausible.ts';
import { html, nested, word } from './styles/pages.ts';
import { lines, markdown, pipes, spaces, tabs } from './styles/plain.ts';
import { traditional, withPinyin } from './styles/traditional.ts';

export const STYLES = [
  'lines',
  'pipes',
  'tabs',
  'spaces',
  'markdown',
  'html',
  'word',
  'nested',
  'traditional',
  'pinyin',
  'tablesLost',
] as const;
export type Style = (typeof STYLES)[number];

/** `edit` alters the finished text before it is encoded: where faults are put in. */
export interface RenderOptions extends Partial<Facts> {
  readonly encoding?: Encoding;
  readonly untitled?: boolean;
  readonly edit?: (text: string) => string;
}

export interface Rendered {
  readonly name: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

const EXTENSION: Partial<Record<Style, string>> = { markdown: 'md', html: 'html', word: 'html', nested: 'html' };

function dress(style: Style, form: Form, numbers: Numbers, facts: Facts, untitled: boolean): string {
  const parts = compose(form, numbers, facts, { tablesLost: style === 'tablesLost', untitled });
  switch (style) {
    case 'traditional':
      return traditional(pipes(parts));
    case 'pinyin':
      return withPinyin(lines(parts));
    case 'tablesLost':
      return withPinyin(lines(parts));
    case 'word':
      return word(parts, 'gb2312');
    default:
      return { lines, pipes, tabs, spaces, markdown, html, nested }[style](parts);
  }
}

/**
 * A report as a file.
 * Example: `render(form2021, plausible(form2021, 1), 'word').bytes` is a page in GB18030 whose every number can be read.
 */
export function render(form: Form, numbers: Numbers, style: Style, options: RenderOptions = {}): Rendered {
  const { unit = '青川市云岭区司法局', year = form.firstYear + 1, seed = 1, untitled = false, edit } = options;
  const dressed = dress(style, form, numbers, { unit, year, seed }, untitled);
  const text = edit ? edit(dressed) : dressed;
  const encoding = options.encoding ?? (style === 'word' ? 'gb18030' : 'utf-8');
  return { name: `${unit}-${year}.${EXTENSION[style] ?? 'txt'}`, text, bytes: encode(text, encoding) };
}
