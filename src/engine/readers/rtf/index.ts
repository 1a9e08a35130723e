/**
 * Reads RTF 1.9.1 and older, from Word, WPS, WordPad and LibreOffice.
 *
 * Our own, for want of a library that knows tables; see `docs/decisions/own-readers.md`. Nothing in the file is run
 * or loaded: pictures, objects and all destinations that are not text are passed over.
 */

import { documentOf } from '../flow/index.ts';
import type { ReadDocument } from '../reader.ts';
import { RtfReader } from './text.ts';

/** Reads an RTF. Throws `FILE_DAMAGED` for one that is cut short in the middle of its head, or nested beyond sense. */
export function readRtf(bytes: Uint8Array, file: string): ReadDocument {
  const { flow, isGuess } = new RtfReader(bytes, file).read();
  return documentOf(flow, isGuess ? ['encodingGuessed'] : []);
}
