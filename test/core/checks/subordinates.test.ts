import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../src/core/checks/finding.ts';
import { subordinates } from '../../../src/core/checks/subordinates.ts';
import { NO_CONTEXT, type Subordinate } from '../../../src/core/context.ts';
import type { FormId } from '../../../src/core/form.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import type { Numbers } from '../../support/plausible.ts';
import { valuesOf } from '../../support/values.ts';

const below = (unit: string, numbers: Numbers | null, form: FormId = '2021'): Subordinate => ({
  unit,
  report: numbers && { report: 2, unit, year: 2022, form, values: valuesOf(formOf(form), numbers), doubtful: [] },
});

function subjectOf(here: Numbers, children: readonly Subordinate[], form = form2021): Subject {
  const context = { ...NO_CONTEXT, subordinates: children };
  return { form, values: valuesOf(form, here), year: 2022, notes: [], context };
}

const told = (subject: Subject) =>
  subordinates(subject).flatMap((finding) =>
    finding.kind === 'subordinates'
      ? [[finding.verdict, finding.check, finding.left, finding.right, ...finding.missing].join(' ')]
      : [],
  );

const RECEIVED = 'requests.newReceived.natural';
const TOTAL = 'requests.newReceived.total';
const LAWSUITS = 'disputes.litigationAfter.total';

describe('a report and those of the units below', () => {
  it('agree where each number is the sum', () => {
    expect(
      told(subjectOf({ [RECEIVED]: '7' }, [below('甲局', { [RECEIVED]: '3' }), below('乙局', { [RECEIVED]: '4' })])),
    ).toEqual([]);
  });

  it('fail in table 三 where a number is less than the sum', () => {
    const children = [below('甲局', { [RECEIVED]: '3' }), below('乙局', { [RECEIVED]: '4' })];
    expect(told(subjectOf({ [RECEIVED]: '6' }, children))).toEqual([`fails subordinates.${RECEIVED} 6 7`]);
  });

  it('warn in the other tables, since several may have done one thing together', () => {
    const children = [below('甲局', { [LAWSUITS]: '1' }), below('乙局', { [LAWSUITS]: '1' })];
    expect(told(subjectOf({ [LAWSUITS]: '1' }, children))).toEqual([`warns subordinates.${LAWSUITS} 1 2`]);
  });

  it('warn once a table where there is more than the sum, which may be the unit’s own', () => {
    const here = { [RECEIVED]: '9', [TOTAL]: '9', 'requests.total.total': '9', [LAWSUITS]: '4' };
    expect(told(subjectOf(here, [below('甲局', { [TOTAL]: '8' })]))).toEqual([
      `warns subordinates.${TOTAL} 9 8`,
      `warns subordinates.${LAWSUITS} 4 0`,
    ]);
  });

  it('never fail while a subordinate is missing, and name it', () => {
    const children = [below('甲局', { [TOTAL]: '8' }), below('乙局', null)];
    expect(told(subjectOf({ [TOTAL]: '9' }, children))).toEqual([`undecided subordinates.${TOTAL} 9 8 乙局`]);
    expect(told(subjectOf({ [TOTAL]: '7' }, children))).toEqual([`warns subordinates.${TOTAL} 7 8 乙局`]);
    expect(told(subjectOf({ [TOTAL]: '8' }, children))).toEqual([]);
  });

  it('name a subordinate whose number is no number, or is doubtful', () => {
    const doubted = below('乙局', { [TOTAL]: '5' });
    const other = doubted.report && { ...doubted, report: { ...doubted.report, doubtful: [TOTAL] } };
    for (const each of [below('乙局', { [TOTAL]: '' }), other as Subordinate]) {
      expect(told(subjectOf({ [TOTAL]: '9' }, [below('甲局', { [TOTAL]: '8' }), each]))).toEqual([
        `undecided subordinates.${TOTAL} 9 8 乙局`,
      ]);
    }
  });

  it('say nothing where none of them has filed, or none is known', () => {
    expect(told(subjectOf({ [TOTAL]: '9' }, [below('甲局', null)]))).toEqual([]);
    expect(told(subjectOf({ [TOTAL]: '9' }, []))).toEqual([]);
  });

  it('leave items alone, which many exercise together', () => {
    const form = formOf('2019');
    const child = {
      'proactive.licensing.previous': '5',
      'proactive.normative.total': '5',
      'proactive.procurement.items': '5',
    };
    expect(told(subjectOf({}, [below('甲局', child, '2019')], form))).toEqual([]);
    expect(told(subjectOf({}, [below('甲局', { 'proactive.licensing.decisions': '5' }, '2019')], form))).toEqual([
      'warns subordinates.proactive.licensing.decisions 0 5',
    ]);
  });

  it('are held together cell by cell, whatever the numbers', () => {
    const cells = form2021.cells.flatMap(({ id, table }) => (table === 'requests' ? id : []));
    const numbers = fc.dictionary(fc.constantFrom(...cells), fc.nat(9).map(String), { maxKeys: 12 });
    fc.assert(
      fc.property(numbers, fc.array(numbers, { minLength: 1, maxLength: 4 }), (here, children) => {
        const subject = subjectOf(
          here,
          children.map((each, at) => below(`第${at}局`, each)),
        );
        const failing = subordinates(subject).flatMap(({ verdict, cells }) => (verdict === 'fails' ? cells : []));
        const sum = (cell: string) => children.reduce((all, child) => all + Number(child[cell] ?? 0), 0);
        expect(failing).toEqual(cells.filter((cell) => Number(here[cell] ?? 0) < sum(cell)));
      }),
    );
  });
});
