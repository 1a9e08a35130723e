/** What changed under a ruling, so that it lapsed: the operands it was made about beside those that stand now. */

/** One operand; `null` where it was not among them, or is no longer. */
export interface OperandChange {
  /** A cell id, or the name of another side such as `stated` (`operandsOf`). */
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Every operand that differs, in the order of those that stand now, then those that are gone.
 * Example: `['a=1', 'b=2']` beside `['a=1', 'b=3']` → `[{ name: 'b', from: '2', to: '3' }]`.
 */
export function operandChanges(before: readonly string[], now: readonly string[]): OperandChange[] {
  const old = byName(before);
  const current = byName(now);
  return [...new Set([...current.keys(), ...old.keys()])].flatMap((name) => {
    const [from, to] = [old.get(name) ?? null, current.get(name) ?? null];
    return from === to ? [] : [{ name, from, to }];
  });
}

/** Values by name; those of one name, such as several units that are missing, together. */
function byName(operands: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const operand of operands) {
    const at = operand.indexOf('=');
    const name = operand.slice(0, at);
    values.set(name, [values.get(name), operand.slice(at + 1)].filter((each) => each !== undefined).join(', '));
  }
  return values;
}
