/** Files read without keeping anything: the same supply and the same workers as an import's, and no dataset. */

import { Conveyor } from './conveyor.ts';
import { findFiles } from './files.ts';
import { MEGABYTE } from './limits.ts';
import { Pool } from './pool.ts';
import type { FileReading } from './read.ts';
import { type SuppliedFile, supply } from './supply.ts';

/** A file by its path (inside an archive: the archive's path, `!/` and the name in it), and what was read from it. */
export interface ReadFile {
  readonly path: string;
  readonly reading: FileReading;
}

const ROOM = { things: 64, weight: 64 * MEGABYTE };
const LONG_MS = 1_000;

/** Reads every file behind the paths, `jobs` at once; one reading each, in the order found. */
export async function* readFiles(paths: readonly string[], jobs?: number): AsyncGenerator<ReadFile, void> {
  const pool = new Pool(jobs === undefined ? {} : { jobs });
  const wishes = { mayOpen: () => true, wanted: () => true, more: () => {} };
  const read = async ({ loaded, name }: SuppliedFile): Promise<FileReading> => {
    if (loaded === null) throw new Error(`${name} was not loaded`);
    return loaded.failure ? loaded : pool.read(loaded.bytes, name);
  };
  const sizeOf = ({ loaded }: SuppliedFile) => (loaded === null || loaded.failure ? 0 : loaded.bytes.length);
  const belt = new Conveyor(supply(await findFiles(paths), wishes), read, sizeOf, ROOM);
  try {
    while (!belt.empty) {
      await belt.wait(LONG_MS);
      const next = belt.take();
      if (next) yield { path: next.thing.path, reading: next.result };
    }
  } finally {
    belt.stop();
    await pool.close();
  }
}
