/**
 * `npm run corpus -- checks 2000`: recall and precision of every check but the sums, on that many seeded reports.
 *
 *     npm run corpus -- checks 2000 --from 1
 *     npm run corpus -- checks --seed 17 --show      one case: its text, what was seeded, what was found
 */

import { say } from '../../../scripts/house.ts';
import { checkCase } from './case.ts';
import { precision, recall, score, scoreTable, Tallies } from './score.ts';

const NAMED = 40;
/** What the check of the text against the tables must reach. */
const LEAST = { recall: 0.9, precision: 0.95 };

/** One case in full. */
export async function showCase(seed: number): Promise<number> {
  const one = checkCase(seed);
  say(`${one.name}, level ${one.level}`);
  for (const part of one.parts) if (part.kind !== 'table') say(`  ${part.kind}: ${part.text}`);
  say(`seeded: ${[...one.seeded].join(', ')}`);
  say(JSON.stringify(await score(one), null, 2));
  return 0;
}

/** Many cases; ends badly where the narrative check falls short. */
export async function scoreMany(count: number, from: number): Promise<number> {
  const tallies = new Tallies();
  const amiss: string[] = [];
  for (let seed = from; seed < from + count; seed += 1) {
    const scored = await score(checkCase(seed));
    tallies.add(scored);
    for (const key of scored.missed) amiss.push(`${seed} missed ${key}`);
    for (const key of scored.madeUp) amiss.push(`${seed} made up ${key}`);
  }
  say(`${scoreTable(tallies)}\n\nnot as seeded: ${amiss.length}`);
  for (const line of amiss.slice(0, NAMED)) say(`  npm run corpus -- checks --show --seed ${line}`);
  const narrative = tallies.of('statement');
  return recall(narrative) >= LEAST.recall && precision(narrative) >= LEAST.precision ? 0 : 1;
}
