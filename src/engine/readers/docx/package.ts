/**
 * The parts of a DOCX: a ZIP of XML.
 *
 * Only parts that somebody asks for are unpacked, each checked against the length and checksum the archive gives of it,
 * so that a bomb costs a failure and a flipped bit cannot turn into another number. Pictures and embedded files are
 * never touched, and a part elsewhere is never fetched.
 */

import { Failure } from '../../../shared/failure.ts';
import { LIMITS, MEGABYTE } from '../../limits.ts';
import { type ListedEntry, zipListing } from '../sniff/zip.ts';
import { unpacked } from '../unpacked.ts';
import { childElements, parseXml, type XmlElement } from './xml.ts';

export class Package {
  private readonly entries: ReadonlyMap<string, ListedEntry>;
  private readonly bytes: Uint8Array;
  private readonly file: string;
  private left: number = LIMITS.documentBytes;

  constructor(bytes: Uint8Array, file: string) {
    const entries = zipListing(bytes);
    if (!entries) throw new Failure('FILE_DAMAGED', { file, found: 'ZIP' });
    this.entries = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/').replace(/^\//, ''), entry]));
    this.bytes = bytes;
    this.file = file;
  }

  /** The root of an XML part, `null` where there is none. Throws `FILE_DAMAGED` that names the part. */
  xml(name: string): XmlElement | null {
    const entry = this.entries.get(name);
    return entry ? parseXml(this.unpack(entry), this.file, name) : null;
  }

  /** Parts by what they are to another: the last word of the relation's type and the part's name. */
  related(name: string): { readonly type: string; readonly part: string }[] {
    const slash = name.lastIndexOf('/') + 1;
    const folder = name.slice(0, slash);
    const relations = this.xml(`${folder}_rels/${name.slice(slash)}.rels`);
    return childElements(relations ?? undefined).flatMap(({ attributes }) => {
      if (attributes.get('TargetMode') === 'External') return [];
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      return [{ type, part: resolved(folder, attributes.get('Target') ?? '') }];
    });
  }

  private unpack(entry: ListedEntry): Uint8Array {
    const { bytes, file } = this;
    if (entry.isEncrypted) throw new Failure('FILE_ENCRYPTED', { file });
    if (entry.unpackedBytes > this.left) {
      const limit = `${LIMITS.documentBytes / MEGABYTE} MB`;
      throw new Failure('FILE_TOO_LARGE', { file, expected: limit, found: entry.name });
    }
    const whole = unpacked(bytes, entry);
    if (whole === null) throw new Failure('FILE_DAMAGED', { file, found: entry.name });
    this.left -= whole.length;
    return whole;
  }
}

/** A target as the name of a part. Example: `../word/a.xml` seen from `word/` is `word/a.xml`. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
