/** Archives: what is listed, under which names, what is refused, and what a lie about a size costs. */

import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryPath } from '../../src/engine/archive/names.ts';
import { type Archive, archiveAt, archiveIn } from '../../src/engine/archive.ts';
import { LIMITS } from '../../src/engine/limits.ts';
import { Failure } from '../../src/shared/failure.ts';
import { encode } from '../support/encode.ts';
import { type HandEntry, zip } from './readers/support/zips.ts';
import { scratch } from './support/scratch.ts';

/** An archive on a disk, closed when the test has looked at it. */
async function at<T>(
  entries: readonly HandEntry[] | Uint8Array,
  look: (archive: Archive) => T | Promise<T>,
): Promise<T> {
  const bytes = entries instanceof Uint8Array ? entries : zip(entries);
  const archive = await archiveAt(scratch().file('各镇.zip', bytes));
  if (!archive) throw new Error('no archive');
  try {
    return await look(archive);
  } finally {
    archive.close();
  }
}

const paths = (archive: Archive) => archive.entries.map(({ path }) => path.slice(path.indexOf('!/') + 2));

async function failing(act: () => Promise<unknown>): Promise<Failure> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing failed');
}

describe('an archive', () => {
  test('lists its files in the order of a folder walk and gives their bytes', async () => {
    const entries = ['b/10.txt', 'b/2.txt', 'b/', 'a.txt', 'b/c/1.txt'].map((name) => ({
      name,
      content: `in ${name}`,
    }));
    await at(entries, async (archive) => {
      expect(paths(archive)).toEqual(['a.txt', 'b/2.txt', 'b/10.txt', 'b/c/1.txt']);
      const [first] = archive.entries;
      expect(first).toMatchObject({ name: 'a.txt', size: 8 });
      expect(first?.path).toMatch(/各镇\.zip!\/a\.txt$/);
      const loaded = await first?.load();
      expect(loaded).toEqual({ failure: null, size: 8, bytes: new TextEncoder().encode('in a.txt') });
    });
  });

  test('leaves out what programs leave behind', async () => {
    const names = ['__MACOSX/._a.txt', '.DS_Store', 'x/Thumbs.db', '~$a.docx', 'x/.git/config', 'x/a.txt'];
    await at(
      names.map((name) => ({ name, content: '1' })),
      (archive) => expect(paths(archive)).toEqual(['x/a.txt']),
    );
  });

  test('of nothing, or of leftovers only, is empty', async () => {
    expect((await failing(() => at([], () => 0))).code).toBe('ARCHIVE_EMPTY');
    expect((await failing(() => at([{ name: '.DS_Store', content: '' }], () => 0))).code).toBe('ARCHIVE_EMPTY');
  });

  test('gives every file its own answer: one locked, one damaged, one packed otherwise, the last one whole', async () => {
    const entries = [
      { name: '1.txt', content: 'x', flags: 1 },
      { name: '2.txt', content: 'x', crc32: 1 },
      { name: '3.txt', content: 'x', method: 93 },
      { name: '4.txt', content: 'x' },
    ];
    await at(entries, async ({ entries: files }) => {
      const loaded = await Promise.all(files.map((file) => file.load()));
      expect(loaded.map(({ failure }) => failure?.code ?? null)).toEqual([
        'FILE_ENCRYPTED',
        'FILE_DAMAGED',
        'FORMAT_UNSUPPORTED',
        null,
      ]);
      expect(loaded[0]?.failure?.detail.file).toBe('1.txt');
    });
  });

  test('is held to the sizes it gives', async () => {
    const content = new Uint8Array(3_000_000);
    const entries = [
      { name: 'more.txt', content, says: 1000 },
      { name: 'fewer.txt', content: 'x', says: 1000 },
      { name: 'huge.txt', content: 'x', says: LIMITS.fileBytes + 1 },
    ];
    await at(entries, async ({ entries: files }) => {
      const loaded = await Promise.all(files.map((file) => file.load()));
      expect(loaded.map(({ failure }) => failure?.code)).toEqual(['FILE_DAMAGED', 'FILE_TOO_LARGE', 'FILE_DAMAGED']);
    });
  });
});

