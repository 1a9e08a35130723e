/** Whole reports in pages as untidy as pages are: the same cells come out, none of them in doubt. */

import { describe, expect, test } from 'vitest';
import { FORMS } from '../../../src/core/forms/index.ts';
import { inexact, readBytes, silentErrors } from '../../support/golden.ts';
import { asPrinted, plausible } from '../../support/plausible.ts';
import { render } from '../../support/render.ts';

const CELL = /<td([^>]*)>([\s\S]*?)<\/td>/g;

/** Every cell's width doubled but for one, so that a gap can follow it. */
function widened(attributes: string): string {
  return attributes.replace(/colspan="(\d+)"/, (_, span: string) => `colspan="${2 * Number(span) - 1}"`);
}

const MESSES: Readonly<Record<string, (page: string) => string>> = {
  'divisions for tables': (page) => page.replace(/<(\/?)(?:table|tbody|tr|td)[^>]*>/g, '<$1div>'),
  'lists for tables': (page) =>
    page.replace(/<(\/?)(?:table|tbody|tr)[^>]*>/g, '<$1ul>').replace(/<(\/?)td[^>]*>/g, '<$1li>'),
  'cells drawn by styles': (page) =>
    page
      .replace(/<(\/?)(?:table|tbody|tr)[^>]*>/g, '<$1div>')
      .replace(/\s*<td[^>]*>/g, '<span style="display: table-cell">')
      .replace(/<\/td>/g, '</span>'),
  'a table around every cell': (page) =>
    page.replace(CELL, '<td$1><table width="100%"><tr><td> $2 </td></tr></table></td>'),
  'a gap after every column': (page) =>
    page.replace(
      CELL,
      (_, attributes: string, text: string) => `<td${widened(attributes)}>${text}</td><td width=1></td>`,
    ),
  'a table for every row': (page) => page.replace(/<tr>/g, '</table><table><tr>'),
  'values in fields': (page) =>
    page.replace(/<td([^>]*)>(\d[\d.]*)<\/td>/g, '<td$1><input type="text" value="$2"></td>'),
  'paragraphs and breaks in cells': (page) =>
    page.replace(/<td([^>]*)>(\p{Script=Han}{2})(\p{Script=Han}{2})/gu, '<td$1><p>$2<br>$3</p><p>&nbsp;</p>'),
  'a second copy out of sight': (page) =>
    page
      .replace('<body>', '<style>.print{display:none}</style><body>')
      .replace(/(<table[\s\S]*?<\/table>)/g, (table) => {
        return `<div class="print">${table.replace(/>\d+</g, '>9<')}</div>${table}`;
      }),
  'a layout of tables around it all': (page) =>
    page
      .replace('<body>', '<body><table><tr><td><table><tr><td>首页<tr><td>导航 3</table></td><td>')
      .replace('</body>', '</td></tr></table></body>'),
};

describe.for(Object.entries(MESSES))('%s', ([, mess]) => {
  test.for(FORMS)('form $id', async (form) => {
    for (const seed of [3, 8]) {
      const numbers = plausible(form, seed);
      const { bytes, name } = render(form, asPrinted(form, numbers), 'html', { seed, edit: mess });
      const outcome = await readBytes(bytes, name);
      expect(silentErrors(outcome, numbers)).toEqual([]);
      expect(inexact(outcome, numbers, Object.keys(numbers))).toEqual([]);
    }
  });
});
