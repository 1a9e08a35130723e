/** Measuring: many short runs, the middle one counts. Alternatives take turns, so that a busy moment hits them all. */

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the given share of the values lies. Example: `quantile(times, 0.95)`. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
}

export const ROUNDS = 7;
const ROUND_MS = 120;

/** CPU time of this process so far, all its threads, in milliseconds. Collecting garbage counts: it is part of the work. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The CPU time each of some works takes, in milliseconds per call: median of several rounds, each of enough calls to be
 * measured. Example: with `costs = await cpuCosts({ read, decode })`, reading is `costs.read / costs.decode` times as dear.
 */
export async function cpuCosts<Works extends Record<string, () => unknown>>(
  works: Works,
): Promise<Record<keyof Works, number>> {
  const runs: { name: string; work: () => unknown; calls: number; costs: number[] }[] = [];
  for (const [name, work] of Object.entries(works)) runs.push({ name, work, calls: await callsFor(work), costs: [] });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { work, calls, costs } of runs) {
      const before = cpuMs();
      for (let call = 0; call < calls; call += 1) await work();
      costs.push((cpuMs() - before) / calls);
    }
  }
  return Object.fromEntries(runs.map(({ name, costs }) => [name, median(costs)])) as Record<keyof Works, number>;
}

/** How many calls fill a round; finding out warms the code up. */
async function callsFor(work: () => unknown): Promise<number> {
  for (let calls = 1; ; calls *= 2) {
    const before = cpuMs();
    for (let call = 0; call < calls; call += 1) await work();
    if (cpuMs() - before >= ROUND_MS) return calls;
  }
}

/** Wall-clock seconds of something that waits, e.g. for a disk. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
}
