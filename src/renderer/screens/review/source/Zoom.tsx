/** How large the source or the form is shown: two buttons, and between them the figure, which puts it back. */

import { Button } from 'antd';
import { MinusOutlined, PlusOutlined } from '../../../components/icons.tsx';
import { zoomedBy } from '../../../model/zoom.ts';

interface Props {
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
  readonly names: {
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly zoomReset: (percent: number) => string;
  };
}

export function Zoom({ zoom, setZoom, names }: Props) {
  const step = (by: 1 | -1) => ({ disabled: zoomedBy(zoom, by) === zoom, onClick: () => setZoom(zoomedBy(zoom, by)) });
  return (
    <div className="source-zoom">
      <Button
        {...step(-1)}
        type="text"
        size="small"
        icon={<MinusOutlined />}
        title="Ctrl+-"
        aria-label={names.zoomOut}
      />
      <button
        type="button"
        className="source-percent"
        title="Ctrl+0"
        aria-label={names.zoomReset(Math.round(zoom * 100))}
        onClick={() => setZoom(1)}
      >
        {Math.round(zoom * 100)}%
      </button>
      <Button {...step(1)} type="text" size="small" icon={<PlusOutlined />} title="Ctrl+=" aria-label={names.zoomIn} />
    </div>
  );
}
