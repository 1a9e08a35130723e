/**
 * Conditional formats of a report's sheet: they follow the live verdicts, so that a value put right in the workbook loses
 * its red and one put wrong gains it. The marks at export are there without them as well.
 */

import type { EquationResult } from '../../checks/index.ts';
import type { CellId } from '../../form.ts';
import { type Area, corner } from '../address.ts';
import { RULE_LOOKS } from '../looks.ts';
import type { Rule } from '../sheet.ts';
import type { Plan } from './plan.ts';

const says = (verdict: string, sign: string) => `LEFT(${verdict},1)="${sign}"`;

/** `failing`: the filed totals that are marked as failing, which must be freed once they hold. */
export function rulesOf(plan: Plan, failing: ReadonlyMap<CellId, EquationResult>): Rule[] {
  const freed = [...failing].flatMap(([id, { equation }]): Rule[] => {
    const area = plan.cells.get(id);
    const verdict = plan.verdict.get(equation.id);
    return area && verdict ? [{ area, formula: says(corner(verdict), '✓'), look: RULE_LOOKS.mended }] : [];
  });
  const watched = plan.watches.flatMap(({ area, verdict, what }): Rule[] => {
    const fails = { area, formula: says(verdict, '▲'), look: RULE_LOOKS.fails };
    return what === 'filed'
      ? [fails]
      : [
          fails,
          { area, formula: says(verdict, '…'), look: RULE_LOOKS.undecided },
          { area, formula: says(verdict, '✓'), look: RULE_LOOKS.holds },
        ];
  });
  return [...watched, ...freed, ...zeros(plan)];
}

/** Zeros step back, so that what is not zero stands out. */
function zeros(plan: Plan): Rule[] {
  return blocksOf([...plan.cells.values()]).map((area) => ({
    area,
    formula: `AND(ISNUMBER(${corner(area)}),${corner(area)}=0)`,
    look: RULE_LOOKS.zero,
  }));
}

/** The rectangles that the cells fill, top to bottom: rows of the same extent that follow each other are one. */
function blocksOf(cells: readonly Area[]): Area[] {
  const rows = new Map<number, Area>();
  for (const cell of cells) {
    const row = rows.get(cell.top) ?? cell;
    rows.set(cell.top, { ...row, left: Math.min(row.left, cell.left), right: Math.max(row.right, cell.right) });
  }
  const blocks: Area[] = [];
  for (const row of rows.values()) {
    const last = blocks.at(-1);
    const follows = last && row.top === last.bottom + 1 && row.left === last.left && row.right === last.right;
    if (last && follows) blocks[blocks.length - 1] = { ...last, bottom: row.bottom };
    else blocks.push(row);
  }
  return blocks;
}
