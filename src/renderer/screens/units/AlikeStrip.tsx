/**
 * Two names that look alike, one pair at a time: to be merged, or said to be two units, which holds until the dataset is
 * closed. Only a suggestion: nothing is ever merged without being asked.
 */

import { Button } from 'antd';
import { useState } from 'react';
import type { LikeUnits, UnitRow } from '../../../shared/model.ts';
import { DownOutlined, UpOutlined } from '../../components/icons.tsx';
import { useWords } from '../../locales/hooks.ts';
import { useActs } from '../../session/hooks.ts';
import type { Merging } from './MergeDialog.tsx';

interface Props {
  readonly units: readonly UnitRow[];
  readonly pairs: readonly LikeUnits[];
  readonly merge: (merging: Merging) => void;
}

export function AlikeStrip({ units, pairs, merge }: Props) {
  const words = useWords().units;
  const acts = useActs();
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, pairs.length - 1);
  const pair = pairs[at];
  const [one, other] = [pair?.unit, pair?.other].map((number) => units.find(({ unit }) => unit === number));
  if (pair === undefined || one === undefined || other === undefined) return null;
  return (
    <section className="alike" aria-label={words.alike}>
      <span className="alike-count">{words.alikeAt(at + 1, pairs.length)}</span>
      <Button
        type="text"
        size="small"
        icon={<UpOutlined />}
        aria-label={words.alikePrevious}
        disabled={at === 0}
        onClick={() => setWanted(at - 1)}
      />
      <Button
        type="text"
        size="small"
        icon={<DownOutlined />}
        aria-label={words.alikeNext}
        disabled={at === pairs.length - 1}
        onClick={() => setWanted(at + 1)}
      />
      <span className="alike-names">
        <Named unit={one} />
        <span aria-hidden="true">↔</span>
        <Named unit={other} />
      </span>
      <Button size="small" onClick={() => merge(merging(one, other))}>
        {words.alikeMerge}
      </Button>
      <Button size="small" onClick={() => acts.keepApart(pair)}>
        {words.alikeApart}
      </Button>
    </section>
  );
}

/** The unit with more reports stays, of two alike the one with the fuller name; the question lets it be the other one. */
function merging(one: UnitRow, other: UnitRow): Merging {
  const more = one.reports.length - other.reports.length || one.name.length - other.name.length;
  return more >= 0 ? { unit: other.unit, into: one.unit } : { unit: one.unit, into: other.unit };
}

/** A unit's name with the years it has reports of; pressing it goes to its row. */
function Named({ unit }: { readonly unit: UnitRow }) {
  const words = useWords().units;
  const acts = useActs();
  const years = [...new Set(unit.reports.flatMap(({ year }) => year ?? []))];
  return (
    <button
      type="button"
      className="link"
      title={unit.name}
      onClick={() => acts.noteUnits({ filter: 'all', query: '', row: unit.unit })}
    >
      {unit.name}
      <span>{years.length > 0 ? words.years(years.join(words.join)) : ''}</span>
    </button>
  );
}
