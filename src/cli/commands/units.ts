/** `gouji units`: the register of units, and names so alike that they may be one unit's. */

import { wordsOf } from '../../core/words/index.ts';
import type { UnitRow, UnitsView } from '../../shared/model.ts';
import { command } from '../command.ts';
import { withDataset } from '../engine.ts';
import { type Column, plain, table } from '../text.ts';
import { words } from '../words.ts';

const WORDS = wordsOf('zh-CN');
const { columns } = words;
const COLUMNS: readonly Column[] = [
  { title: columns.report, align: 'right' },
  { title: columns.unit, align: 'left' },
  { title: columns.level, align: 'left' },
  { title: columns.parent, align: 'left' },
  { title: columns.aliases, align: 'left' },
  { title: columns.reports, align: 'left' },
];

const shape = { required: ['dataset'], optional: [], flags: ['json'], operands: [] } as const;

export const units = command('units', shape, async ({ required, flags }, out) => {
  const view = await withDataset(required.dataset, (ask) => ask('units.list', {}));
  if (flags.json) out.line(JSON.stringify(view, null, 2));
  else if (view.units.length === 0) out.line(words.noUnits);
  else for (const line of lines(view)) out.line(line);
});

function lines({ units: register, alike }: UnitsView): string[] {
  const names = new Map(register.map(({ unit, name }) => [unit, plain(name)]));
  const nameOf = (unit: number | null) => (unit === null ? '' : (names.get(unit) ?? ''));
  const row = ({ unit, name, level, parent, aliases, reports }: UnitRow) => [
    String(unit),
    plain(name),
    level === null ? words.none : WORDS.level[level],
    nameOf(parent),
    plain(aliases.join(WORDS.listJoin)),
    reports.map(({ report, year }) => words.reportOf(year, report)).join(WORDS.listJoin),
  ];
  const pairs = alike.map(({ unit, other }) => `  ${words.alikePair(unit, nameOf(unit), other, nameOf(other))}`);
  return [...table(COLUMNS, register.map(row)), ...(pairs.length === 0 ? [] : ['', words.alike, ...pairs])];
}
