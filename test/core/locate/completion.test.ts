import { describe, expect, it } from 'vitest';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { completed } from '../../../src/core/locate/completion.ts';
import { partsOf, systemOf } from '../../../src/core/locate/system.ts';
import { sceneOf } from './scenes.ts';

const group = partsOf(form2021).find((equations) => equations[0]?.id === 'disputes.total.reconsideration') ?? [];

/** What the empty cells of the first group of table 四 must hold; its cells in the order of the form. */
function filled(texts: readonly string[], changes: ReadonlyMap<number, number | null> = new Map()) {
  const cells = ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map(
    (id) => `disputes.reconsideration.${id}`,
  );
  const numbers = Object.fromEntries(cells.map((cell, at) => [cell, texts[at] as string]));
  const found = completed(systemOf(form2021, group, sceneOf(form2021, numbers).values), changes);
  return found && Object.fromEntries(found);
}

describe('what is left to fit', () => {
  it('one number only', () => {
    expect(filled(['3', '', '0', '0', '5'])).toEqual({ 1: 2 });
    expect(filled(['3', '1', '0', '0', ''])).toEqual({ 4: 4 });
  });

  it('none', () => {
    expect(filled(['7', '', '0', '0', '5'])).toBeNull();
    expect(filled(['3', '1', '0', '0', '5'])).toBeNull();
    expect(filled(['7', '', '', '0', '5'])).toBeNull();
  });

  it('one or another', () => {
    expect(filled(['3', '', '', '0', '5'])).toEqual({});
  });

  it('zeros, where nothing is left for several', () => {
    expect(filled(['5', '', '', '', '5'])).toEqual({ 1: 0, 2: 0, 3: 0 });
  });

  it('after a change, and for a number that is known to be wrong', () => {
    expect(filled(['3', '', '0', '0', '5'], new Map([[0, 4]]))).toEqual({ 1: 1 });
    expect(filled(['3', '1', '0', '0', '5'], new Map([[3, null]]))).toEqual({ 3: 1 });
  });
});

describe('the parts of a form', () => {
  it('are table 三 and each group of table 四', () => {
    expect(partsOf(form2021).map((equations) => equations.length)).toEqual([39, 1, 1, 1]);
    expect(partsOf(form2021).flat()).toHaveLength(form2021.equation.length);
  });
});
