/**
 * Asks once before two units become one, with both names, since it joins their reports. Which name stays can be changed
 * here.
 */

import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { UnitRow } from '../../../shared/model.ts';
import { useWords } from '../../locales/hooks.ts';
import { sharedYears } from '../../model/units.ts';
import { useActs } from '../../session/hooks.ts';

/** The unit that is to become part of another. */
export interface Merging {
  readonly unit: number;
  readonly into: number;
}

interface Props {
  readonly merging: Merging | null;
  readonly units: readonly UnitRow[];
  readonly close: () => void;
  /** Told when it is off the page: until then it keeps the keyboard. */
  readonly closed: () => void;
}

export function MergeDialog({ merging, units, close, closed }: Props) {
  const words = useWords().units;
  const [one, other] = [merging?.into, merging?.unit].map((number) => units.find(({ unit }) => unit === number));
  return (
    <Modal
      open={one !== undefined && other !== undefined}
      title={words.mergeTitle}
      width={560}
      footer={null}
      onCancel={close}
      afterClose={closed}
      focusable={{ focusTriggerAfterClose: false }}
      destroyOnHidden
    >
      {one && other ? <Question one={one} other={other} close={close} /> : null}
    </Modal>
  );
}

interface QuestionProps {
  readonly one: UnitRow;
  readonly other: UnitRow;
  readonly close: () => void;
}

function Question({ one, other, close }: QuestionProps) {
  const words = useWords();
  const acts = useActs();
  const [stays, setStays] = useState(one.unit);
  const [into, from] = stays === one.unit ? [one, other] : [other, one];
  const shared = sharedYears(one, other);
  return (
    <form
      className="merge"
      onSubmit={(event) => {
        event.preventDefault();
        void acts.mergeUnits(from.unit, into.unit).then(close);
      }}
    >
      <p>
        <strong>{words.units.mergeAsk(from.name, into.name)}</strong>
      </p>
      <fieldset>
        <legend>{words.units.mergeKeep}</legend>
        {[one, other].map(({ unit, name }) => (
          <label key={unit}>
            <input type="radio" name="stays" checked={unit === stays} onChange={() => setStays(unit)} />
            {name}
          </label>
        ))}
      </fieldset>
      <p>{words.units.mergeEffect(from.name, from.reports.length)}</p>
      {shared.length > 0 ? (
        <p className="merge-shared">{words.units.mergeYears(shared.join(words.units.join))}</p>
      ) : null}
      <div className="dialog-buttons">
        <Button onClick={close}>{words.list.cancel}</Button>
        <Button type="primary" htmlType="submit" autoFocus>
          {words.units.merge}
        </Button>
      </div>
    </form>
  );
}
