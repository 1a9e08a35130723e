/** The commands on a dataset, one after the other as in a day's work. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDataset } from '../../src/engine/store/index.ts';
import { reportText } from '../engine/support/real.ts';
import { type Scratch, scratch } from '../engine/support/scratch.ts';
import { CLI, gouji } from './support/gouji.ts';

const CELL = 'requests.granted.natural';

/** A folder with a dataset of two reports, one of them wrong in one cell, and a file that failed. */
async function imported(): Promise<Scratch> {
  const place = scratch();
  place.file('1.txt', reportText({ [CELL]: '3' }));
  place.file('2.txt', reportText({}, '青川市云岭区民政局'));
  place.file('3.txt', '');
  const { code, err } = await gouji(place.folder, 'import', '--dataset', 'a.gouji', '.');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return place;
}

describe('gouji import', () => {
  test('makes the dataset, tells of every file, and knows them again', async () => {
    const { folder, file } = scratch();
    file('1.txt', reportText());
    file('2.txt', '');
    const first = await gouji(folder, 'import', '--dataset', 'a.gouji', '.', 'nowhere');
    expect(first.out.split('\n')).toEqual([
      '新建数据集 a.gouji',
      '已导入 1　1.txt',
      '未能读取 2　2.txt　“2.txt”是空文件',
      '未能读取　nowhere　找不到“nowhere”',
      '共 3 个文件：导入 1，已存在 0，未能读取 2',
      '',
    ]);
    const second = await gouji(folder, 'import', '--dataset', 'a.gouji', '1.txt');
    expect(second.out.split('\n')).toEqual(['已存在 1　1.txt', '共 1 个文件：导入 0，已存在 1，未能读取 0', '']);
    expect(readdirSync(folder).sort()).toEqual(['1.txt', '2.txt', 'a.gouji']);
  });
});

test('gouji import, interrupted, keeps what is in and ends as interrupted programs do', async () => {
  const { folder, file } = scratch();
  const files = 1000;
  for (let index = 0; index < files; index += 1) file(`${index}.txt`, `第 ${index} 号通知`);
  const child = spawn(process.execPath, [CLI, 'import', '--dataset', 'a.gouji', '.'], { cwd: folder });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
    if (said.includes('未能读取 2')) child.kill('SIGINT');
  });
  expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
  const rows = JSON.parse((await gouji(folder, 'list', '--dataset', 'a.gouji', '--json')).out);
  expect(rows.length).toBeGreaterThanOrEqual(2);
  expect(rows.length).toBeLessThan(files);
});

describe('gouji list', () => {
  test('prints a line a report, failed files too', async () => {
    const { folder } = await imported();
    const { out } = await gouji(folder, 'list', '--dataset', 'a.gouji');
    expect(out.split('\n')).toEqual([
      '编号  单位                年度  式样     读出  已证  疑点  不符  待认定  未定  更正  状态      版本  文件   说明',
      '   1  青川市云岭区司法局  2022  2021  200/200   191     0     2       2     0     0  未复核          1.txt',
      '   2  青川市云岭区民政局  2022  2021  200/200   192     0     0       0     0     0  未复核          2.txt',
      '   3  —                                                                              未能读取        3.txt  “3.txt”是空文件',
      '',
    ]);
  });

  test('prints the same as JSON', async () => {
    const { folder, path } = await imported();
    const { out } = await gouji(folder, 'list', '--json', '--dataset', 'a.gouji');
    const rows = JSON.parse(out);
    expect(rows[0]).toEqual({
      report: 1,
      file: '1.txt',
      path: path('1.txt'),
      unit: '青川市云岭区司法局',
      year: 2022,
      form: '2021',
      failure: null,
      notes: [],
      cells: 200,
      read: 200,
      proved: 191,
      doubts: 0,
      failing: 2,
      unruled: 2,
      tablesMissing: 0,
      undecided: 0,
      corrected: 0,
      byRule: { 'requests.rowTotal': [1, 1], 'requests.columnTotal': [1, 1] },
      byDoubt: {},
      unseconded: 0,
      status: 'new',
      isVoided: false,
      signedBy: null,
      signedAt: null,
      assignee: null,
      comments: 0,
      rivals: [],
      version: 'sole',
      importedAt: expect.any(String),
    });
    expect(rows[2]).toMatchObject({
      report: 3,
      form: null,
      failure: { code: 'FILE_EMPTY', message: '“3.txt”是空文件' },
    });
  });
});

