import { describe, expect, test } from 'vitest';
import { FORMS } from '../../../src/core/forms/index.ts';
import { compactDensity, densityFor, GAP, tableHeight } from '../../../src/renderer/model/density.ts';
import { layoutOf } from '../../../src/renderer/model/layout.ts';
import { barHeight } from '../../../src/renderer/theme/bars.ts';

describe.each(FORMS.map((form) => [form.id, form] as const))('form %s', (_id, form) => {
  const layouts = layoutOf(form);
  const heightAt = (width: number, window: number) => {
    const density = densityFor(layouts, width, window - 2 * barHeight(window));
    return { density, heights: layouts.map((layout) => tableHeight(layout, density)) };
  };

  test('in a window of 1920 × 1080, tables 三 and 四 are seen whole and together in comfortable rows', () => {
    const { density, heights } = heightAt(1200, 1080);
    expect(density.row).toBeGreaterThanOrEqual(26);
    expect((heights[1] ?? 0) + (heights[2] ?? 0) + 2 * GAP).toBeLessThanOrEqual(1000);
  });

  test('in a window of 1366 × 768, table 三 is seen whole in compact rows', () => {
    const { density, heights } = heightAt(840, 768);
    expect(density.row).toBeGreaterThanOrEqual(22);
    expect(heights[1]).toBeLessThanOrEqual(768 - 72);
  });
});

test('where nothing fits, rows do not shrink below what can be read', () => {
  expect(densityFor(layoutOf(FORMS[0] as (typeof FORMS)[number]), 400, 100).row).toBe(22);
});

test('compact rows are lower than those of any place that is chosen for', () => {
  for (const width of [600, 840, 1200]) {
    expect(compactDensity(width).row).toBeLessThan(
      densityFor(layoutOf(FORMS[0] as (typeof FORMS)[number]), width, 600).row,
    );
  }
});
