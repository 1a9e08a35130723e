/**
 * Help beside the work: how the desk is used, what each mark means, and every rule with where it comes from. It lies over
 * the right edge, and what is under it goes on working.
 */

import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { RULES } from '../../../core/checks/index.ts';
import { useDomainWords, useWords } from '../../locales/hooks.ts';
import { KEYS } from '../../model/keys.ts';
import { useActs, useSelect } from '../../session/hooks.ts';
import { CloseOutlined } from '../icons.tsx';
import { Keys } from '../Keys.tsx';
import { useReturn } from '../useReturn.ts';
import { MARKS } from './marks.ts';
import './help.css';

export function HelpPanel() {
  return useSelect((state) => state.dialog === 'help') ? <Open /> : null;
}

function Open() {
  const words = useWords();
  const { help } = words;
  const acts = useActs();
  const panel = useRef<HTMLElement>(null);
  useReturn();
  useEffect(() => panel.current?.focus(), []);
  const close = () => acts.show(null);
  return (
    <section
      ref={panel}
      className="over help"
      role="dialog"
      aria-label={help.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <div className="help-top">
        <h2>{help.title}</h2>
        <Button size="small" onClick={() => void acts.startTour()}>
          {help.tour}
        </Button>
        <Button size="small" onClick={() => acts.show('keys')}>
          {words.keys.title}
        </Button>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={words.close} onClick={close} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the text is scrolled by keys */}
      <div className="help-text" tabIndex={0} role="document" aria-label={help.title}>
        <h3>{help.howTitle}</h3>
        <ol className="help-how">
          {help.how.map(({ key, text }) => (
            <li key={text}>
              <span>{text}</span>
              {key === null ? null : <Keys combination={KEYS[key].keys[0]} />}
            </li>
          ))}
        </ol>
        <h3>{help.marksTitle}</h3>
        <dl className="help-marks">
          {MARKS.map(({ name, sign, look }) => (
            <div key={name}>
              <dt className={look}>{sign}</dt>
              <dd>{help.marks[name]}</dd>
            </div>
          ))}
        </dl>
        <h3>{help.valuesTitle}</h3>
        <p>{help.values}</p>
        <h3>{help.rulesTitle}</h3>
        <p>{help.rulesExplain}</p>
        <Rules />
      </div>
    </section>
  );
}

function Rules() {
  const words = useWords();
  const domain = useDomainWords();
  return (
    <dl className="help-rules">
      {RULES.map(({ id, verdict, document, article }) => (
        <div key={id}>
          <dt>
            {domain.rule[id] ?? id}
            <span className="help-kind">{words.rules.kind[verdict]}</span>
          </dt>
          <dd>
            {words.rules.says[id]}
            <cite>{document === null ? words.help.noSource : `${document} ${article ?? ''}`}</cite>
          </dd>
        </div>
      ))}
    </dl>
  );
}
