/**
 * Numbers and slices of a byte array that never reach outside it: whoever reads beyond the end learns that the file is
 * damaged, and where. Little-endian, as everything in a compound file.
 */

import { Failure } from '../../../shared/failure.ts';

export class Bytes {
  readonly bytes: Uint8Array;
  readonly file: string;
  /** What these bytes are, for the failure: `WordDocument`. */
  readonly what: string;
  private readonly view: DataView;

  constructor(bytes: Uint8Array, file: string, what: string) {
    this.bytes = bytes;
    this.file = file;
    this.what = what;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  /** The failure to throw where something in here is not as it must be. */
  damaged(what = this.what): Failure {
    return new Failure('FILE_DAMAGED', { file: this.file, found: what });
  }

  u8(at: number): number {
    return this.view.getUint8(this.checked(at, 1));
  }

  u16(at: number): number {
    return this.view.getUint16(this.checked(at, 2), true);
  }

  i16(at: number): number {
    return this.view.getInt16(this.checked(at, 2), true);
  }

  u32(at: number): number {
    return this.view.getUint32(this.checked(at, 4), true);
  }

  i32(at: number): number {
    return this.view.getInt32(this.checked(at, 4), true);
  }

  /** Bytes as they are, not copied. */
  slice(at: number, length: number): Uint8Array {
    this.checked(at, length);
    return this.bytes.subarray(at, at + length);
  }

  /** A part under a name of its own. */
  part(at: number, length: number, what: string): Bytes {
    return new Bytes(this.slice(at, length), this.file, what);
  }

  /** Other bytes of the same file. */
  of(bytes: Uint8Array, what: string): Bytes {
    return new Bytes(bytes, this.file, what);
  }

  private checked(at: number, length: number): number {
    if (at >= 0 && length >= 0 && at + length <= this.bytes.length) return at;
    throw this.damaged();
  }
}
