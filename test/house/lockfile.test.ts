/** What `npm ci` needs of the lockfile on a machine that is not the one it was made on. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inside } from '../../scripts/house.ts';

interface Locked {
  readonly resolved?: string;
  readonly gypfile?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync(inside('package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

describe('the lockfile', () => {
  test('has every platform’s binaries: npm ci refuses a lockfile that lacks one, whatever platform it runs on', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('names no host', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  // better-sqlite3 brings its binaries along and says "gypfile": false, which npm forgets to write into the lockfile;
  // npm ci would then start a compiler, which a bare machine has not. `npm install` drops the line: put it back.
  test('does not have better-sqlite3 compiled', () => {
    expect(packages['node_modules/better-sqlite3']).toMatchObject({ gypfile: false });
  });
});
