/** Reads a file as an import does: an archive is opened and what is in it read, everything else is read as it is. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileReading, readFile } from '../../src/engine/read.ts';
import { sniff } from '../../src/engine/readers/sniff/index.ts';
import { supply } from '../../src/engine/supply.ts';

/** The reading of a file; of an archive's files the first that is a report, or else the first failure. Never rejects for what is in it. */
export async function readAny(bytes: Uint8Array, name: string): Promise<FileReading> {
  if (sniff(bytes, name) !== 'zip') return readFile(bytes, name);
  const folder = await mkdtemp(join(tmpdir(), 'gouji-corpus-'));
  try {
    const path = join(folder, 'file.zip');
    await writeFile(path, bytes);
    const wishes = { mayOpen: () => true, wanted: () => true, more: () => {} };
    const readings: FileReading[] = [];
    for await (const { loaded, name: inner } of supply([{ path, failure: null }], wishes)) {
      if (loaded) readings.push(loaded.failure ? { failure: loaded.failure } : await readFile(loaded.bytes, inner));
    }
    const failure = { code: 'ARCHIVE_EMPTY', detail: { file: name } } as const;
    return readings.find((each) => each.failure === null) ?? readings[0] ?? { failure };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
