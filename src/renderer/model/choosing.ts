/** Choosing many rows of a list: those gone over between two, and one more or one less. */

/** The rows from one to another, both included, whichever stands higher; the other alone where the one is gone. */
export function rangeOf(order: readonly string[], from: string | null, to: string): string[] {
  const start = from === null ? -1 : order.indexOf(from);
  const end = order.indexOf(to);
  if (end < 0) return [];
  return start < 0 ? [to] : order.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** What is chosen after one row was chosen, or let go where it was. Example: `b` of a, b → a. */
export function toggled(chosen: ReadonlySet<string>, key: string): string[] {
  const others = [...chosen].filter((each) => each !== key);
  return chosen.has(key) ? others : [...others, key];
}
