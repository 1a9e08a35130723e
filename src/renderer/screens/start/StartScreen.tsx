/** Where nothing is open yet: make a dataset, open one, or drop files and be asked for one. */

import { Button } from 'antd';
import { InboxOutlined } from '../../components/icons.tsx';
import { useWords } from '../../locales/hooks.ts';
import { useActs, useSelect } from '../../session/hooks.ts';

export function StartScreen() {
  const words = useWords();
  const acts = useActs();
  const recent = useSelect((state) => state.recent);
  return (
    <main className="start">
      <div className="empty-frame">
        <InboxOutlined className="drop-icon" />
        <h2>{words.library.emptyTitle}</h2>
        <p>{words.start.explain}</p>
        <div className="start-actions">
          <Button type="primary" autoFocus onClick={() => void acts.newDataset()}>
            {words.start.create}
          </Button>
          <Button onClick={() => void acts.openDataset()}>{words.start.open}</Button>
          <Button type="text" onClick={() => void acts.startTour()}>
            {words.library.openSamples}
          </Button>
        </div>
        {recent.length > 0 ? (
          <nav className="start-recent" aria-label={words.start.recent}>
            <h3>{words.start.recent}</h3>
            {recent.slice(0, 6).map((path) => (
              <button type="button" key={path} className="link" onClick={() => void acts.openRecent(path)}>
                {path}
              </button>
            ))}
          </nav>
        ) : null}
      </div>
    </main>
  );
}
