/**
 * Where everything of a form stands on a report's sheet: labels, filed values, and the recomputation of every equation.
 *
 * A plan knows the form and the words, never a report: the same form always has the same plan, so that a link from
 * another sheet can name a cell's address without looking at the report's own sheet.
 */

import type { CellId, Equation, Form, FormTable } from '../../form.ts';
import type { Words } from '../../words/index.ts';
import type { Area } from '../address.ts';
import type { Look } from '../looks.ts';
import type { WorkbookWords } from '../words/index.ts';
import { lineTable } from './line-table.ts';
import { rowsTable } from './rows-table.ts';

export interface LabelBox {
  readonly area: Area;
  readonly text: string;
  readonly look: Look;
}

/** `left`, `right`: the recomputed sums; `gap`: left − right; `verdict`: what follows from it. */
export type CheckPart = 'left' | 'right' | 'gap' | 'verdict';

export interface CheckBox {
  readonly area: Area;
  readonly equation: Equation;
  readonly part: CheckPart;
}

/** Cells that change their look with a verdict; `verdict` names its cell as seen from the area's top-left cell. */
export interface Watch {
  readonly area: Area;
  readonly verdict: string;
  /** A filed total, or our own recomputation of it. */
  readonly what: 'filed' | 'check';
}

/** A part of a plan: one printed table. `bottom` is its last row. */
export interface Fragment {
  readonly labels: readonly LabelBox[];
  readonly cells: ReadonlyMap<CellId, Area>;
  readonly checks: readonly CheckBox[];
  readonly watches: readonly Watch[];
  /** Heights of rows whose labels need more than one line. */
  readonly heights: ReadonlyMap<number, number>;
  readonly bottom: number;
}

export interface Plan extends Fragment {
  /** Where each equation's difference and verdict stand. */
  readonly gap: ReadonlyMap<Equation['id'], Area>;
  readonly verdict: ReadonlyMap<Equation['id'], Area>;
}

/** What it takes to plan a table. */
export interface Drawing {
  readonly form: Form;
  readonly table: FormTable;
  readonly top: number;
  readonly words: Words;
  readonly say: WorkbookWords;
}

/** The first row of the first table: above it stand the title, the particulars and the legend. */
const TABLES_TOP = 6;

function placesOf(checks: readonly CheckBox[], part: CheckPart): Map<Equation['id'], Area> {
  return new Map(checks.filter((each) => each.part === part).map(({ equation, area }) => [equation.id, area]));
}

export function planForm(form: Form, words: Words, say: WorkbookWords): Plan {
  const fragments: Fragment[] = [];
  let top = TABLES_TOP;
  for (const table of form.tables) {
    const draw = table.layout === 'line' ? lineTable : rowsTable;
    const fragment = draw({ form, table, top, words, say });
    fragments.push(fragment);
    top = fragment.bottom + 2;
  }
  const checks = fragments.flatMap((each) => each.checks);
  return {
    labels: fragments.flatMap(({ labels }) => labels),
    cells: new Map(fragments.flatMap(({ cells }) => [...cells])),
    checks,
    watches: fragments.flatMap(({ watches }) => watches),
    heights: new Map(fragments.flatMap(({ heights }) => [...heights])),
    bottom: top - 2,
    gap: placesOf(checks, 'gap'),
    verdict: placesOf(checks, 'verdict'),
  };
}
