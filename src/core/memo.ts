/**
 * Answers kept for texts that come again: the labels and numbers of a thousand reports are few and always the same.
 *
 * Pure functions of a text only. Bounded, so that a file of nothing but different words cannot fill the memory.
 */

/** Longer texts are prose, and prose does not come again. */
const LONGEST = 120;
const MOST = 8192;

/**
 * The function with its last few thousand answers remembered; all are dropped at once when there are too many. Texts of more
 * than `longest` characters are answered anew.
 */
export function remembered<T>(answer: (text: string) => T, longest = LONGEST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}
