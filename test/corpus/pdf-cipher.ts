/** The oldest encryption a PDF may have (RC4, 40 bits): enough to test that a password is asked for, and for nothing else. */

import { createHash } from 'node:crypto';

export interface Cipher {
  /** The file's identifier, in hex. */
  readonly id: string;
  /** The /Encrypt dictionary. */
  readonly dictionary: string;
  encrypt(object: number, data: Buffer): Buffer;
}

const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const ID = Buffer.from('476f756a69205044462074657374203031', 'hex').subarray(0, 16);
const PERMISSIONS = -64;

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (i: number, j: number) => {
    [state[i], state[j]] = [state[j] as number, state[i] as number];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] as number) + (key[i % key.length] as number)) % 256;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) % 256;
      j = (j + (state[i] as number)) % 256;
      swap(i, j);
      return byte ^ (state[((state[i] as number) + (state[j] as number)) % 256] as number);
    }),
  );
}

const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
}

/** A cipher whose user password is this; the owner's is another. */
export function cipher(password: string): Cipher {
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded(password), owner, permissions, ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  const dictionary = `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${PERMISSIONS} >>`;
  return {
    id: ID.toString('hex'),
    dictionary,
    encrypt(object, data) {
      const salt = Buffer.from([object & 0xff, (object >> 8) & 0xff, (object >> 16) & 0xff, 0, 0]);
      return rc4(md5(key, salt).subarray(0, 10), data);
    },
  };
}
