/** Under the header where the same unit has sent another report of the year: which one stands, and the acts that say so. */

import { Button } from 'antd';
import { useMemo } from 'react';
import { DiffOutlined } from '../../../components/icons.tsx';
import { useWords } from '../../../locales/hooks.ts';
import { KEYS } from '../../../model/keys.ts';
import { rivalsOf } from '../../../model/versions.ts';
import { useActs, useSelect } from '../../../session/hooks.ts';
import './versions.css';

interface Props {
  readonly comparing: boolean;
  readonly setComparing: (comparing: boolean) => void;
}

export function VersionsBar({ comparing, setComparing }: Props) {
  const words = useWords();
  const acts = useActs();
  const summary = useSelect((state) => state.review?.detail.summary ?? null);
  const summaries = useSelect((state) => state.summaries);
  const rivals = useMemo(() => (summary ? rivalsOf(summaries, summary) : []), [summaries, summary]);
  if (summary === null) return null;
  const { version } = summary;
  const standing = rivals.find((each) => each.version === 'stands');
  return (
    <section className="versions" aria-label={words.versions.label} data-version={version}>
      <span className="version-tag" data-version={version}>
        {words.versions.state[version]}
      </span>
      <span className="versions-text">
        {words.versions.others(summary.rivals.length)}
        {standing ? words.versions.standing(standing.file) : null}
      </span>
      <Button size="small" icon={<DiffOutlined />} aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
        {comparing ? words.versions.hideDifferences : words.versions.showDifferences} <kbd>{KEYS.versions.keys[0]}</kbd>
      </Button>
      {version === 'stands' ? null : (
        <Button size="small" onClick={() => void acts.choose(true)}>
          {words.versions.choose} <kbd>{KEYS.chooseVersion.keys[0]}</kbd>
        </Button>
      )}
      {version === 'open' ? null : (
        <Button size="small" onClick={() => void acts.choose(false)}>
          {words.versions.reopen}
        </Button>
      )}
    </section>
  );
}
