/** Rules: their list, their names, their switches; and a sentence for every kind of finding. */

import { describe, expect, it } from 'vitest';
import { FINDING_VERDICTS, type Finding, RULES, ruleOf } from '../../../src/core/checks/index.ts';
import { form2019 } from '../../../src/core/forms/2019.ts';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { LOCALES, sentence, wordsOf } from '../../../src/core/words/index.ts';
import { findings, headings, type Setting } from '../../support/findings.ts';
import { numberValue, valuesOf } from '../../support/values.ts';

describe('the rules', () => {
  it('are listed once each, with a name in every language', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const locale of LOCALES) {
      const { rule } = wordsOf(locale);
      expect(Object.keys(rule).sort()).toEqual([...ids].sort());
    }
    const families = [form2019, form2021].flatMap(({ equations }) => equations.map(({ id }) => id));
    expect(families.filter((id) => !ids.some((each) => each === id))).toEqual([]);
  });

  const amiss: Setting = {
    values: { 'requests.granted.total': numberValue(3), 'proactive.rules.repealed': numberValue('1.5') },
    facts: { sections: headings(1, 2, 3, 4, 5), period: null, fees: null },
    context: {},
  };

  it('can be switched off one by one, and say nothing then', () => {
    const rules = new Set(findings(amiss).map(ruleOf));
    expect(rules.size).toBe(6);
    for (const rule of rules) {
      const left = findings({ ...amiss, context: { ...amiss.context, off: [rule] } });
      expect(new Set(left.map(ruleOf))).toEqual(new Set([...rules].filter((each) => each !== rule)));
    }
    expect(findings({ ...amiss, context: { off: [...rules] } })).toEqual([]);
  });

  it('speak in the order of their verdicts', () => {
    const verdicts = findings(amiss).map(({ verdict }) => FINDING_VERDICTS.indexOf(verdict));
    expect(verdicts).toEqual(verdicts.toSorted((a, b) => a - b));
  });

  it('never give one finding the id of another', () => {
    const checks = findings(amiss).map(({ check }) => check);
    expect(new Set(checks).size).toBe(checks.length);
  });
});

describe.for(LOCALES)('sentences in %s', (locale) => {
  it('are there for every kind of finding', () => {
    const base = { check: 'x', cells: ['requests.carriedIn.total'] };
    const sides = { left: '3', right: '5', difference: '-2' };
    const all: Finding[] = [
      { ...base, kind: 'carriedIn', verdict: 'fails', ...sides, report: 1 },
      { ...base, kind: 'inForceChange', verdict: 'warns', ...sides, report: 1 },
      { ...base, kind: 'lastYearItems', verdict: 'fails', ...sides, report: 1 },
      { ...base, kind: 'subordinates', verdict: 'undecided', ...sides, missing: ['云岭区水务局'] },
      { ...base, kind: 'jump', verdict: 'informs', against: 'lastYear', value: '300', usual: '3' },
      { ...base, kind: 'jump', verdict: 'informs', against: 'peers', value: '300', usual: '3' },
    ];
    for (const finding of all) {
      const text = sentence(finding, form2021, valuesOf(form2021), wordsOf(locale));
      expect(text).toContain('二、上年结转政府信息公开申请数量 · 总计');
      expect(text).not.toMatch(/undefined|NaN|[!！]/);
      const numbers = finding.kind === 'jump' ? ['300', '3'] : ['3', '5', '2'];
      for (const number of numbers) expect(text).toContain(number);
    }
  });
});
