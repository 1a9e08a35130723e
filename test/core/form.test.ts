import { describe, expect, it } from 'vitest';
import { buildForm, cellId, type FormSpec, formCell } from '../../src/core/form.ts';

/** A form small enough to be seen whole: two rows, two parts and a total. */
const SMALL: FormSpec = {
  id: '2021',
  issuedBy: '试行',
  firstYear: 2021,
  tables: [
    {
      id: 'requests',
      section: '三、情况',
      note: null,
      layout: 'rows',
      blocks: [
        {
          article: null,
          rows: [
            { id: 'new', path: ['一、新收'] },
            { id: 'done.granted', path: ['二、办理', '(一)公开'] },
          ],
          columns: [
            { id: 'person', path: ['自然人'], kind: 'count' },
            { id: 'firm', path: ['法人', '企业'], kind: 'count' },
            { id: 'total', path: ['总计'], kind: 'count' },
          ],
        },
      ],
    },
  ],
  equations: [
    { id: 'requests.rowTotal', table: 'requests', forEvery: 'row', left: ['total'], right: ['person', 'firm'] },
    { id: 'requests.same', table: 'requests', forEvery: 'column', left: ['new'], right: ['done.granted'] },
  ],
};

describe('building a form', () => {
  const form = buildForm(SMALL);

  it('lists the cells in printed order', () => {
    expect(form.cells.map(({ id }) => id)).toEqual([
      'requests.new.person',
      'requests.new.firm',
      'requests.new.total',
      'requests.done.granted.person',
      'requests.done.granted.firm',
      'requests.done.granted.total',
    ]);
  });

  it('makes one equation for every row and every column', () => {
    const shown = form.equation.map(({ id, left, right }) => `${id}: ${left.join(' + ')} = ${right.join(' + ')}`);
    expect(shown).toEqual([
      'requests.rowTotal.new: requests.new.total = requests.new.person + requests.new.firm',
      'requests.rowTotal.done.granted: requests.done.granted.total = requests.done.granted.person + requests.done.granted.firm',
      'requests.same.person: requests.new.person = requests.done.granted.person',
      'requests.same.firm: requests.new.firm = requests.done.granted.firm',
      'requests.same.total: requests.new.total = requests.done.granted.total',
    ]);
  });

  it('makes one line of each row, with its labels', () => {
    expect(form.lines.map(({ path, cells }) => [path, cells.length])).toEqual([
      [['一、新收'], 3],
      [['二、办理', '(一)公开'], 3],
    ]);
  });

  it('makes a single line of a table printed as one', () => {
    const tables = SMALL.tables.map((table) => ({ ...table, layout: 'line' as const }));
    const { lines } = buildForm({ ...SMALL, tables });
    expect(lines.map(({ path, cells }) => [path, cells.length])).toEqual([[[], 6]]);
  });

  it('refuses an equation that names no cell', () => {
    const [family] = SMALL.equations;
    const equations = family ? [{ ...family, right: ['person', 'nobody'] }] : [];
    expect(() => buildForm({ ...SMALL, equations })).toThrow('requests.new.nobody');
  });
});

describe('a cell', () => {
  it('is named by table, row and column', () => {
    expect(cellId('disputes', 'reconsideration', 'total')).toBe('disputes.reconsideration.total');
  });

  it('that the form lacks is a bug to ask for', () => {
    const form = buildForm(SMALL);
    expect(formCell(form, 'requests.new.firm').column.path).toEqual(['法人', '企业']);
    expect(() => formCell(form, 'requests.old.firm')).toThrow('requests.old.firm');
  });
});
