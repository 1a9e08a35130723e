/** A dataset without reports: says where they come from and offers a look at the samples. */

import { Button } from 'antd';
import { FileAddOutlined, FolderAddOutlined, InboxOutlined } from '../../components/icons.tsx';
import { useWords } from '../../locales/hooks.ts';
import { useActs } from '../../session/hooks.ts';

export function EmptyLibrary() {
  const words = useWords();
  const acts = useActs();
  return (
    <main className="empty" aria-label={words.library.label}>
      <div className="empty-frame">
        <InboxOutlined className="drop-icon" />
        <h2>{words.library.emptyTitle}</h2>
        <p>{words.library.emptyExplain}</p>
        <div className="start-actions">
          <Button type="primary" autoFocus icon={<FileAddOutlined />} onClick={() => void acts.importFiles()}>
            {words.library.importFiles}
          </Button>
          <Button icon={<FolderAddOutlined />} onClick={() => void acts.importFolder()}>
            {words.library.importFolder}
          </Button>
          <Button type="text" onClick={() => void acts.startTour()}>
            {words.library.openSamples}
          </Button>
        </div>
      </div>
    </main>
  );
}
