/**
 * Every equation of the form as live formulas over the cells of a report's sheet.
 *
 * The formulas say what `checks/equations.ts` says: an operand without a number is unknown, never zero, and an unknown
 * operand leaves the equation undecided unless the known parts already exceed the other side. They are built from cell
 * addresses and our own words only. The results stored with them are those of `decide`, so a program that does not
 * recalculate shows the same as one that does; a test recomputes them independently.
 *
 * Spreadsheets count in binary floats. Where that could tell another story than exact decimals (numbers stored as text,
 * sums beyond what a float holds, more than six decimals), the exact result stands there as text and says so.
 */

import type { EquationResult, Verdict } from '../../checks/index.ts';
import { type Decimal, isInteger, isNegative, sum } from '../../decimal.ts';
import type { CellId } from '../../form.ts';
import type { Values } from '../../reading.ts';
import { type Area, corner, ranges } from '../address.ts';
import { exactly, isExact } from '../content.ts';
import { checkLook } from '../looks.ts';
import { type Cell, cell, text } from '../sheet.ts';
import type { WorkbookWords } from '../words/index.ts';
import type { CheckPart, Plan } from './plan.ts';

const DECIMALS = 6;
/** Sums of magnitudes up to which a float sum, rounded to six decimals, equals the exact one. */
const MOST_WHOLE = 10 ** 14;
const MOST_FRACTIONAL = 10 ** 8;

/** Whether formulas over these numbers are exact. Numbers that are missing do no harm. */
export function isComputable(numbers: readonly Decimal[]): boolean {
  const magnitude = Number(sum(numbers.map((value) => (isNegative(value) ? value.slice(1) : value))));
  const places = Math.max(0, ...numbers.map((value) => value.split('.')[1]?.length ?? 0));
  return (
    numbers.every(isExact) &&
    places <= DECIMALS &&
    magnitude <= (numbers.every(isInteger) ? MOST_WHOLE : MOST_FRACTIONAL)
  );
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}

/** The sum of cells if every one has a number. Example: `IF(COUNT(F9:K9)=6,SUM(F9:K9),"无法判定")`. */
function sumFormula(cells: readonly Area[], unknown: string): string {
  const list = ranges(cells);
  return `IF(COUNT(${list})=${cells.length},SUM(${list}),${quoted(unknown)})`;
}

/** Left minus right where that decides the equation; else that it cannot be decided. */
function gapFormula(left: readonly Area[], right: readonly Area[], unknown: string): string {
  const known = (cells: readonly Area[]) => `COUNT(${ranges(cells)})=${cells.length}`;
  const gap = `ROUND(SUM(${ranges(left)})-SUM(${ranges(right)}),${DECIMALS})`;
  const both = `AND(${known(left)},${known(right)})`;
  const tooMuchLeft = `AND(${known(right)},${gap}>0)`;
  const tooMuchRight = `AND(${known(left)},${gap}<0)`;
  return `IF(OR(${both},${tooMuchLeft},${tooMuchRight}),${gap},${quoted(unknown)})`;
}

function verdictFormula(gap: Area, say: WorkbookWords): string {
  const at = corner(gap);
  const { holds, fails, undecided } = say.result;
  return `IF(ISNUMBER(${at}),IF(${at}=0,${quoted(holds)},${quoted(fails)}),${quoted(undecided)})`;
}

/** What one place of an equation's recomputation says, as an exact value: a number, or words. */
function resultOf(part: CheckPart, result: EquationResult, say: WorkbookWords): Decimal | string {
  const { equation, missing, verdict, left, right, difference } = result;
  const whole = (operands: readonly CellId[]) => !operands.some((id) => missing.includes(id));
  switch (part) {
    case 'left':
      return whole(equation.left) ? left : say.unknown;
    case 'right':
      return whole(equation.right) ? right : say.unknown;
    case 'gap':
      return verdict === 'undecided' ? say.unknown : difference;
    case 'verdict':
      return say.result[verdict];
  }
}

/** The looks of verdict and difference follow the verdict; a sum is only dim where its own parts are unknown. */
function verdictFor(part: CheckPart, verdict: Verdict, isNumber: boolean): Verdict {
  return part === 'left' || part === 'right' ? (isNumber && verdict === 'undecided' ? 'holds' : verdict) : verdict;
}

/** The cell for one place of an equation's recomputation. */
export function recheck(part: CheckPart, result: EquationResult, values: Values, plan: Plan, say: WorkbookWords): Cell {
  const { equation, verdict } = result;
  const said = resultOf(part, result, say);
  const isNumber = part !== 'verdict' && said !== say.unknown;
  const look = checkLook(verdictFor(part, verdict, isNumber), isNumber ? said : null);
  const exact = isNumber ? exactly(said) : text(said);
  const numbers = [...equation.left, ...equation.right].flatMap((id) => values[id]?.value ?? []);
  if (!isComputable(numbers)) return cell(isNumber ? text(said) : exact, look, say.beyondFormula);
  const places = (ids: readonly CellId[]) => ids.map((id) => placeOf(plan.cells, id));
  const left = places(equation.left);
  const right = places(equation.right);
  const formula = {
    left: () => sumFormula(left, say.unknown),
    right: () => sumFormula(right, say.unknown),
    gap: () => gapFormula(left, right, say.unknown),
    verdict: () => verdictFormula(placeOf(plan.gap, equation.id), say),
  }[part]();
  return cell({ type: 'formula', formula, result: exact }, look);
}

function placeOf(places: ReadonlyMap<string, Area>, id: string): Area {
  const place = places.get(id);
  if (!place) throw new Error(`no place on the sheet for ${id}`);
  return place;
}
