import { describe, expect, test } from 'vitest';
import { stepAfter, stepNow, TOUR_STEPS, type TourSight } from '../../../src/renderer/model/tour.ts';

const LIST: TourSight = { isReportOpen: false, focus: null, walked: 0, settled: 0, done: 0, isPaletteOpen: false };
const REPORT: TourSight = { ...LIST, isReportOpen: true, focus: 'a' };

describe('the tour', () => {
  test('goes on when a step was done, and not before', () => {
    expect(stepNow('list', LIST, LIST)).toBe('list');
    expect(stepNow('list', REPORT, LIST)).toBe('needs');
    expect(stepNow('needs', REPORT, REPORT)).toBe('needs');
    expect(stepNow('needs', { ...REPORT, focus: 'b' }, REPORT)).toBe('settle');
    expect(stepNow('settle', { ...REPORT, settled: 1 }, REPORT)).toBe('signOff');
    expect(stepNow('signOff', { ...REPORT, done: 1 }, REPORT)).toBe('palette');
    expect(stepNow('palette', { ...REPORT, isPaletteOpen: true }, REPORT)).toBe('more');
    expect(stepNow('more', REPORT, LIST)).toBe('more');
  });

  test('taking something back is not doing it', () => {
    expect(stepNow('settle', REPORT, { ...REPORT, settled: 1 })).toBe('settle');
    expect(stepNow('signOff', REPORT, { ...REPORT, done: 1 })).toBe('signOff');
  });

  test('closing the report again is no step', () => {
    expect(stepNow('needs', LIST, REPORT)).toBe('needs');
  });

  test('ends after the last step', () => {
    expect(TOUR_STEPS.map(stepAfter)).toEqual([...TOUR_STEPS.slice(1), null]);
  });
});