describe('names', () => {
  const raw = (bytes: Uint8Array, flags = 0, extraFields: { id: number; data: Buffer }[] = []) =>
    entryPath({ fileNameRaw: Buffer.from(bytes), generalPurposeBitFlag: flags, extraFields });

  test('are GBK or UTF-8, whether or not the archive says so', async () => {
    const gbk = encode('东镇\\2022年报.doc', 'gb18030');
    const entries = [
      { name: gbk, content: '1' },
      { name: '西镇/年报.doc', content: '2' },
      { name: '北镇/年报.doc', content: '3', flags: 0x800 },
    ];
    await at(entries, (archive) => {
      expect(paths(archive)).toEqual(['北镇/年报.doc', '东镇/2022年报.doc', '西镇/年报.doc']);
    });
  });

  test('in GBK that happen to be valid UTF-8 are Chinese all the same', () => {
    const bytes = encode('某某', 'gb18030');
    expect(raw(Uint8Array.from([0xc4, 0xb3, 0xc4, 0xb3]))).toBe('某某');
    expect(bytes).toEqual(Uint8Array.from([0xc4, 0xb3, 0xc4, 0xb3]));
  });

  test('with a backslash inside a GBK character keep the character', () => {
    expect(raw(encode('誠信', 'gb18030'))).toBe('誠信');
    expect(raw(Uint8Array.from([0x81, 0x5c, 0x2e, 0x74, 0x78, 0x74]))).not.toContain('/');
  });

  test('come from the Unicode field as long as it belongs to the name', () => {
    const name = encode('????.txt', 'utf-8');
    const field = (checksum: number) => {
      const data = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from('年报.txt')]);
      data.writeUInt32LE(checksum, 1);
      return [{ id: 0x7075, data }];
    };
    expect(raw(name, 0, field(crc32(name)))).toBe('年报.txt');
    expect(raw(name, 0, field(7))).toBe('????.txt');
  });

  test('never lead out of the archive, and hold nothing that cannot be seen', () => {
    const path = (text: string) => raw(new TextEncoder().encode(text), 0x800);
    expect(path('../../etc/passwd')).toBe('etc/passwd');
    expect(path('/a//b/./c.txt')).toBe('a/b/c.txt');
    expect(path('C:\\a\\b.txt')).toBe('a/b.txt');
    expect(path('a\u0000\u202etxt.doc')).toBe('atxt.doc');
    expect(path('..')).toBe('/');
  });
});

describe('what is no archive of files', () => {
  test.each([
    [
      'a Word document',
      [
        { name: '[Content_Types].xml', content: '' },
        { name: 'word/document.xml', content: '' },
      ],
    ],
    [
      'a workbook',
      [
        { name: '[Content_Types].xml', content: '' },
        { name: 'xl/workbook.xml', content: '' },
      ],
    ],
    ['an OFD document', [{ name: 'OFD.xml', content: '' }]],
  ])('%s is left to be read as a file', async (_, entries) => {
    expect(await archiveAt(scratch().file('a.zip', zip(entries)))).toBeNull();
  });

  test('a text is not an archive, nor is a Word document cut short', async () => {
    expect(await archiveAt(scratch().file('a.zip', '年报'))).toBeNull();
    const document = zip([
      { name: '[Content_Types].xml', content: '' },
      { name: 'word/document.xml', content: 'x' },
    ]);
    expect(await archiveAt(scratch().file('a.docx', document.subarray(0, 120)))).toBeNull();
  });

  test('an archive of Word documents is one, even if they are packed as they are', async () => {
    const document = zip([
      { name: '[Content_Types].xml', content: '' },
      { name: 'word/document.xml', content: 'x' },
    ]);
    const entries = ['1.docx', '2.docx'].map((name) => ({ name, content: document, isStored: true }));
    await at(entries, (archive) => expect(paths(archive)).toEqual(['1.docx', '2.docx']));
  });

  test.each([
    ['RAR', 'Rar!\x1a\x07\0'],
    ['7Z', '7z\xbc\xaf\x27\x1c'],
  ])('%s is named', async (found, magic) => {
    const failure = await failing(() => archiveAt(scratch().file('a.zip', Buffer.from(magic, 'latin1'))));
    expect(failure).toMatchObject({ code: 'FORMAT_UNSUPPORTED', detail: { file: 'a.zip', expected: 'ZIP', found } });
  });

  test('an archive cut short is damaged', async () => {
    const bytes = zip([{ name: 'a.txt', content: 'x'.repeat(200) }]);
    const failure = await failing(() => archiveAt(scratch().file('a.zip', bytes.subarray(0, -10))));
    expect(failure).toMatchObject({ code: 'FILE_DAMAGED', detail: { file: 'a.zip' } });
  });
});

