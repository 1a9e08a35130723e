/** A file of tests as one story: each goes on where the one before ended, so after a failure none of the later can say anything. */

import { afterEach, beforeEach } from 'vitest';

/** From the first failing test on, the later ones fail at once instead of waiting in vain. Call it once, outside tests. */
export function tellInOrder(): void {
  let stuckAt: string | null = null;
  beforeEach(() => {
    if (stuckAt !== null) throw new Error(`the story did not get past “${stuckAt}”`);
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') stuckAt ??= task.name;
  });
}
