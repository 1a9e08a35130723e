/**
 * Rectangles on a page, and the two ways a page is turned: by its own /Rotate, and by text that runs sideways on it.
 *
 * Everywhere outside this file a page is as shown: points from its top left corner, y downwards.
 */

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Degrees clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** The nearest quarter turn, and how far off it is, in degrees. */
export function quarter(degrees: number): { readonly turn: Turn; readonly off: number } {
  const whole = Math.round(degrees / 90) * 90;
  return { turn: (((whole % 360) + 360) % 360) as Turn, off: Math.abs(degrees - whole) };
}

/** A page's own coordinates to the page as shown: `box` is what is shown of it, y upwards, `turn` its /Rotate. */
export function shown(x: number, y: number, box: Area, turn: Turn): readonly [number, number] {
  if (turn === 90) return [y - box.bottom, x - box.left];
  if (turn === 180) return [box.right - x, y - box.bottom];
  if (turn === 270) return [box.top - y, box.right - x];
  return [x - box.left, box.top - y];
}

/** A point of the page as shown where text that runs at `turn` is upright. */
export function upright(x: number, y: number, turn: Turn, page: Size): readonly [number, number] {
  if (turn === 90) return [y, page.width - x];
  if (turn === 180) return [page.width - x, page.height - y];
  if (turn === 270) return [page.height - y, x];
  return [x, y];
}

/** An area of the page as shown where text that runs at `turn` is upright. */
export function uprightArea(area: Area, turn: Turn, page: Size): Area {
  if (turn === 0) return area;
  const [x1, y1] = upright(area.left, area.top, turn, page);
  const [x2, y2] = upright(area.right, area.bottom, turn, page);
  return areaOf(x1, y1, x2, y2);
}

/** The area between two corners. */
export function areaOf(x1: number, y1: number, x2: number, y2: number): Area {
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
}

export function contains(area: Area, x: number, y: number): boolean {
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

/** The smallest area around both. */
export function around(a: Area, b: Area): Area {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
