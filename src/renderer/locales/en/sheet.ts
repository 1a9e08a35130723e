/** English words of acts on the form as a sheet: paste, go to, replace; and why a value was taken. */

import type { ScreenWords } from '../zh-CN/index.ts';

export const sheet: ScreenWords['sheet'] = {
  paste: 'Paste',
  pasteChanges: (cells: number) => `Pasting changes ${cells} ${cells === 1 ? 'cell' : 'cells'}`,
  pasteNothing: 'What was copied says the same as the form: nothing to change',
  same: (cells: number) => `${cells} unchanged`,
  wordy: (cells: number) => `${cells} not ${cells === 1 ? 'a number' : 'numbers'}`,
  outside: (cells: number) => `${cells} beyond this table, left out`,
  headings: (rows: number, columns: number) =>
    `headings left out: ${[rows > 0 ? `rows ${rows}` : '', columns > 0 ? `columns ${columns}` : ''].filter(Boolean).join(', ')}`,
  failing: (before: number, after: number) => `failing ${before} → ${after}`,
  apply: 'Paste',
  drop: 'Discard',
  selected: (rows: number, columns: number, cells: number, sum: string) =>
    `${rows} × ${columns} selected, ${cells} cells, sum ${sum}`,
  zoom: {
    zoomIn: 'Larger form',
    zoomOut: 'Smaller form',
    zoomReset: (percent: number) => `Form at ${percent}%, back to 100%`,
  },
  goTo: 'Go to cell',
  goToHint: 'Name or id, such as 三(一)予以公开·自然人',
  noCell: 'No such cell',
  replace: 'Find and replace',
  find: 'Find in the form',
  by: 'Replace by',
  whole: 'The whole cell',
  found: (cells: number) => `${cells} ${cells === 1 ? 'cell' : 'cells'}`,
  foundAt: (at: number, cells: number) => `${at}/${cells}`,
  notFound: 'Not found',
  previous: 'Previous cell',
  next: 'Next cell',
  replaceOne: 'Replace this one',
  replaceAll: (cells: number) => (cells === 0 ? 'Replace all' : `Replace all ${cells}`),
  inSelection: (cells: number) => `Only in the ${cells} cells selected`,
  why: 'Taken by',
  rowLabel: 'row label',
  columnLabel: 'column label',
  labelAs: (printed: string) => `source “${printed}”`,
  labelSame: 'as on the form',
  labelElse: (form: string) => `on the form “${form}”`,
  labelNone: 'not recognised in the source, taken by its place',
};
