/**
 * The second reading of a report: its source, the place of one number lit in it, and a field for what stands there. Nothing
 * of what was read before is on the page. By keyboard alone: type, Enter, the next one.
 */

import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { formOf } from '../../../core/forms/index.ts';
import { useWords } from '../../locales/hooks.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import { CellList } from './CellList.tsx';
import { Entry } from './Entry.tsx';
import { SecondSource } from './SecondSource.tsx';
import './second.css';

export function SecondScreen() {
  const words = useWords();
  const acts = useActs();
  const { blind, at, written } = useSelect((state) => state.slices.second);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isKey(pressOf(event), 'secondLeave')) return;
    // Here the key leaves; anywhere else it is the window's.
    event.preventDefault();
    event.stopPropagation();
    acts.closeSecond();
  };
  if (blind === null) return null;
  const form = formOf(blind.form);
  const { cells } = blind;
  const here = cells[at];
  const isDone = cells.every(({ cell }) => written[cell] !== undefined);
  return (
    <main className="second" aria-label={words.second.label} onKeyDown={onKeyDown}>
      <header className="second-head">
        <Button size="small" onClick={acts.closeSecond}>
          {words.second.leave}
        </Button>
        <h2>{blind.unit ?? words.library.unknownUnit}</h2>
        <span>{blind.year === null ? words.review.yearUnknown : words.review.year(blind.year)}</span>
        <span className="second-what">{words.second.label}</span>
      </header>
      <div className="second-side">
        {here === undefined ? <p className="second-said">{words.second.nothing}</p> : null}
        {here === undefined ? (
          <Onward />
        ) : (
          <Entry key={here.cell} form={form} blind={blind} at={at} written={written} />
        )}
        {here !== undefined && isDone ? (
          <div className="second-done" role="status">
            <p>{words.second.done(cells.length)}</p>
            <Onward />
          </div>
        ) : null}
        <CellList form={form} cells={cells} at={at} written={written} />
      </div>
      <SecondSource report={blind.report} text={blind.text} span={here?.span ?? null} />
    </main>
  );
}

/** On to the next report, with the keyboard on it: everything here is read. */
function Onward() {
  const words = useWords().second;
  const acts = useActs();
  return (
    <div className="second-onward">
      <Button type="primary" autoFocus onClick={() => void acts.nextSecond()}>
        {words.next}
      </Button>
      <Button onClick={acts.closeSecond}>{words.back}</Button>
    </div>
  );
}
