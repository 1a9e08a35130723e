/**
 * What is drawn on a page besides text: straight strokes, filled boxes, pictures, with the order they are drawn in.
 *
 * Looks into form objects, applies every matrix, and gives the page as shown. Curves and slanting lines are no rules and
 * are left out. Bounded: a page with more drawing than any report has none at all.
 */

import type { Pdfium } from './pdfium.ts';
import { type Area, areaOf, shown, type Turn } from './space.ts';

/** A straight line, level or upright to within a hair. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A filled box. `opaque`: hides what was drawn before it. */
export interface Fill {
  readonly area: Area;
  readonly white: boolean;
  readonly opaque: boolean;
  readonly order: number;
}

export interface Picture {
  readonly area: Area;
  readonly order: number;
}

export interface Drawn {
  readonly strokes: readonly Stroke[];
  readonly fills: readonly Fill[];
  readonly pictures: readonly Picture[];
  /** When a text object is drawn, by its handle. */
  readonly texts: ReadonlyMap<number, number>;
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

interface Ink {
  readonly white: boolean;
  readonly solid: boolean;
}

const PATH = 2;
const PICTURE = 3;
const FORM = 5;
const TEXT = 1;
const MOVE = 2;
const LINE = 0;
const DEEPEST = 12;
const MOST_OBJECTS = 200_000;
const MOST_POINTS = 400_000;
const WHITE = 250;
const HAIR = 0.8;

const UNTURNED: Matrix = [1, 0, 0, 1, 0, 0];

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

class TooMuch extends Error {}

/** Walks a page's objects in the order they are drawn. */
class Walk {
  readonly strokes: Stroke[] = [];
  readonly fills: Fill[] = [];
  readonly pictures: Picture[] = [];
  readonly texts = new Map<number, number>();
  private readonly pdfium: Pdfium;
  private readonly box: Area;
  private readonly turn: Turn;
  private order = 0;
  private points = 0;

  constructor(pdfium: Pdfium, box: Area, turn: Turn) {
    this.pdfium = pdfium;
    this.box = box;
    this.turn = turn;
  }

  object(object: number, within: Matrix, depth: number): void {
    const { call } = this.pdfium;
    this.order += 1;
    if (this.order > MOST_OBJECTS) throw new TooMuch();
    const type = call.FPDFPageObj_GetType(object);
    if (type === TEXT) this.texts.set(object, this.order);
    else if (type === PATH) this.path(object, times(this.matrix(object), within), within);
    else if (type === PICTURE) this.picture(object, times(this.matrix(object), within));
    else if (type === FORM && depth < DEEPEST) {
      const matrix = times(this.matrix(object), within);
      const count = call.FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count; index += 1) {
        this.object(call.FPDFFormObj_GetObject(object, index), matrix, depth + 1);
      }
    }
  }

  private matrix(object: number): Matrix {
    const { call, out, float } = this.pdfium;
    if (!call.FPDFPageObj_GetMatrix(object, out)) return UNTURNED;
    return [float(0), float(1), float(2), float(3), float(4), float(5)];
  }

