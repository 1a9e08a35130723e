/** Moments and durations as they are shown. */

const two = (value: number) => String(value).padStart(2, '0');

/** An ISO moment in local time, to the minute. Example: `2024-02-03 09:05`. */
export function minuteOf(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** A duration as one would say it, never finer than is known. */
export interface RoughDuration {
  readonly unit: 'seconds' | 'minutes' | 'hours';
  readonly count: number;
}

/**
 * Milliseconds to go as somebody would put it: by fives of seconds under a minute, then whole minutes, from an hour and a
 * half on half hours, always rounded up. Example: `61_000` → 2 minutes; `0` → 5 seconds.
 */
export function roughly(milliseconds: number): RoughDuration {
  const seconds = Math.max(0, milliseconds) / 1000;
  if (seconds <= 55) return { unit: 'seconds', count: Math.max(5, Math.ceil(seconds / 5) * 5) };
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return { unit: 'minutes', count: minutes };
  return { unit: 'hours', count: Math.ceil(minutes / 30) / 2 };
}

/** The day of an ISO moment in local time. Example: `2024-02-03`. */
export function dayOf(iso: string): string {
  return minuteOf(iso).slice(0, 10);
}
