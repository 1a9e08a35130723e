import { describe, expect, test } from 'vitest';
import { FORMS, formOf } from '../../../src/core/forms/index.ts';
import { type LayoutRow, layoutOf, type Slot, type TableLayout } from '../../../src/renderer/model/layout.ts';

const slotsOf = (layout: TableLayout): Slot[] => layout.rows.flatMap((row) => Object.values(row.slots));
const layout = (form: '2019' | '2021', table: string) =>
  layoutOf(formOf(form)).find((each) => each.table.id === table) as TableLayout;
const rowOf = (table: TableLayout, id: string) => table.rows.find((row) => row.id === id) as LayoutRow;

describe.each(FORMS.map((form) => [form.id, form] as const))('the printed form %s', (_id, form) => {
  const layouts = layoutOf(form);

  test('shows every cell exactly once, in printed order', () => {
    const shown = layouts.flatMap(slotsOf).flatMap((slot) => (slot.kind === 'cell' ? [slot.cell] : []));
    expect(shown).toEqual(form.cells.map((cell) => cell.id));
  });

  test('shows the verdict of every equation exactly once', () => {
    const shown = layouts.flatMap(slotsOf).flatMap((slot) => (slot.kind === 'margin' ? [slot.equation.id] : []));
    expect(shown.toSorted()).toEqual(form.equation.map((equation) => equation.id).toSorted());
  });

  test('fills every place of a table once: spans neither overlap nor leave holes, but for the corners of the margins', () => {
    for (const table of layouts) {
      const taken = new Map<string, number>();
      table.rows.forEach((row, down) => {
        for (const [column, slot] of Object.entries(row.slots)) {
          const right = table.columns.findIndex((each) => each.id === column);
          for (let y = down; y < down + slot.rows; y += 1) {
            for (let x = right; x < right + slot.columns; x += 1) {
              taken.set(`${y}.${x}`, (taken.get(`${y}.${x}`) ?? 0) + 1);
            }
          }
        }
      });
      const corners =
        table.columns.at(-1)?.role === 'margin' ? table.rows.filter((row) => !row.slots.margin).length : 0;
      expect([...taken.values()].every((times) => times === 1)).toBe(true);
      expect(taken.size).toBe(table.rows.length * table.columns.length - corners);
    }
  });
});

test('labels of table 三 are merged as they are printed', () => {
  const requests = layout('2021', 'requests');
  expect(rowOf(requests, 'newReceived').slots.label0).toMatchObject({
    text: '一、本年新收政府信息公开申请数量',
    columns: 3,
  });
  expect(rowOf(requests, 'granted').slots.label0).toMatchObject({ text: '三、本年度办理结果', columns: 1, rows: 22 });
  expect(rowOf(requests, 'granted').slots.label1).toMatchObject({ text: '(一)予以公开', columns: 2, rows: 1 });
  expect(rowOf(requests, 'refused.stateSecret').slots.label1).toMatchObject({
    text: '(三)不予公开',
    columns: 1,
    rows: 8,
  });
  expect(rowOf(requests, 'refused.otherLaw').slots.label1).toBeUndefined();
});

test('table 二 prints each block under its article and its own headings, the last of them as wide as the table', () => {
  const rows = layout('2021', 'proactive').rows.map((row) => row.id);
  expect(rows.slice(0, 5)).toEqual(['article0', 'heading0', 'rules', 'normative', 'article1']);
  expect(rowOf(layout('2021', 'proactive'), 'licensing').slots.value0).toMatchObject({ kind: 'cell', columns: 3 });
  expect(rowOf(layout('2019', 'proactive'), 'procurement').slots.value1).toMatchObject({ kind: 'cell', columns: 2 });
});

test('table 四 is one line of fifteen under merged headings, its verdicts below, each as wide as what it sums', () => {
  const disputes = layout('2021', 'disputes');
  expect(disputes.columns.map((column) => column.heading.join(' › '))).toContain('行政诉讼 › 复议后起诉 › 总计');
  expect(Object.values(rowOf(disputes, 'margin').slots).map((slot) => slot.columns)).toEqual([5, 5, 5]);
});