  private at(x: number, y: number, m: Matrix): Point {
    return shown(x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5], this.box, this.turn);
  }

  private picture(object: number, matrix: Matrix): void {
    // A picture is drawn into the unit square.
    const [x1, y1] = this.at(0, 0, matrix);
    const [x2, y2] = this.at(1, 1, matrix);
    this.pictures.push({ area: areaOf(x1, y1, x2, y2), order: this.order });
    this.texts.set(object, this.order);
  }

  private path(object: number, matrix: Matrix, within: Matrix): void {
    const { call, out, integer } = this.pdfium;
    if (!call.FPDFPath_GetDrawMode(object, out, out + 4)) return;
    const [filled, stroked] = [integer(0) !== 0, integer(1) !== 0];
    if (!filled && !stroked) return;
    const stroke = stroked ? this.colour(object, 'stroke') : null;
    const fill = filled ? this.colour(object, 'fill') : null;
    for (const { points, closed } of this.subpaths(object, matrix)) {
      if (stroke && !stroke.white) this.stroke(points, closed);
      if (fill) this.fill(object, points, fill, within);
    }
  }

  /** Ink that can be seen at all; `null` where it is fully transparent. */
  private colour(object: number, of: 'stroke' | 'fill'): Ink | null {
    const { call, out, integer } = this.pdfium;
    const get = of === 'stroke' ? call.FPDFPageObj_GetStrokeColor : call.FPDFPageObj_GetFillColor;
    if (!get(object, out, out + 4, out + 8, out + 12)) return { white: false, solid: false };
    const alpha = integer(3);
    if (alpha < 5) return null;
    return { white: [0, 1, 2].every((index) => integer(index) >= WHITE), solid: alpha >= WHITE };
  }

  private subpaths(object: number, matrix: Matrix): { points: Point[]; closed: boolean }[] {
    const { call, out, float } = this.pdfium;
    const count = call.FPDFPath_CountSegments(object);
    this.points += count;
    if (this.points > MOST_POINTS) throw new TooMuch();
    const all: { points: Point[]; closed: boolean; straight: boolean }[] = [];
    for (let index = 0; index < count; index += 1) {
      const segment = call.FPDFPath_GetPathSegment(object, index);
      if (!call.FPDFPathSegment_GetPoint(segment, out, out + 4)) continue;
      const point = this.at(float(0), float(1), matrix);
      const type = call.FPDFPathSegment_GetType(segment);
      if (type === MOVE || all.length === 0) all.push({ points: [], closed: false, straight: true });
      const last = all.at(-1) as (typeof all)[number];
      last.points.push(point);
      if (type !== MOVE && type !== LINE) last.straight = false;
      if (call.FPDFPathSegment_GetClose(segment)) last.closed = true;
    }
    return all.filter(({ points, straight }) => straight && points.length > 1);
  }

  private stroke(points: readonly Point[], closed: boolean): void {
    const ends = closed ? [...points, points[0] as Point] : points;
    for (let index = 1; index < ends.length; index += 1) {
      const [x1, y1] = ends[index - 1] as Point;
      const [x2, y2] = ends[index] as Point;
      const isStraight = Math.abs(x1 - x2) <= HAIR || Math.abs(y1 - y2) <= HAIR;
      if (isStraight && Number.isFinite(x1 + x2 + y1 + y2)) this.strokes.push({ x1, y1, x2, y2 });
    }
  }

  private fill(object: number, points: readonly Point[], { white, solid }: Ink, within: Matrix): void {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const area = areaOf(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    const near = (a: number, b: number) => Math.abs(a - b) <= HAIR;
    const onEdge = ([x, y]: Point) =>
      (near(x, area.left) || near(x, area.right)) && (near(y, area.top) || near(y, area.bottom));
    if (points.length < 4 || points.length > 6 || !points.every(onEdge)) return;
    if (!Number.isFinite(area.left + area.right + area.top + area.bottom)) return;
    const isPlain = solid && !this.pdfium.call.FPDFPageObj_HasTransparency(object);
    this.fills.push({ area, white, opaque: isPlain && this.isWhole(object, area, within), order: this.order });
  }

  /** Whether nothing of a box is clipped away, as far as that is certain. */
  private isWhole(object: number, area: Area, within: Matrix): boolean {
    const { call, out, float } = this.pdfium;
    const clip = call.FPDFPageObj_GetClipPath(object);
    const paths = clip === 0 ? 0 : Math.max(0, call.FPDFClipPath_CountPaths(clip));
    for (let path = 0; path < paths; path += 1) {
      const count = call.FPDFClipPath_CountPathSegments(clip, path);
      if (count < 4 || count > 6) return false;
      for (let index = 0; index < count; index += 1) {
        const segment = call.FPDFClipPath_GetPathSegment(clip, path, index);
        if (!call.FPDFPathSegment_GetPoint(segment, out, out + 4)) return false;
        const [x, y] = this.at(float(0), float(1), within);
        const isInside = x > area.left + 1 && x < area.right - 1 && y > area.top - 1 && y < area.bottom + 1;
        const isAcross = y > area.top + 1 && y < area.bottom - 1 && x > area.left - 1 && x < area.right + 1;
        if (isInside || isAcross) return false;
      }
    }
    return true;
  }
}

/** Everything drawn on a page. `box` and `turn` as in `shown`. */
export function drawnOn(pdfium: Pdfium, page: number, box: Area, turn: Turn): Drawn {
  const walk = new Walk(pdfium, box, turn);
  const count = pdfium.call.FPDFPage_CountObjects(page);
  try {
    for (let index = 0; index < count; index += 1) {
      walk.object(pdfium.call.FPDFPage_GetObject(page, index), UNTURNED, 0);
    }
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { strokes: [], fills: [], pictures: walk.pictures, texts: walk.texts };
  }
  const { strokes, fills, pictures, texts } = walk;
  return { strokes, fills, pictures, texts };
}