describe('limits', () => {
  const nested = (depth: number): Uint8Array =>
    zip([depth === 1 ? { name: 'a.txt', content: 'x' } : { name: `${depth}.zip`, content: nested(depth - 1) }]);

  test('archives in archives are opened three deep', async () => {
    await at(nested(4), async (first) => {
      const inner = async (archive: Archive) => {
        const [entry] = archive.entries;
        const loaded = await entry?.load();
        if (!entry || !loaded || loaded.failure) throw new Error('not loaded');
        return archiveIn(loaded.bytes, entry.path, archive);
      };
      const third = await inner(await inner(first));
      expect(third.path).toMatch(/各镇\.zip!\/4\.zip!\/3\.zip$/);
      const failure = await failing(() => inner(third));
      expect(failure).toMatchObject({ code: 'ARCHIVE_TOO_DEEP', detail: { file: '2.zip', expected: '3' } });
    });
  });

  test('an archive that claims to come to more than all may is refused before anything is unpacked', async () => {
    const entry = { content: '', says: LIMITS.fileBytes };
    const entries = Array.from({ length: 45 }, (_, index) => ({ ...entry, name: `${index}.txt` }));
    const failure = await failing(() => at(entries, () => 0));
    expect(failure).toMatchObject({ code: 'ARCHIVE_TOO_LARGE', detail: { expected: '2048 MB', found: '2250 MB' } });
  });

  test('a bomb shows in how many times its size it comes to', async () => {
    const entries = Array.from({ length: 5 }, (_, index) => ({
      name: `${index}`,
      content: '',
      says: LIMITS.fileBytes,
    }));
    const failure = await failing(() => at(entries, () => 0));
    expect(failure).toMatchObject({ code: 'ARCHIVE_TOO_LARGE', detail: { expected: '200 MB', found: '250 MB' } });
  });

  test('archives within an archive share what may be unpacked', async () => {
    const inner = zip([{ name: 'a.txt', content: '', says: 1_000_000 }]);
    await at([{ name: 'a.zip', content: inner }], async (archive) => {
      const left = archive.allowance.left;
      await archiveIn(inner, 'x!/a.zip', archive);
      expect(archive.allowance.left).toBe(left - 1_000_000);
    });
  });

  test('more files than anybody sends are refused', async () => {
    const entries = Array.from({ length: LIMITS.archiveEntries + 1 }, (_, index) => ({
      name: `${index}.txt`,
      content: '',
      isStored: true,
    }));
    const failure = await failing(() => at(entries, () => 0));
    expect(failure).toMatchObject({ code: 'ARCHIVE_TOO_LARGE', detail: { found: '20001', expected: '20000 files' } });
  });
});

test('any change to an archive gives files, or failures that say why', async () => {
  const good = zip([
    { name: encode('东镇/年报.txt', 'gb18030'), content: '规章\t0\n'.repeat(50) },
    { name: 'b/a.zip', content: zip([{ name: 'c.txt', content: 'x' }]), isStored: true },
  ]);
  const outer = zip([{ name: 'x.txt', content: 'x' }]);
  const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 4 });
  await at(outer, (archive) =>
    fc.assert(
      fc.asyncProperty(changes, fc.nat(good.length), async (edits, end) => {
        const bytes = good.slice(0, end > good.length / 2 ? end : good.length);
        for (const [index, value] of edits) bytes[index] = value;
        try {
          const { entries } = await archiveIn(bytes, 'a.zip', { ...archive, allowance: { left: 1e9 } });
          for (const entry of entries) {
            const loaded = await entry.load();
            expect(loaded.failure?.code).not.toBe('INTERNAL');
          }
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 300 },
    ),
  );
});
