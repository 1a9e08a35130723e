/**
 * From a file's bytes to a source, by its content.
 *
 * Throws a `Failure` that names the file, what was expected and what was found; never anything else for bad input.
 */

import type { Source } from '../../core/source.ts';
import { Failure } from '../../shared/failure.ts';
import { decode } from './decode.ts';
import { readHtml } from './html.ts';
import { simplify } from './simplify.ts';
import { sniff } from './sniff.ts';
import { textBlocks } from './text.ts';

const READABLE = 'TXT, MD, HTML';

/** Reads one file. Example: the bytes of `规章\t0` give a text, and a grid of one row with spans into it. */
export function readSource(bytes: Uint8Array, file: string): Source {
  if (bytes.length === 0) throw new Failure('FILE_EMPTY', { file });
  const format = sniff(bytes);
  if (format !== 'html' && format !== 'text') {
    throw new Failure('FORMAT_UNSUPPORTED', { file, expected: READABLE, found: format });
  }
  const decoded = decode(bytes, file);
  const page = format === 'html' ? readHtml(decoded.text, file) : null;
  const text = page?.text ?? decoded.text;
  if (text.trim() === '') throw new Failure('FILE_EMPTY', { file });
  return { text, simplified: simplify(text), blocks: page?.blocks ?? textBlocks(text), doubts: decoded.doubts };
}
