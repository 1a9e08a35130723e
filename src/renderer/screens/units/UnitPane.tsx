/**
 * What is known of the focused unit, to be put right: each field saves by itself and hands the keyboard back to the
 * table, so that a column can be filled row by row. Esc leaves without saving.
 */

import { Button, Input } from 'antd';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { UNIT_LEVELS, type UnitLevel } from '../../../core/units.ts';
import type { UnitRow } from '../../../shared/model.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { lineage } from '../../model/units.ts';
import { useActs } from '../../session/hooks.ts';
import type { UnitChanges } from '../../session/units.ts';
import { FIELDS } from './fields.ts';
import type { Merging } from './MergeDialog.tsx';
import { UnitPicker } from './UnitPicker.tsx';

interface Props {
  readonly unit: UnitRow | null;
  readonly units: readonly UnitRow[];
  readonly merge: (merging: Merging) => void;
  /** Hands the keyboard back to the table. */
  readonly leave: () => void;
}

export function UnitPane({ unit, units, merge, leave }: Props) {
  const words = useWords().units;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    leave();
  };
  return (
    <section className="unit-pane" aria-label={words.pane} onKeyDown={onKeyDown}>
      {unit === null ? (
        <p className="unit-none">{words.nothingChosen}</p>
      ) : (
        <Fields unit={unit} units={units} merge={merge} leave={leave} />
      )}
    </section>
  );
}

function Fields({ unit, units, merge, leave }: Props & { readonly unit: UnitRow }) {
  const words = useWords().units;
  const acts = useActs();
  const relatives = useCallback(() => lineage(units, unit.unit), [units, unit.unit]);
  const itself = useCallback(() => new Set([unit.unit]), [unit.unit]);
  const save = async (changes: Partial<UnitChanges>) => {
    const { name, level, parent } = unit;
    if (await acts.editUnit(unit.unit, { name, level, parent, ...changes })) leave();
  };
  return (
    <>
      <Name key={`${unit.unit} ${unit.name}`} name={unit.name} save={(name) => void save({ name })} leave={leave} />
      <Level level={unit.level} save={(level) => void save({ level })} />
      <label htmlFor={FIELDS.parent}>{words.parent}</label>
      <UnitPicker
        id={FIELDS.parent}
        label={words.parent}
        units={units}
        except={relatives}
        value={unit.parent}
        clearable
        choose={(parent) => void save({ parent })}
      />
      <Aliases unit={unit} />
      <label htmlFor="unit-merge">{words.mergeInto}</label>
      <UnitPicker
        id="unit-merge"
        label={words.mergeInto}
        units={units}
        except={itself}
        value={null}
        clearable={false}
        choose={(into) => {
          if (into !== null) merge({ unit: unit.unit, into });
        }}
      />
      <Reports unit={unit} />
    </>
  );
}

interface NameProps {
  readonly name: string;
  readonly save: (name: string) => void;
  readonly leave: () => void;
}

function Name({ name, save, leave }: NameProps) {
  const words = useWords().units;
  const [text, setText] = useState(name);
  const wanted = text.trim();
  const isNew = wanted !== '' && wanted !== name;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) save(wanted);
        else leave();
      }}
    >
      <label htmlFor={FIELDS.name}>{words.name}</label>
      <div className="unit-field">
        <Input id={FIELDS.name} maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
        <Button htmlType="submit" disabled={!isNew}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** `key` is the digit that sets the level from the table. */
const LEVELS: readonly { readonly level: UnitLevel | null; readonly key: string }[] = [
  ...UNIT_LEVELS.map((level, at) => ({ level, key: String(at + 1) })),
  { level: null, key: '0' },
];

function Level({
  level,
  save,
}: {
  readonly level: UnitLevel | null;
  readonly save: (level: UnitLevel | null) => void;
}) {
  const words = useWords().units;
  const domain = useDomainWords();
  return (
    <>
      <span className="unit-label">{words.levelIs}</span>
      <fieldset className="unit-levels" aria-label={words.levelIs}>
        {LEVELS.map((each) => (
          <button
            type="button"
            key={each.key}
            id={each.level === level ? FIELDS.level : undefined}
            aria-pressed={each.level === level}
            title={each.key}
            onClick={() => save(each.level)}
          >
            {each.level === null ? words.levelUnknown : domain.level[each.level]}
          </button>
        ))}
      </fieldset>
    </>
  );
}

function Aliases({ unit }: { readonly unit: UnitRow }) {
  const words = useWords().units;
  const acts = useActs();
  return (
    <>
      <span className="unit-label">{words.aliases}</span>
      {unit.aliases.length === 0 ? (
        <p className="unit-none">{words.noAliases}</p>
      ) : (
        <ul className="unit-aliases" aria-label={words.aliases}>
          {unit.aliases.map((alias, at) => (
            <li key={alias}>
              <span title={alias}>{alias}</span>
              <Button
                size="small"
                id={at === 0 ? FIELDS.aliases : undefined}
                aria-label={words.partOf(alias)}
                onClick={() => void acts.partAlias(unit.unit, alias)}
              >
                {words.part}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Reports({ unit }: { readonly unit: UnitRow }) {
  const words = useWords();
  const acts = useActs();
  return (
    <>
      <span className="unit-label">{words.units.reports}</span>
      {unit.reports.length === 0 ? (
        <p className="unit-none">{words.units.noReports}</p>
      ) : (
        <ul className="unit-reports">
          {unit.reports.map(({ report, year }) => (
            <li key={report}>
              <button type="button" className="link" onClick={() => void acts.openReport(report)}>
                {year === null ? words.review.yearUnknown : words.review.year(year)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
