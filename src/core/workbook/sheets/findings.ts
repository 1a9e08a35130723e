/** 校验结果: every check that fails or cannot be decided, failing ones first within a report. Superseded reports have none. */

import type { SheetMaker } from '../book.ts';
import { errorSheets } from '../finding-table.ts';

export const findings: SheetMaker = errorSheets;
