/**
 * Answers kept because they are asked for again. Of pure functions only, and never many.
 */

/** Longer texts are prose, and prose does not come again. */
const LONGEST = 120;
const MOST = 8192;

/**
 * For texts that come again: the labels and numbers of a thousand reports are few and always the same. The function with its
 * last few thousand answers remembered, so that a file of nothing but different words cannot fill the memory; all are dropped at once when there are too many. Texts of more
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

/**
 * For a thing that several ask about in turn: the function with its last answer remembered. Not by weak references, which
 * keep what was worked out for a thousand files in the memory for longer than the files.
 */
export function lately<K extends object, T>(answer: (thing: K) => T): (thing: K) => T {
  let last: { readonly thing: K; readonly answer: T } | null = null;
  return (thing) => {
    if (last?.thing !== thing) last = { thing, answer: answer(thing) };
    return last.answer;
  };
}
