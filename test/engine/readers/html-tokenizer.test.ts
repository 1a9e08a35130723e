/** The short way round for plain tags and text: whatever the page, the tree is the one the standard's tokenizer gives. */

import fc from 'fast-check';
import { defaultTreeAdapter, serialize, parse as standard } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/engine/readers/html/tokenizer.ts';
import { corpusDocument } from '../../corpus/index.ts';

const quick = (html: string) => serialize(parse(html, { treeAdapter: defaultTreeAdapter }));

const NAMES = [
  'td',
  'tr',
  'TABLE',
  'p',
  'span',
  'o:p',
  'b',
  'a',
  'style',
  'script',
  'textarea',
  'title',
  'svg',
  'h1',
  'select',
];
const PIECES = [
  ...NAMES.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} `, `<${name}\n`, `</${name} >`, `<${name}/>`]),
  ...[
    'class=a',
    "style='width:1.5pt;\n color:red'",
    'title="a > b"',
    'a=b=c',
    'a = "b"',
    "A='1' a='2'",
    'x="&lt;"',
    'x=50%',
    'hidden',
  ],
  // Tags whose attributes are renamed or handed on where they stand among others.
  ...[
    '<html lang=a>',
    '<body id=b>',
    '<body class=a>',
    '<math definitionurl=u>',
    '<svg viewbox=v>',
    '<mi>',
    '<mglyph definitionurl=u>',
    '<foreignObject>',
    '<i viewbox=v definitionurl=u xlink:href=x>',
    '<td viewbox=v>',
  ],
  ...['"', "'", '=', '>', '/>', '/', '<', '</', '<!--', '-->', '<!-', '<!DOCTYPE html>', '<?xml?>', '<![CDATA[', ']]>'],
  ...[
    '&',
    '&amp;',
    '&nbsp;',
    '&#x41;',
    '&#0;',
    '\0',
    '\r',
    '\r\n',
    '\n',
    '\t',
    ' ',
    '\f',
    '𠀀',
    '\ud840',
    '\udc00',
    '\ufffe',
  ],
  ...['予以公开', '3', '12', 'word', 'ſ', 'K', '\u007f', '\u00a0', '　'],
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('the quick tokenizer', () => {
  it('gives the tree the standard gives, whatever is thrown at it', () => {
    fc.assert(
      fc.property(soup, (html) => {
        expect(quick(html)).toBe(serialize(standard(html)));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the tree the standard gives for text of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (html) => {
        expect(quick(html)).toBe(serialize(standard(html)));
      }),
    );
  });

  it('gives each element its own attributes where the same tag means another thing elsewhere', () => {
    const tag = '<i viewbox=v definitionurl=u xlink:href=x>';
    for (const html of [
      `<svg>${tag}</svg>${tag}<math>${tag}`,
      `<math definitionurl=u>${tag}<svg><math definitionurl=u>`,
      '<body class=a><body id=b><body class=a><html lang=a><html class=b>',
    ]) {
      expect(quick(html)).toBe(serialize(standard(html)));
    }
  });

  it('gives the tree the standard gives for a page longer than what is kept of it at once', () => {
    const rows = Array.from({ length: 4000 }, (_, row) => `<tr class="r${row % 7}"><td align=right>${row}</td></tr>`);
    const html = `<table>${rows.join('\n')}</table>`;
    expect(html.length).toBeGreaterThan(2 * 65_536);
    expect(quick(html)).toBe(serialize(standard(html)));
  });

  it('gives the tree the standard gives for pages in every style', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const html = new TextDecoder().decode(corpusDocument(seed, { format: 'html' }).bytes);
      for (const text of [html, html.replace(/\r\n?/g, '\n')]) expect(quick(text)).toBe(serialize(standard(text)));
    }
  });
});
