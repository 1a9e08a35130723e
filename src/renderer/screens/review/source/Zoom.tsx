/** How large the source is shown: two buttons, and between them the figure, which puts it back. */

import { Button } from 'antd';
import { MinusOutlined, PlusOutlined } from '../../../components/icons.tsx';
import { useWords } from '../../../locales/hooks.ts';
import { zoomedBy } from '../../../model/zoom.ts';

interface Props {
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
}

export function Zoom({ zoom, setZoom }: Props) {
  const words = useWords();
  const step = (by: 1 | -1) => ({ disabled: zoomedBy(zoom, by) === zoom, onClick: () => setZoom(zoomedBy(zoom, by)) });
  return (
    <div className="source-zoom">
      <Button
        {...step(-1)}
        type="text"
        size="small"
        icon={<MinusOutlined />}
        title="Ctrl+-"
        aria-label={words.source.zoomOut}
      />
      <button
        type="button"
        className="source-percent"
        title="Ctrl+0"
        aria-label={words.source.zoomReset(Math.round(zoom * 100))}
        onClick={() => setZoom(1)}
      >
        {Math.round(zoom * 100)}%
      </button>
      <Button
        {...step(1)}
        type="text"
        size="small"
        icon={<PlusOutlined />}
        title="Ctrl+="
        aria-label={words.source.zoomIn}
      />
    </div>
  );
}
