/**
 * A drawing by ECharts, as wide and as high as its place. For the eyes alone: whatever it shows stands in words beside it,
 * and so does the way to the reports behind each mark.
 */

import { useEffect, useRef } from 'react';
import { type ChartOption, type Drawing, drawIn } from './charts.ts';

interface Props {
  readonly option: ChartOption;
  readonly className: string;
  /** In pixels, where the style sheet does not say. */
  readonly height?: number;
  /** Called with the places of the series and of the category that was clicked. */
  readonly pick: (series: number, category: number) => void;
}

export function Chart({ option, className, height, pick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const picked = useRef(pick);
  picked.current = pick;

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const drawn = drawIn(element);
    drawing.current = drawn;
    drawn.on('click', ({ seriesIndex, dataIndex }) => picked.current(seriesIndex ?? 0, dataIndex));
    const resize = () => {
      drawn.resize();
      // Paper does not wait for the next frame.
      drawn.getZr().flush();
    };
    const observer = new ResizeObserver(resize);
    observer.observe(element);
    window.addEventListener('beforeprint', resize);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', resize);
      drawn.dispose();
      drawing.current = null;
    };
  }, []);
  useEffect(() => drawing.current?.setOption(option, { notMerge: true }), [option]);

  return <div ref={place} className={className} style={{ height }} aria-hidden />;
}
