/** From dropped paths to files: everything named gets an answer, everything that is no report is left alone. */

import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileAt, findFiles } from '../../src/engine/files.ts';
import { type Scratch, scratch } from './support/scratch.ts';

async function found({ folder }: Scratch, paths: readonly string[] = [folder]): Promise<string[]> {
  return (await findFiles(paths)).map(({ path, failure }) => {
    const name = relative(folder, path).replaceAll('\\', '/');
    return failure ? `${name} ${failure.code}` : name;
  });
}

describe('folders', () => {
  test('are walked in the order people sort names, folders among files', async () => {
    const place = scratch();
    mkdirSync(place.path('3'));
    for (const name of ['10.txt', '2.txt', '3/a.txt', '乙.txt', '甲.txt']) place.file(name, 'x');
    expect(await found(place)).toEqual(['2.txt', '3/a.txt', '10.txt', '甲.txt', '乙.txt']);
  });

  test('give up no hidden files, lock files, leavings of systems, or datasets', async () => {
    const place = scratch();
    const names = [
      '.DS_Store',
      '.x.txt',
      '~$年报.docx',
      'Thumbs.db',
      'desktop.ini',
      'a.gouji',
      'a.gouji-wal',
      '年报.txt',
    ];
    for (const name of names) place.file(name, 'x');
    expect(await found(place)).toEqual(['年报.txt']);
  });

  test('with nothing in them are said to be empty, whatever they are called', async () => {
    const place = scratch();
    mkdirSync(place.path('年报.html'));
    mkdirSync(place.path('空', '里'), { recursive: true });
    place.file('a.txt', 'x');
    expect(await found(place)).toEqual(
      ['a.txt', '空/里 FOLDER_EMPTY', '年报.html FOLDER_EMPTY'].sort(new Intl.Collator('zh-CN').compare),
    );
  });

  test('that link back to themselves end the walk', async () => {
    const place = scratch();
    mkdirSync(place.path('a'));
    place.file('a/x.txt', 'x');
    symlinkSync(place.folder, place.path('a', 'loop'), 'junction');
    expect(await found(place)).toEqual(['a/x.txt']);
  });
});

describe('a path given outright', () => {
  test('is never ignored, and is kept as it was given', async () => {
    const place = scratch();
    place.file('.hidden.txt', 'x');
    const given = [place.path('.hidden.txt'), place.path('nowhere.txt'), place.path('.hidden.txt', 'x')];
    expect(await found(place, given)).toEqual([
      '.hidden.txt',
      'nowhere.txt FILE_NOT_FOUND',
      '.hidden.txt/x FILE_NOT_FOUND',
    ]);
  });

  test('that cannot be followed is unreadable, not an exception', async () => {
    const place = scratch();
    symlinkSync(place.path('b'), place.path('a'));
    symlinkSync(place.path('a'), place.path('b'));
    expect(await found(place, [place.path('a')])).toEqual(['a FILE_UNREADABLE']);
  });
});

async function loaded(path: string) {
  const { load } = await fileAt(path);
  return load();
}

describe('loading a file', () => {
  test('gives its bytes and size', async () => {
    const { file } = scratch();
    expect(await loaded(file('a.txt', '年报'))).toMatchObject({ failure: null, size: 6 });
  });

  test('that is not there, or no longer, says so', async () => {
    const { file, path } = scratch();
    const missing = await fileAt(path('b.txt'));
    expect(missing.mark).toEqual({ size: null, modifiedAt: null });
    const gone = await fileAt(file('a.txt', '年报'));
    rmSync(path('a.txt'));
    for (const { load } of [missing, gone]) {
      expect(await load()).toMatchObject({ failure: { code: 'FILE_NOT_FOUND' }, size: null });
    }
  });

  test('refuses more than 50 MB without reading it', async () => {
    const { file } = scratch();
    const path = file('大.txt', '');
    truncateSync(path, 50 * 1024 * 1024 + 1);
    expect(await loaded(path)).toEqual({
      failure: { code: 'FILE_TOO_LARGE', detail: { file: '大.txt', expected: '50 MB', found: '51 MB' } },
      size: 50 * 1024 * 1024 + 1,
    });
  });

  test('refuses what is no ordinary file, without waiting for it', async () => {
    expect(await loaded('/dev/zero')).toMatchObject({ failure: { code: expect.stringMatching(/^FILE_/) } });
    expect(await loaded(scratch().folder)).toMatchObject({ failure: { code: 'FILE_UNREADABLE' } });
  });
});
