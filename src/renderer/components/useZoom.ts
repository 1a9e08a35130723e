/** How large something is shown: remembered on this computer under a name, changed by the zoom keys where it is. */

import type { KeyboardEvent } from 'react';
import { isKey, pressOf } from '../model/keys.ts';
import { zoomedBy, zoomOf } from '../model/zoom.ts';
import { usePreference } from './usePreference.ts';

export interface Zoomed {
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
  /** Takes the zoom keys from the window, whose they are anywhere else. */
  readonly onZoomKey: (event: KeyboardEvent) => void;
}

export function useZoom(name: string): Zoomed {
  const [remembered, remember] = usePreference(name, '1');
  const zoom = zoomOf(remembered);
  const setZoom = (next: number) => remember(String(next));
  const onZoomKey = (event: KeyboardEvent) => {
    const press = pressOf(event);
    if (isKey(press, 'zoomIn')) setZoom(zoomedBy(zoom, 1));
    else if (isKey(press, 'zoomOut')) setZoom(zoomedBy(zoom, -1));
    else if (isKey(press, 'zoomReset')) setZoom(1);
    else return;
    event.preventDefault();
  };
  return { zoom, setZoom, onZoomKey };
}
