/** A line between two panes that can be dragged, moved by arrow keys, and put back by a double click. */

import { useWords } from '../locales/hooks.ts';

interface Props {
  /** Where the line should be, in pixels from the left of the window. */
  readonly onMove: (x: number) => void;
  readonly onReset: () => void;
}

const STEP = 24;

export function Splitter({ onMove, onReset }: Props) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a widget, which hr is not
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-valuenow={0}
      aria-label={words.review.resize}
      onDoubleClick={onReset}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0;
        if (step === 0) return;
        event.preventDefault();
        onMove(event.currentTarget.getBoundingClientRect().left + step);
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(event.clientX);
      }}
    />
  );
}
