/** A process that reads the files it is told, so that time and memory are theirs alone: once to judge, then for time. */

import { readFile as bytesOf } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CorpusDocument } from '../corpus/index.ts';
import { judged, NO_CELLS, sum, type Tally } from '../corpus/judge.ts';
import { readAny } from '../corpus/read-any.ts';
import { median } from './timing.ts';

/** Files with what they say; the documents' own bytes are left out. */
export type FilesToRead = readonly { readonly path: string; readonly document: CorpusDocument }[];

export interface FilesRead {
  /** For all files, once each. */
  readonly ms: number;
  readonly tally: Tally;
  /** In bytes. */
  readonly peak: number;
}

const PASSES = 3;

process.on('message', async (files: FilesToRead) => {
  let tally = NO_CELLS;
  for (const { path, document } of files) {
    tally = sum(tally, judged(document, await readAny(await bytesOf(path), basename(path))).tally);
  }
  const times: number[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = performance.now();
    for (const { path } of files) await readAny(await bytesOf(path), basename(path));
    times.push(performance.now() - before);
  }
  const answer: FilesRead = { ms: median(times), tally, peak: process.resourceUsage().maxRSS * 1024 };
  process.send?.(answer);
});
