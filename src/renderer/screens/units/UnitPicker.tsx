/** Chooses a unit by typing parts of its name. Only the best matches are listed, however many units there are. */

import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { UnitRow } from '../../../shared/model.ts';
import { useWords } from '../../locales/hooks.ts';
import { matchingUnits } from '../../model/units.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly units: readonly UnitRow[];
  /** Units that cannot be chosen. */
  readonly except: () => ReadonlySet<number>;
  readonly value: number | null;
  /** Whether no unit can be chosen too. */
  readonly clearable: boolean;
  readonly choose: (unit: number | null) => void;
}

const LIMIT = 50;

export function UnitPicker({ id, label, units, except, value, clearable, choose }: Props) {
  const words = useWords().units;
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const options = useMemo(() => {
    // Thousands of names are looked through only for somebody who is choosing.
    const found = isOpen ? matchingUnits(units, query, except(), LIMIT) : [];
    const chosen = units.find(({ unit }) => unit === value);
    const shown = chosen && !found.includes(chosen) && query === '' ? [chosen, ...found] : found;
    return shown.map(({ unit, name }) => ({ value: unit, label: name }));
  }, [units, query, isOpen, except, value]);
  return (
    <Select<number | null>
      id={id}
      className="unit-picker"
      aria-label={label}
      showSearch={{ filterOption: false, onSearch: setQuery }}
      placeholder={words.parentHint}
      notFoundContent={words.noMatch}
      allowClear={clearable}
      options={options}
      value={value}
      onOpenChange={(open) => {
        setOpen(open);
        if (open) setQuery('');
      }}
      onChange={(unit) => choose(unit ?? null)}
    />
  );
}
