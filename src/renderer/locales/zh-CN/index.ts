/**
 * What the screens say, in Chinese, put together from one file for each screen or panel. English is held to its shape.
 * Names of cells, findings and failures come from the core and shared words.
 */

import { batches } from './batches.ts';
import { data } from './data.ts';
import { desk } from './desk.ts';
import { findings } from './findings.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { keys } from './keys.ts';
import { library } from './library.ts';
import { look } from './look.ts';
import { overview } from './overview.ts';
import { command, palette } from './palette.ts';
import { queue } from './queue.ts';
import { cell, review } from './review.ts';
import { rules } from './rules.ts';
import { second } from './second.ts';
import { sheet } from './sheet.ts';
import { common, drop, list, notice, reviewer, screens, top, untold } from './shell.ts';
import { source } from './source.ts';
import { start } from './start.ts';
import { tour } from './tour.ts';
import { units } from './units.ts';
import { versions } from './versions.ts';

export const zhCN = {
  ...common,
  top,
  screens,
  list,
  reviewer,
  notice,
  untold,
  drop,
  start,
  library,
  imports,
  units,
  rules,
  batches,
  data,
  overview,
  second,
  review,
  cell,
  findings,
  sheet,
  source,
  versions,
  desk,
  queue,
  history,
  palette,
  command,
  look,
  tour,
  help,
  keys,
};

export type ScreenWords = typeof zhCN;
export type CommonWords = typeof common;
