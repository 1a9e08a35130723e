import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nameKey,
  type Register,
  refusalOf,
  registerOf,
  subordinatesOf,
  type UnitAct,
  type UnitChange,
  unitNamed,
} from '../../src/core/units.ts';

const logOf = (acts: readonly UnitAct[]): UnitChange[] =>
  acts.map((act, index) => ({ ...act, id: index + 1, by: '王老师', at: '2026-01-15T08:00:00.000Z' }));

const register = (name: string, parent: number | null = null): UnitAct => ({
  act: 'register',
  name,
  level: null,
  parent,
});

const made = (...acts: UnitAct[]): Register => registerOf(logOf(acts));

const NAMES = ['青川市人民政府', '青川市财政局', '青川县财政局', '财政局', '松桥街道办事处', '松桥街办'];
const name = fc.constantFrom(...NAMES);
const unit = fc.integer({ min: 1, max: 8 });
const parent = fc.option(unit, { nil: null });
const level = fc.constantFrom(null, 'government' as const, 'department' as const);
const act: fc.Arbitrary<UnitAct> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('register' as const), name, level, parent }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('edit' as const), unit, name, level, parent }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('merge' as const), unit, into: unit }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('part' as const), unit, alias: name }) },
);
const acts = fc.array(act, { maxLength: 25 });

const namesIn = ({ units }: Register) => [...units.values()].flatMap(({ name, aliases }) => [name, ...aliases]);

describe('the register of units', () => {
  it('gives every name to one unit, in whatever order things are done', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const all = made(...list);
        const keys = namesIn(all).map(nameKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const each of namesIn(all)) {
          const bearer = unitNamed(all, each);
          expect([bearer?.name, ...(bearer?.aliases ?? [])]).toContain(each);
        }
        expect(all.named.size).toBe(keys.length);
      }),
    );
  });

  it('loses no name that was ever in it', () => {
    fc.assert(
      fc.property(acts, (list) => {
        let before: readonly string[] = [];
        for (let count = 1; count <= list.length; count += 1) {
          const now = namesIn(made(...list.slice(0, count))).map(nameKey);
          expect(before.filter((each) => !now.includes(each))).toEqual([]);
          before = now;
        }
      }),
    );
  });

  it('lets nobody report to itself, nor to who is not there', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const { units } = made(...list);
        for (const { unit, parent } of units.values()) {
          const above = new Set<number>();
          for (let at: number | null = parent; at !== null; at = units.get(at)?.parent ?? null) {
            expect(units.has(at)).toBe(true);
            expect(at === unit || above.has(at)).toBe(false);
            above.add(at);
          }
        }
      }),
    );
  });

  it('does nothing where it refuses', () => {
    fc.assert(
      fc.property(acts, act, (list, last) => {
        const before = made(...list);
        if (refusalOf(before, last) !== null) expect(made(...list, last)).toEqual(before);
      }),
    );
  });

  it('makes of a merge that is parted again what was there before', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const before = made(...NAMES.map((each) => register(each)), ...list);
        for (const [one, { name }] of before.units) {
          for (const other of before.units.keys()) {
            const merge: UnitAct = { act: 'merge', unit: one, into: other };
            if (refusalOf(before, merge) !== null) continue;
            const log = [...NAMES.map((each) => register(each)), ...list, merge];
            expect(made(...log).units.size).toBe(before.units.size - 1);
            expect(made(...log, { act: 'part', unit: other, alias: name })).toEqual(before);
          }
        }
      }),
    );
  });

  it('finds a unit by any spelling of any of its names', () => {
    const all = made(register('青川市财政局(本级)'), register('财政局'), { act: 'merge', unit: 2, into: 1 });
    expect(unitNamed(all, '青川市 财政局（本级）')?.unit).toBe(1);
    expect(unitNamed(all, '财政局')?.aliases).toEqual(['财政局']);
    expect(unitNamed(all, '青川县财政局')).toBeNull();
  });

  it('keeps the former name of a unit, which its reports bear', () => {
    const all = made(register('青川县'), {
      act: 'edit',
      unit: 1,
      name: '青川县人民政府',
      level: 'government',
      parent: null,
    });
    expect(unitNamed(all, '青川县')).toEqual({
      unit: 1,
      name: '青川县人民政府',
      level: 'government',
      parent: null,
      aliases: ['青川县'],
    });
  });

  it('takes the subordinates of a merged unit along', () => {
    const all = made(register('青川市'), register('青川市人民政府'), register('青川市财政局', 1), {
      act: 'merge',
      unit: 1,
      into: 2,
    });
    expect(subordinatesOf(all, 2).map(({ unit }) => unit)).toEqual([3]);
  });

  it('makes a unit of its own of a name that never was one', () => {
    const all = made(
      register('云岭区司法所'),
      { act: 'edit', unit: 1, name: '云岭区司法局', level: 'department', parent: null },
      { act: 'part', unit: 1, alias: '云岭区司法所' },
    );
    expect(unitNamed(all, '云岭区司法所')).toEqual({
      unit: 3,
      name: '云岭区司法所',
      level: null,
      parent: null,
      aliases: [],
    });
  });

  it('says why it refuses', () => {
    const all = made(register('青川市人民政府'), register('青川市财政局', 1));
    const edit = { act: 'edit', level: null } as const;
    expect(refusalOf(all, register(' 青川市 财政局'))).toBe('nameTaken');
    expect(refusalOf(all, register('　'))).toBe('nameEmpty');
    expect(refusalOf(all, { ...edit, unit: 1, name: '青川市人民政府', parent: 2 })).toBe('parentCycle');
    expect(refusalOf(all, { ...edit, unit: 1, name: '青川市人民政府', parent: 1 })).toBe('parentCycle');
    expect(refusalOf(all, { ...edit, unit: 1, name: '青川市财政局', parent: null })).toBe('nameTaken');
    expect(refusalOf(all, { ...edit, unit: 9, name: '青川市', parent: null })).toBe('unitUnknown');
    expect(refusalOf(all, { act: 'merge', unit: 1, into: 1 })).toBe('intoItself');
    expect(refusalOf(all, { act: 'merge', unit: 1, into: 2 })).toBe('parentCycle');
    expect(refusalOf(all, { act: 'merge', unit: 2, into: 1 })).toBeNull();
    expect(refusalOf(all, { act: 'part', unit: 1, alias: '青川市' })).toBe('aliasUnknown');
  });
});
