import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { Settings } from '../../src/main/settings.ts';

const PLAIN = { colours: 'system', density: 'standard', fontSize: 13 } as const;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-settings-'));
  file = join(folder, 'inner', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('settings', () => {
  test('begin in Chinese, without a reviewer and without datasets', () => {
    expect(new Settings(file).data).toEqual({ reviewer: '', locale: 'zh-CN', recent: [], look: PLAIN });
  });

  test('outlive the process, and leave no half-written file behind', () => {
    new Settings(file).set({ reviewer: '李敏', locale: 'en' });
    expect(new Settings(file).data).toEqual({ reviewer: '李敏', locale: 'en', recent: [], look: PLAIN });
    expect(readdirSync(join(folder, 'inner'))).toEqual(['settings.json']);
  });

  test('of the look each part stands for itself', () => {
    const spoilt = join(folder, 'spoilt.json');
    writeFileSync(spoilt, '{"look":{"colours":"dark","density":7,"fontSize":15}}');
    expect(new Settings(spoilt).data.look).toEqual({ ...PLAIN, colours: 'dark' });
  });

  test('the dataset opened last comes first, once, and ten are kept', () => {
    const settings = new Settings(file);
    for (const name of ['a', 'b', 'a']) settings.opened(name);
    expect(settings.data.recent).toEqual(['a', 'b']);
    for (let n = 0; n < 12; n += 1) settings.opened(`d${n}`);
    expect(settings.data.recent).toHaveLength(10);
    expect(JSON.parse(readFileSync(file, 'utf8')).recent[0]).toBe('d11');
  });

  test('that cannot be written hold until the app ends, and the log says why', () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    onTestFinished(() => log.mockRestore());
    writeFileSync(join(folder, 'inner'), 'no folder');
    const settings = new Settings(file);
    settings.set({ reviewer: '李敏', locale: 'en' });
    settings.opened('a');
    expect(settings.data).toEqual({ reviewer: '李敏', locale: 'en', recent: ['a'], look: PLAIN });
    expect(log).toHaveBeenCalledWith(expect.stringContaining(file));
  });

  test('a spoilt field falls back and the others stay; a spoilt file is like none', () => {
    const spoilt = join(folder, 'spoilt.json');
    writeFileSync(spoilt, '{"reviewer":"李敏","locale":"xx","recent":7}');
    expect(new Settings(spoilt).data).toEqual({ reviewer: '李敏', locale: 'zh-CN', recent: [], look: PLAIN });
    writeFileSync(spoilt, '{"reviewer":');
    expect(new Settings(spoilt).data).toEqual({ reviewer: '', locale: 'zh-CN', recent: [], look: PLAIN });
  });
});
