/** The view of a document and its text come from one walk: they agree, and the view is no larger than it must be. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { documentOf, type FlowNode, layFlow } from '../../../src/engine/readers/flow/index.ts';
import { flowOfHtml } from '../../../src/engine/readers/html/index.ts';
import { VIEW_TAGS, type ViewNode } from '../../../src/shared/view.ts';
import { asPrinted, plausible } from '../../support/plausible.ts';
import { render } from '../../support/render.ts';
import { expectFitting } from './support/promises.ts';

/** A view as markup, with the place of each text: `<p>规章@0</p>`. */
function markup(nodes: readonly ViewNode[]): string {
  return nodes
    .map((node) => {
      if (!('tag' in node)) return `${node.text}@${node.at ?? ''}`;
      const style = Object.entries(node.style ?? {}).map(([name, value]) => `${name}:${value}`);
      const spans = [node.rowSpan && `r${node.rowSpan}`, node.columnSpan && `c${node.columnSpan}`].filter(Boolean);
      return `<${[node.tag, ...spans, ...style].join(' ')}>${markup(node.children)}</${node.tag}>`;
    })
    .join('');
}

const view = (html: string) => markup(layFlow(flowOfHtml(html, 'a.html')).nodes);

describe('the view of a page', () => {
  test('has its tables, spans and looks', () => {
    const cell = '<td rowspan=2 colspan="3" align=center valign=middle bgcolor=#eee width=57 style="width:42.5pt">3';
    expect(view(`<table width="100%"><tr>${cell}<th>总计</table>`)).toBe(
      '<table width:100%><tr>' +
        '<td c3 text-align:center vertical-align:middle background-color:#eee width:42.5pt>3@0</td><th>总计@2</th>' +
        '</tr></table>',
    );
  });

  test('has headings, lists, emphasis and kept lines', () => {
    expect(view('<h2>一</h2><ul><li>二<b>三</b></ul><pre>四\n五</pre>')).toBe(
      '<h2>一@0</h2><ul><li>二@2<b>三@3</b></li></ul><pre>四\n五@5</pre>',
    );
  });

  test('takes the looks of its own style sheets', () => {
    expect(
      view('<style>td,.c{text-align:center;position:fixed}.c{color:red}</style><table><tr><td class=c>1</table>'),
    ).toBe('<table><tr><td text-align:center color:red>1@0</td></tr></table>');
  });

  test('shows what is struck out, without a place', () => {
    expect(view('<p>7<s>8</s>9')).toBe('<p>7@0<s>8@</s>9@1</p>');
  });

  test('drops wrappers that say nothing, and joins what they held apart', () => {
    expect(view('<div><div><p><span><span>本年</span></span><a href=x>新收</a></p></div></div><div></div>')).toBe(
      '<p>本年新收@0</p>',
    );
    expect(view('<div>甲<p>乙</p></div>')).toBe('<div>甲@0<p>乙@2</p></div>');
    expect(view('<p>甲<span style="color:red">乙</span>')).toBe('<p>甲@0<span color:red>乙@1</span></p>');
  });

  test('is small: no more elements than a page shows', () => {
    const { text } = render(form2021, asPrinted(form2021, plausible(form2021, 3)), 'word');
    const count = (nodes: readonly ViewNode[]): number =>
      nodes.reduce((sum, node) => sum + 1 + ('tag' in node ? count(node.children) : 0), 0);
    const tags = text.match(/<(?!\/)\w/g)?.length ?? 0;
    expect(count(layFlow(flowOfHtml(text, 'a.html')).nodes)).toBeLessThan(tags);
  });
});

const anyText = fc.constantFrom('规章', ' 0 ', '\n', 'a  b', '\u00a0', '', '3\t4', '本年 新收', '| 1 |');
const { anyNode } = fc.letrec<{ anyNode: FlowNode }>((tie) => ({
  anyNode: fc.oneof(
    { depthSize: 'small' },
    anyText,
    fc.record(
      {
        tag: fc.constantFrom(...VIEW_TAGS),
        rowSpan: fc.integer({ min: 1, max: 3 }),
        columnSpan: fc.integer({ min: 1, max: 3 }),
        children: fc.array(tie('anyNode'), { maxLength: 5 }),
      },
      { requiredKeys: ['tag', 'children'] },
    ),
  ),
}));

test('whatever the tree, every text of the view stands where it says', () => {
  fc.assert(
    fc.property(fc.array(anyNode, { maxLength: 6 }), (flow) => expectFitting(documentOf(flow, []))),
    { numRuns: 500 },
  );
});
