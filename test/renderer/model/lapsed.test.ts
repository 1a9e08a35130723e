import { expect, test } from 'vitest';
import { operandChanges } from '../../../src/renderer/model/lapsed.ts';

test('what changed under a ruling is told by name, with both values', () => {
  expect(operandChanges(['a.b.c=1', 'a.b.d=2'], ['a.b.c=1', 'a.b.d=3'])).toEqual([
    { name: 'a.b.d', from: '2', to: '3' },
  ]);
});

test('the same numbers changed nothing', () => {
  expect(operandChanges(['a=1', 'stated=7'], ['a=1', 'stated=7'])).toEqual([]);
});

test('what came and what went has no value on the other side', () => {
  expect(operandChanges(['lastYear=4'], ['stated=4'])).toEqual([
    { name: 'stated', from: null, to: '4' },
    { name: 'lastYear', from: '4', to: null },
  ]);
});

test('several operands of one name are told together', () => {
  expect(operandChanges(['missing=甲'], ['missing=甲', 'missing=乙'])).toEqual([
    { name: 'missing', from: '甲', to: '甲, 乙' },
  ]);
});

test('a value may hold an equals sign', () => {
  expect(operandChanges(['a=text x=1'], ['a=text x=2'])).toEqual([{ name: 'a', from: 'text x=1', to: 'text x=2' }]);
});