describe('several reports of one unit and year', () => {
  test('are named when they come in, and marked in the list', async () => {
    const { folder, file } = scratch();
    file('1.txt', reportText());
    file('2.txt', reportText({ [CELL]: '3' }));
    const { out } = await gouji(folder, 'import', '--dataset', 'a.gouji', '.');
    expect(out.split('\n')).toEqual([
      '新建数据集 a.gouji',
      '已导入 1　1.txt',
      '已导入 2　2.txt　同单位同年度另有报告 1',
      '共 2 个文件：导入 2，已存在 0，未能读取 0',
      '',
    ]);
    const list = (await gouji(folder, 'list', '--dataset', 'a.gouji')).out.split('\n');
    expect(list[1]).toContain('  版本待定（2）  ');
    expect(list[2]).toContain('  版本待定（1）  ');
  });
});

describe('an import that was killed', () => {
  test('is named by the next import, and gone on with by gouji resume', async () => {
    const { folder, file } = scratch();
    const files = 1000;
    for (let index = 0; index < files; index += 1) file(`${index}.txt`, `第 ${index} 号通知`);
    const child = spawn(process.execPath, [CLI, 'import', '--dataset', 'a.gouji', '--jobs', '1', '.'], { cwd: folder });
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      if (said.includes('未能读取 2')) child.kill('SIGKILL');
    });
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);

    const next = await gouji(folder, 'import', '--dataset', 'a.gouji', '0.txt');
    expect(next.err).toMatch(/^上次导入中断，共 1000 个文件，已完成 \d+ 个；可用 gouji resume 继续\n$/);
    const resumed = await gouji(folder, 'resume', '--dataset', 'a.gouji');
    expect(resumed.out.trimEnd().split('\n').at(-1)).toBe('共 1000 个文件：导入 0，已存在 0，未能读取 1000');
    expect(JSON.parse((await gouji(folder, 'list', '--dataset', 'a.gouji', '--json')).out)).toHaveLength(files);
    expect((await gouji(folder, 'resume', '--dataset', 'a.gouji')).out).toBe('没有中断的导入\n');
  });
});

