/**
 * `npm run corpus -- relations 2000`: that many families of reports by seed, of two years and of a government with its
 * subordinates, with every kind of fault; prints for each rule that looks beyond the report how many planted cells it
 * found, and how often it spoke where nothing was wrong. Ends badly where something that cannot be told was called
 * failing.
 */

import { say } from '../../scripts/house.ts';
import type { Finding } from '../../src/core/checks/finding.ts';
import { checkReport } from '../../src/core/checks/index.ts';
import { type Family, RELATIONS, type Relation } from '../support/families/family.ts';
import { parentFamily } from '../support/families/parents.ts';
import { yearsFamily } from '../support/families/years.ts';
import { table } from './figures.ts';

/**
 * Of one rule and kind of fault: planted cells, those of them that a finding names, findings that name another cell, by
 * what they say; `wrongFails`: failing ones in families where nothing of the kind can be told.
 */
export interface RelationTally {
  readonly families: number;
  readonly planted: number;
  readonly found: number;
  readonly foreignFails: number;
  readonly foreignOthers: number;
  readonly wrongFails: number;
}

const NOTHING: RelationTally = { families: 0, planted: 0, found: 0, foreignFails: 0, foreignOthers: 0, wrongFails: 0 };

function add(a: RelationTally, b: RelationTally): RelationTally {
  return {
    families: a.families + b.families,
    planted: a.planted + b.planted,
    found: a.found + b.found,
    foreignFails: a.foreignFails + b.foreignFails,
    foreignOthers: a.foreignOthers + b.foreignOthers,
    wrongFails: a.wrongFails + b.wrongFails,
  };
}

/** What one rule made of a family. A fault of another rule is none of its business: then every finding is one too many. */
export function judgeRelation(family: Family, findings: readonly Finding[], relation: Relation): RelationTally {
  const own = findings.filter(({ kind }) => kind === relation);
  const planted = new Set(family.relation === relation ? family.planted : []);
  const named = new Set(own.flatMap(({ cells }) => cells));
  const foreign = own.filter(({ cells }) => !cells.some((cell) => planted.has(cell)));
  const fails = foreign.filter(({ verdict }) => verdict === 'fails').length;
  return {
    families: 1,
    planted: planted.size,
    found: [...planted].filter((cell) => named.has(cell)).length,
    foreignFails: fails,
    foreignOthers: foreign.length - fails,
    wrongFails: family.silent ? fails : 0,
  };
}

/** By rule, then by fault; rules without a report of their kind to look at are not there. */
export function judgeFamilies(count: number, from = 1): Map<string, RelationTally> {
  const tallies = new Map<string, RelationTally>();
  const tell = (key: string, tally: RelationTally) => tallies.set(key, add(tallies.get(key) ?? NOTHING, tally));
  for (let seed = from; seed < from + count; seed += 1) {
    for (const family of [yearsFamily(seed), parentFamily(seed)]) {
      const findings = checkReport(family.subject);
      for (const relation of RELATIONS) {
        if ((relation === 'subordinates') !== (family.subject.context.lastYear === null)) continue;
        const tally = judgeRelation(family, findings, relation);
        tell(relation, tally);
        const fault = family.relation === relation ? family.fault : null;
        tell(`${relation}: ${fault ?? '(in order)'}`, tally);
      }
    }
  }
  return tallies;
}

const HEAD = [
  'rule',
  'families',
  'planted',
  'found',
  'recall %',
  'false fails',
  'false others',
  'precision of fails %',
  'of all %',
  'WRONG FAILS',
];

const share = (part: number, all: number): string => (all === 0 ? '–' : ((100 * part) / all).toFixed(2));

/** Prints the tallies; 1 where something was called failing that cannot be told. */
export function relations(count: number, from: number): number {
  const tallies = [...judgeFamilies(count, from)].sort(([a], [b]) => a.localeCompare(b));
  const lines = tallies.map(([key, { families, planted, found, foreignFails, foreignOthers, wrongFails }]) => [
    key,
    families,
    planted,
    found,
    share(found, planted),
    foreignFails,
    foreignOthers,
    share(found, found + foreignFails),
    share(found, found + foreignFails + foreignOthers),
    wrongFails,
  ]);
  say(table(HEAD, lines));
  return tallies.some(([, { wrongFails }]) => wrongFails > 0) ? 1 : 0;
}
