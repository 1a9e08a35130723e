/**
 * How the overview's drawings look. Colours are the tokens' CSS variables, never values: SVG takes them as they are, so a
 * change of the scheme, or paper, repaints without a word from here. ECharts must not be left to mix colours by itself
 * (emphasis): it cannot reckon with variables.
 */

import type { ChartOption } from './charts.ts';

/** A kind of bar: its name and colour. */
export interface Series {
  readonly name: string;
  readonly colour: string;
}

const STILL = { animation: false, textStyle: { fontFamily: 'inherit', fontSize: 12 } } as const;

const TOOLTIP = {
  confine: true,
  transitionDuration: 0,
  backgroundColor: 'var(--raised)',
  borderColor: 'var(--line-strong)',
  borderWidth: 1,
  padding: [4, 8],
  textStyle: { color: 'var(--ink)', fontSize: 12 },
  extraCssText: 'box-shadow: 0 2px 8px var(--shade)',
} satisfies ChartOption['tooltip'];

/** Nothing where nothing is: a bar of no length would still be given the least one. */
const lengths = (values: readonly number[]) => values.map((value) => (value === 0 ? '-' : value));

/** Names come from files: they are put in as text. */
function said(lines: readonly string[]): HTMLElement {
  const box = document.createElement('div');
  for (const line of lines) {
    const row = document.createElement('div');
    row.textContent = line;
    box.append(row);
  }
  return box;
}

const bar = { type: 'bar', emphasis: { disabled: true }, barMinHeight: 2, cursor: 'pointer' } as const;

/** Lying bars, one under the other, each made of its parts. `values[series][row]`; `say` is the tooltip of a row. */
export function stackedRows(
  series: readonly Series[],
  values: readonly (readonly number[])[],
  say: (row: number) => readonly string[],
): ChartOption {
  const rows = values[0]?.length ?? 0;
  const longest = Math.max(
    1,
    ...Array.from({ length: rows }, (_, at) => values.reduce((all, part) => all + (part[at] ?? 0), 0)),
  );
  return {
    ...STILL,
    grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
    tooltip: { ...TOOLTIP, formatter: (at) => said(say((Array.isArray(at) ? at[0] : at)?.dataIndex ?? 0)) },
    xAxis: { type: 'value', show: false, max: longest },
    yAxis: { type: 'category', show: false, inverse: true, data: Array.from({ length: rows }, (_, at) => String(at)) },
    series: series.map(({ name, colour }, at) => ({
      ...bar,
      name,
      stack: 'all',
      barWidth: 12,
      itemStyle: { color: colour, borderColor: 'var(--paper)', borderWidth: 0.5 },
      data: lengths(values[at] ?? []),
    })),
  };
}

/**
 * Standing columns with their numbers on top, one group for each name. `values[series][group]`; `chosen` is the group the
 * keyboard is on.
 */
export function columns(
  names: readonly string[],
  series: readonly Series[],
  values: readonly (readonly number[])[],
  say: (group: number) => readonly string[],
  chosen: number | null,
): ChartOption {
  return {
    ...STILL,
    grid: { left: 0, right: 0, top: 20, bottom: 22, outerBoundsMode: 'none' },
    tooltip: { ...TOOLTIP, formatter: (at) => said(say((Array.isArray(at) ? at[0] : at)?.dataIndex ?? 0)) },
    xAxis: {
      type: 'category',
      data: [...names],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: 'var(--line-strong)' } },
      axisLabel: { color: 'var(--ink-soft)', fontSize: 12, hideOverlap: true },
    },
    yAxis: { type: 'value', show: false },
    series: series.map(({ name, colour }, at) => ({
      ...bar,
      name,
      barMaxWidth: 28,
      barGap: '10%',
      itemStyle: { color: colour },
      label: { show: true, position: 'top', color: 'var(--ink-soft)', fontSize: 11, distance: 2 },
      data: lengths(values[at] ?? []).map((value, group) =>
        group === chosen
          ? { value, itemStyle: { color: colour, borderColor: 'var(--ink)', borderWidth: 1.5 } }
          : { value },
      ),
    })),
  };
}
