/**
 * What a reader of one format is: bytes in, the document's text with its blocks and its looks out.
 *
 * A reader throws a `Failure` that names the file and what is wrong with it, and nothing else for bad input. It keeps
 * no state between files, opens nothing and writes nothing.
 */

import type { Source } from '../../core/source.ts';
import type { DocumentView } from '../../shared/view.ts';

export interface ReadDocument {
  readonly source: Source;
  readonly view: DocumentView;
}

export type Reader = (bytes: Uint8Array, file: string) => ReadDocument | Promise<ReadDocument>;
