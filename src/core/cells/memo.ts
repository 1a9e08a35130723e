/**
 * Answers kept for texts that come again: the labels and numbers of a thousand reports are few and always the same.
 *
 * Pure functions of a text only. Bounded, so that a file of nothing but different words cannot fill the memory.
 */

/** Longer texts are prose, and prose does not come again. */
const LONGEST = 120;

/** The function with its last few thousand answers remembered; all are dropped at once when there are too many. */
export function remembered<T>(answer: (text: string) => T, limit = 8192): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= limit) known.clear();
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}
