/** Every command, in the order of a working day. A new one is one file and one line here. */

import type { Command } from '../command.ts';
import { check } from './check.ts';
import { edit } from './edit.ts';
import { explain } from './explain.ts';
import { exportWorkbook } from './export.ts';
import { importFiles } from './import.ts';
import { list } from './list.ts';
import { read } from './read.ts';
import { resume } from './resume.ts';
import { rule } from './rule.ts';
import { rules } from './rules.ts';
import { show } from './show.ts';
import { units } from './units.ts';

export const COMMANDS: readonly Command[] = [
  read,
  importFiles,
  resume,
  list,
  show,
  edit,
  check,
  explain,
  rule,
  units,
  rules,
  exportWorkbook,
];
