/** The dataset as reports are checked against it, at this moment; and what each report is checked against. */

import type { Context } from '../../core/context.ts';
import type { Library } from './library.ts';
import { contextOf, type Neighbours, peersOf, type Spreads, type Ties, type World } from './neighbours.ts';
import { type Line, lineOf } from './numbers.ts';
import type { OfficeSettings } from './office.ts';
import type { Rules } from './rules.ts';
import type { Subject, Subjects } from './subjects.ts';
import { withheld } from './withheld.ts';

export interface Contexts {
  readonly world: World;
  /** What a report's counts depend on: everything but its peers. */
  plain(subject: Subject): Context;
  /** Everything. */
  full(subject: Subject): Context;
}

export function contextsOf(
  library: Library,
  subjects: Subjects,
  neighbours: Neighbours,
  rules: Rules,
  settings: OfficeSettings,
): Contexts {
  const spreads: Spreads = new Map();

  /** A report's line; made where nothing is cached. */
  function line(report: number): Line {
    const cached = library.line(report);
    if (cached) return cached;
    const { form, readings, state } = subjects.load(report);
    return lineOf(form, readings, state, []);
  }

  const world: World = {
    line,
    peers: neighbours.peers,
    get off() {
      return rules.off();
    },
  };

  const told = (subject: Subject, ties: Ties): Context =>
    withheld(subject, contextOf(subject, ties, world), settings.wantsSecond());

  return {
    world,
    plain: (subject) => told(subject, neighbours.ties(subject.report)),
    full(subject) {
      const ties = neighbours.ties(subject.report);
      return { ...told(subject, ties), peers: peersOf(ties, world, spreads) };
    },
  };
}
