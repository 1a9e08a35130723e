/** The whole window takes dropped files and folders, and datasets to open; while they hang over it, an overlay says so. */

import { useEffect, useState } from 'react';
import { useWords } from '../locales/hooks.ts';
import { useActs } from '../session/hooks.ts';
import { InboxOutlined } from './icons.tsx';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

export function DropZone() {
  const words = useWords();
  const { takePaths } = useActs();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      // Leaving one element for another names the other; leaving the window names none.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      void takePaths(files.map((file) => window.gouji.pathOf(file)));
    };
    window.addEventListener('dragenter', onOver);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onOver);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [takePaths]);

  if (!over) return null;
  return (
    <div className="drop-overlay" role="status">
      <div className="drop-frame">
        <InboxOutlined className="drop-icon" />
        <strong>{words.drop.title}</strong>
        <span>{words.drop.explain}</span>
      </div>
    </div>
  );
}
