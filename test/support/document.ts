/** A report before it is dressed as a file: title, prose and tables in their order. */

import type { Form } from '../../src/core/form.ts';
import { layout, type PrintedTable } from './layout.ts';
import { type Facts, narrative } from './narrative.ts';
import type { Numbers } from './plausible.ts';

export type Part =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'signature'; readonly text: string }
  | { readonly kind: 'table'; readonly table: PrintedTable };

/** How a document departs from the ordinary: tables that were pictures are lost, a page may lack its title. */
export interface Shape {
  readonly tablesLost: boolean;
  readonly untitled: boolean;
}

/** The whole report in reading order. */
export function compose(form: Form, numbers: Numbers, facts: Facts, shape: Shape): Part[] {
  const prose = narrative(form, numbers, facts);
  const paragraphs = (texts: readonly string[]): Part[] => texts.map((text) => ({ kind: 'paragraph', text }));
  const tables = layout(form, numbers);
  const sections = form.tables.flatMap((table, at): Part[] => {
    const printed = tables[at];
    const heading: Part = { kind: 'heading', text: table.section };
    return printed && !shape.tablesLost ? [heading, { kind: 'table', table: printed }] : [heading];
  });
  return [
    ...(shape.untitled ? [] : [{ kind: 'title' as const, text: prose.title }]),
    ...paragraphs(prose.opening),
    { kind: 'heading', text: '一、总体情况' },
    ...paragraphs(prose.overview),
    ...sections,
    { kind: 'heading', text: '五、存在的主要问题及改进情况' },
    ...paragraphs(prose.problems),
    { kind: 'heading', text: '六、其他需要报告的事项' },
    ...paragraphs(prose.others),
    ...prose.signature.map((text): Part => ({ kind: 'signature', text })),
  ];
}
