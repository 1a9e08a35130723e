/** The parts of ECharts the overview is drawn with, and no others. */

import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption | TooltipComponentOption>;

/** A drawing in an element. As SVG: sharp in print, and its colours are CSS variables, which follow the scheme by themselves. */
export const drawIn = (element: HTMLElement) => init(element, null, { renderer: 'svg' });
export type Drawing = ReturnType<typeof drawIn>;
