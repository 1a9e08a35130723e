/** 提示: what may be right and deserves a look, and what is only unusual; kept apart from errors. Superseded reports have none. */

import type { SheetMaker } from '../book.ts';
import { hintSheets } from '../finding-table.ts';

export const hints: SheetMaker = hintSheets;
