/** Says a row of a batch in words: where it is, or its finding; what its cells say; what else is doubted there. */

import { useMemo } from 'react';
import type { CellId } from '../../../core/form.ts';
import { formOf } from '../../../core/forms/index.ts';
import type { CellValue, DoubtCode, Values } from '../../../core/reading.ts';
import { cellName, sentence, type Words } from '../../../core/words/index.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import type { ScreenWords } from '../../locales/index.ts';
import { type BatchLine, toldApart } from '../../model/batches.ts';

export interface Described {
  readonly where: string;
  readonly says: string;
  readonly also: string;
}

/**
 * The same function as long as the language is; a row is put in words once. `own` is the doubt all rows have in common, of
 * which no row says more.
 */
export function useDescribed(own: DoubtCode | null): (line: BatchLine) => Described {
  const words = useWords();
  const domain = useDomainWords();
  return useMemo(() => {
    const known = new WeakMap<BatchLine, Described>();
    return (line) => {
      const before = known.get(line);
      if (before) return before;
      const now = describe(line, own, words, domain);
      known.set(line, now);
      return now;
    };
  }, [own, words, domain]);
}

function describe(line: BatchLine, own: DoubtCode | null, words: ScreenWords, domain: Words): Described {
  const says = (value: CellValue) => value.value ?? (value.raw.trim() || domain.kind[value.kind]);
  // A number stays on the line of its label.
  const told = () =>
    line.cells.length === 1
      ? line.cells.map(({ value }) => says(value))
      : toldApart(line).map(({ label, value }) => `${label}\u00a0${says(value)}`);
  const doubts = new Set(line.cells.flatMap((cell) => cell.doubts).filter((code) => code !== own));
  return {
    where: whereOf(line, words, domain),
    says: line.content === 'absent' ? domain.kind.absent : told().join(words.comma),
    also: [...doubts].map((code) => domain.doubt[code]).join(words.semicolon),
  };
}

function whereOf({ form: id, scope, cells, items }: BatchLine, words: ScreenWords, domain: Words): string {
  const form = formOf(id);
  const first = cells[0]?.cell;
  const finding = items[0]?.finding;
  if (finding) {
    const values: Values = Object.fromEntries(cells.map(({ cell, value }) => [cell, value]));
    return sentence(finding, form, values, domain);
  }
  if (first === undefined) return '';
  const section = form.tables.find(({ id: table }) => first.startsWith(`${table}.`))?.section ?? '';
  if (scope === 'cell') return cellName(form, first, domain);
  if (scope === 'table') return words.batches.wholeTable(section, cells.length);
  return words.batches.wholeLine(lineName(form.lines, first) ?? section, cells.length);
}

function lineName(lines: ReturnType<typeof formOf>['lines'], cell: CellId): string | undefined {
  return lines.find(({ cells }) => cells.some(({ id }) => id === cell))?.path.at(-1);
}
