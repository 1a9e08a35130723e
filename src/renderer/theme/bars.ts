/** The height of the bars on top, as base.css has it, for what must be drawn to fit below them. */

const LOW_WINDOW = 800;

/** The height of one bar in a window of a height, in pixels. */
export function barHeight(windowHeight: number): number {
  return windowHeight <= LOW_WINDOW ? 36 : 40;
}