describe('gouji edit', () => {
  test('corrects a cell; show and check know of it', async () => {
    const { folder } = await imported();
    const on = (command: string, ...args: string[]) => gouji(folder, command, '--dataset', 'a.gouji', ...args);
    const checked = JSON.parse((await on('check', '--json')).out);
    expect(
      checked.map(({ report, findings }: { report: number; findings: unknown[] }) => [report, findings.length]),
    ).toEqual([
      [1, 2],
      [2, 0],
      [3, 0],
    ]);

    const { out } = await on('edit', '1', CELL, '０', '--by', '王复核', '--reason', '形近字');
    expect(out).toBe(`报告 1　${CELL}：3 → 0\n`);

    const shown = JSON.parse((await on('show', '--json', '1')).out);
    expect(shown).toMatchObject({ report: 1, failing: 0, corrected: 1, status: 'inReview', findings: [] });
    expect(shown.cells[CELL]).toMatchObject({
      value: 0,
      kind: 'number',
      raw: '０',
      doubts: [],
      settled: true,
      corrected: true,
      read: { value: 3, kind: 'number', raw: '3' },
    });
    expect(shown.changes).toMatchObject([{ act: 'edit', by: '王复核', reason: '形近字' }]);

    const page = (await on('show', '1')).out;
    expect(page).toContain('报告 1　青川市云岭区司法局　2022 年度　2021 式样');
    expect(page).toMatch(/\(一\)予以公开 +0\* +0 +0 +0 +0 +0 +0\n/);
    expect(page).toContain('各项校验均相符');
    expect(page).toMatch(/Z　王复核　更正\n {4}\(一\)予以公开 · 自然人：3 → 0\n {4}理由：形近字\n/);

    expect((await on('check')).out.split('\n')).toEqual([
      '报告 1　青川市云岭区司法局　2022 年度　2021 式样',
      '  各项校验均相符',
      '报告 2　青川市云岭区民政局　2022 年度　2021 式样',
      '  各项校验均相符',
      '报告 3　3.txt　未能读取',
      '  “3.txt”是空文件',
      '',
    ]);
  });

  test('shows where a report stands in the office, and that a sign-off is void', async () => {
    const { folder } = await imported();
    const on = (command: string, ...args: string[]) => gouji(folder, command, '--dataset', 'a.gouji', ...args);
    const stamp = { by: '王复核', at: '2023-02-01T08:00:00.000Z' };
    const open = openDataset(join(folder, 'a.gouji'));
    open.step([2], { act: 'assign', to: '李复核', comment: null }, stamp);
    open.step([2], { act: 'signOff', to: null, comment: '无异议' }, stamp);
    open.setOffice(true, stamp);
    open.close();

    const page = (await on('show', '2')).out;
    expect(page).toMatch(/\n已签核　签核人 王复核（2023-02-01T08:00:00\.000Z）　分派给 李复核　待第二人核读 \d+ 格\n/);
    expect(page).toContain('\n签核记录\n  2023-02-01T08:00:00.000Z　王复核　分派　李复核\n');
    expect(page).toContain('　王复核　签核\n    备注：无异议\n');
    expect((await on('list')).out).toMatch(/ 已签核 +2\.txt/);
    expect(JSON.parse((await on('show', '--json', '2')).out).steps).toMatchObject([
      { act: 'assign' },
      { act: 'signOff' },
    ]);

    await on('edit', '2', 'proactive.penalties.decisions', '7', '--by', '王复核');
    expect((await on('show', '2')).out).toContain('\n复核中（签核已失效）　签核人 王复核');
    expect((await on('list')).out).toMatch(/ 复核中（签核已失效） +2\.txt/);
  });

  test('takes a negative number and an empty value as they are', async () => {
    const { folder } = await imported();
    const edit = (value: string) => gouji(folder, 'edit', '--dataset', 'a.gouji', '2', CELL, value, '--by', '王复核');
    expect((await edit('-6')).out).toBe(`报告 2　${CELL}：0 → -6\n`);
    expect((await edit('')).out).toBe(`报告 2　${CELL}：-6 → 〔空白〕\n`);
  });
});

describe('gouji export', () => {
  test('writes the workbook and says where', async () => {
    const { folder, path } = await imported();
    const { code, out } = await gouji(folder, 'export', '--dataset', 'a.gouji', '--workbook', 'out.xlsx');
    expect({ code, out }).toEqual({ code: 0, out: `已导出 ${path('out.xlsx')}\n` });
    expect(readFileSync(path('out.xlsx')).toString('latin1', 0, 2)).toBe('PK');
  });
});

describe('trouble', () => {
  test('is one Chinese sentence on stderr, and exit code 1', async () => {
    const { folder, file } = await imported();
    file('other.gouji', '不是数据集');
    const cases: [string[], string][] = [
      [['list', '--dataset', 'no.gouji'], '找不到数据集'],
      [['list', '--dataset', 'other.gouji'], '不是勾稽数据集'],
      [['show', '--dataset', 'a.gouji', '99'], '数据集中没有编号为 99 的报告'],
      [['edit', '--dataset', 'a.gouji', '1', 'no.such.cell', '1', '--by', '王'], '式样中没有单元格 no.such.cell'],
      [['edit', '--dataset', 'a.gouji', '3', CELL, '1', '--by', '王'], '“3.txt”是空文件'],
      [['import', '--dataset', 'no/a.gouji', '1.txt'], '无法写入'],
    ];
    for (const [args, sentence] of cases) {
      const { code, out, err } = await gouji(folder, ...args);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(sentence);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
    expect(existsSync(`${folder}/no.gouji`)).toBe(false);
  });
});
