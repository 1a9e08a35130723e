/** English words of all reports times all cells. */

import type { ScreenWords } from '../zh-CN/index.ts';
import { plural } from './plural.ts';

export const data: ScreenWords['data'] = {
  label: 'Data',
  form: 'Form',
  year: 'Year',
  allYears: 'All years',
  ofYear: (year) => String(year),
  filters: 'Filter reports by their cells',
  filter: {
    all: 'All',
    doubtful: 'With doubts',
    failing: 'With findings',
    corrected: 'Corrected',
    without: 'Without a number',
    superseded: 'Superseded',
  },
  search: 'Search by unit or file name',
  again: (stale) => `Filter again (${stale} no longer fit)`,
  foldAll: 'Totals only',
  unfoldAll: 'All columns',
  fold: (label) => `${label}: totals only`,
  unfold: (label) => `${label}: all columns`,
  clear: 'Clear filters',
  loading: 'Reading the numbers…',
  empty: 'There is no report to list. Once reports are imported, the numbers of all their cells are here.',
  nothingKept: 'No report fits.',
  unit: 'Unit',
  noUnit: 'Unit unknown',
  sum: 'Sum',
  spread: 'Spread',
  condition: 'Filter',
  conditionOf: (label) => `Filter: ${label}`,
  conditionHint:
    'Write 5, >5, <=5, <>0, 1-9, ? (doubt), ▲ (finding), ✎ (corrected), blank, dash, text, absent or none; conditions apart by a space must all hold',
  unclear: 'The condition cannot be understood',
  names: {
    any: 'none',
    blank: 'blank',
    dash: 'dash',
    text: 'text',
    illegible: 'illegible',
    absent: 'absent',
  },
  sort: (label) => `Sort by ${label}`,
  sumOf: (sum, numbers, without) =>
    `Sum ${sum} of ${numbers} ${numbers === 1 ? 'number' : 'numbers'}${without > 0 ? `; ${without} without a number, not counted` : ''}`,
  bin: (condition, count) => `${condition}: ${count}`,
  text: 'text',
  illegible: '▒',
  doubtful: 'in doubt',
  failing: 'in a failing finding',
  corrected: 'corrected',
  block: {
    clear: 'Clear',
    clearNothing: 'The selected cells are all blank: nothing to clear',
    changes: {
      paste: (cells, reports) =>
        `Pasting changes ${plural(cells, 'cell', 'cells')} in ${plural(reports, 'report', 'reports')}`,
      clear: (cells, reports) => `Clears ${plural(cells, 'cell', 'cells')} in ${plural(reports, 'report', 'reports')}`,
    },
    signed: (reports) =>
      `${plural(reports, 'report is', 'reports are')} done already: changing numbers voids the sign-off`,
    making: (behind, reports) => `Writing: ${behind}/${plural(reports, 'report', 'reports')}`,
  },
  status: {
    rows: (shown, total) =>
      shown === total ? `${total} ${total === 1 ? 'report' : 'reports'}` : `${shown} of ${total} reports`,
    range: (rows, columns, numbers, sum) =>
      `${rows} × ${columns} selected, ${numbers} ${numbers === 1 ? 'number' : 'numbers'}, sum ${sum}`,
    rivals: (count) =>
      `${count} ${count === 1 ? 'has a version' : 'have versions'} not chosen yet; the sums may count some twice`,
    failed: 'The newest numbers could not be read; these are from before.',
    copied: (rows, columns) => `${rows} × ${columns} copied`,
    none: 'No further one',
  },
};
