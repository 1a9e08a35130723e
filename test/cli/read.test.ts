/** `gouji read`: a line for every file, and the same keys for ever. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { form2019 } from '../../src/core/forms/2019.ts';
import { formOf } from '../../src/core/forms/index.ts';
import { reportText } from '../engine/support/real.ts';
import { scratch } from '../engine/support/scratch.ts';
import { plausible } from '../support/plausible.ts';
import { render } from '../support/render.ts';
import { CLI, gouji } from './support/gouji.ts';

const records = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('gouji read --json', () => {
  test('prints one report a line with every cell of its form', async () => {
    const { folder, file } = scratch();
    file('甲.txt', reportText({ 'requests.granted.natural': '3', 'proactive.fees.amount': '12.50' }));
    const { code, out, err } = await gouji(folder, 'read', '--json', '甲.txt');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [record] = records(out);
    expect(Object.keys(record)).toEqual(['file', 'unit', 'year', 'form', 'status', 'failure', 'cells', 'findings']);
    expect(record).toMatchObject({ file: '甲.txt', year: 2022, form: '2021', status: 'ok', failure: null });
    expect(Object.keys(record.cells)).toEqual(formOf('2021').cells.map(({ id }) => id));
    const span = { start: expect.any(Number), end: expect.any(Number) };
    expect(record.cells['requests.granted.natural']).toEqual({ value: 3, kind: 'number', raw: '3', doubts: [], span });
    expect(record.cells['proactive.fees.amount']).toEqual({
      value: '12.5',
      kind: 'number',
      raw: '12.50',
      doubts: [],
      span,
    });
    const granted = formOf('2021')
      .cells.filter(({ row }) => row.id === 'granted')
      .map(({ id }) => id);
    expect(record.findings[0]).toEqual({
      check: 'requests.rowTotal.granted',
      verdict: 'fails',
      cells: ['requests.granted.total', ...granted.slice(0, -1)],
      message: '行合计“(一)予以公开”：0 ≠ 3，差 3',
    });
    expect(record.findings.map(({ check }: { check: string }) => check)).toEqual([
      'requests.rowTotal.granted',
      'requests.columnTotal.natural',
    ]);
  });

  test('says of each bad file what is wrong with it, and ends well', async () => {
    const { folder, file, path } = scratch();
    file('good.txt', reportText());
    file('empty.txt', '');
    file(
      'binary.html',
      Uint8Array.from({ length: 256 }, (_, index) => index),
    );
    file('letter.md', '关于召开会议的通知\n请准时参加。');
    file('cut.pdf', '%PDF-1.7');
    mkdirSync(path('folder.html'));
    const { code, out, err } = await gouji(folder, 'read', '--json', '.', 'nowhere.txt');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const said = records(out).map(({ file: name, status, failure }) =>
      `${name} ${status} ${failure?.code ?? ''}`.trimEnd(),
    );
    expect(said).toEqual([
      'binary.html failed FORMAT_UNSUPPORTED',
      'cut.pdf failed FILE_DAMAGED',
      'empty.txt failed FILE_EMPTY',
      'folder.html failed FOLDER_EMPTY',
      'good.txt ok',
      'letter.md failed NOT_A_REPORT',
      'nowhere.txt failed FILE_NOT_FOUND',
    ]);
    expect(records(out)[2]).toEqual({
      file: 'empty.txt',
      unit: null,
      year: null,
      form: null,
      status: 'failed',
      failure: { code: 'FILE_EMPTY', message: '“empty.txt”是空文件' },
      cells: {},
      findings: [],
    });
  });

  test('calls a report partial where cells are absent, and their value null', async () => {
    const { folder, file } = scratch();
    file('a.txt', reportText().split(/^.*四、政府信息公开行政复议/mu)[0] ?? '');
    const [record] = records((await gouji(folder, 'read', '--json', 'a.txt')).out);
    expect(record.status).toBe('partial');
    expect(record.cells['disputes.reconsideration.total']).toMatchObject({
      value: null,
      kind: 'absent',
      raw: '',
      span: null,
    });
  });

  test('reads the older form, whose increases carry a sign', async () => {
    const { folder, path } = scratch();
    const { bytes } = render(form2019, plausible(form2019, 4), 'word', { year: 2020 });
    writeFileSync(path('a.html'), bytes);
    const [record] = records((await gouji(folder, 'read', '--json', 'a.html')).out);
    expect(record).toMatchObject({ form: '2019', year: 2020, status: 'ok' });
    const amounts = form2019.cells.filter(({ kind }) => kind === 'amount').map(({ id }) => record.cells[id].value);
    expect(amounts.length).toBeGreaterThan(0);
    for (const amount of amounts) expect(amount).toBeTypeOf('string');
  });
});

describe('gouji read', () => {
  test('prints a table for people', async () => {
    const { folder, file } = scratch();
    file('甲.txt', reportText({ 'requests.granted.natural': '3' }));
    file('b.txt', '');
    const { code, out } = await gouji(folder, 'read', '甲.txt', 'b.txt');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '文件    单位                年度  式样     读出  疑点  不符  未定  说明',
        '甲.txt  青川市云岭区司法局  2022  2021  200/200     0     2     0',
        'b.txt   —                                                          “b.txt”是空文件',
        '',
      ].join('\n'),
    );
  });

  test('ends quietly when nobody reads on', async () => {
    const { folder, file } = scratch();
    for (let index = 0; index < 12; index += 1) file(`${index}.txt`, reportText());
    const child = spawn(process.execPath, [CLI, 'read', '--json', '.'], { cwd: folder });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(err).toBe('');
  });
});
