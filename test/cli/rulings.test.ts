/** What is wrong with a report, what was decided about it, whose reports there are, and which rules are on. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportText } from '../engine/support/real.ts';
import { scratch } from '../engine/support/scratch.ts';
import { type Ran, said } from './support/gouji.ts';

const CELL = 'requests.granted.natural';
const ROW = 'requests.rowTotal.granted';

let imported: Uint8Array | null = null;

/** `gouji` on a dataset of two reports, one of them wrong in one cell: imported once, a copy for each test. */
async function working(): Promise<(command: string, ...args: string[]) => Promise<Ran>> {
  const { path, file } = scratch();
  const dataset = path('a.gouji');
  if (imported === null) {
    const files = [file('1.txt', reportText({ [CELL]: '3' })), file('2.txt', reportText({}, '青川市云岭区民政局'))];
    expect((await said('import', '--dataset', dataset, ...files)).code).toBe(0);
    imported = readFileSync(dataset);
  } else file('a.gouji', imported);
  return (command, ...args) => said(command, '--dataset', dataset, ...args);
}

describe('gouji explain', () => {
  test('says which cell is wrong, what it must be, whose error it is, and what is proved', async () => {
    const on = await working();
    const { code, out, err } = await on('explain', '1');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '报告 1　青川市云岭区司法局　2022 年度　2021 式样',
      '已证 191　未证 8　存疑 0　矛盾 1',
      '',
      '疑点定位',
      '  1. 行合计“(一)予以公开”：0 ≠ 3，差 3；办理结果总计“自然人”：0 ≠ 3，差 3',
    ]);
    expect(lines[5]).toBe('     解释唯一');
    expect(lines[6]).toMatch(/^ {5}填报有误　.*\(一\)予以公开 · 自然人 应为 0，现为 3$/);
    expect(out).toContain(`  不符　行合计“(一)予以公开”：0 ≠ 3，差 3　${ROW}\n`);
    expect(out).toContain('\n未证的单元格\n  规章 · 本年制发件数、规章 · 本年废止件数、规章 · 现行有效件数\n');
  });

  test('says the same as JSON, with every number as it is', async () => {
    const on = await working();
    const record = JSON.parse((await on('explain', '--json', '1')).out);
    expect(record).toMatchObject({ report: 1, form: '2021', cells: 200, read: 200, proved: 191 });
    expect(record.places).toMatchObject([
      {
        checks: [ROW, 'requests.columnTotal.natural'],
        unique: true,
        explanations: [
          { origin: 'filing', values: [{ cell: CELL, from: { value: 3, kind: 'number' }, to: 0, support: null }] },
        ],
      },
    ]);
    expect(record.findings[0]).toMatchObject({ check: ROW, verdict: 'fails', ruling: null });
    expect(record.proofs[CELL]).toEqual({
      status: 'contradicted',
      witnesses: [],
      against: [ROW, 'requests.columnTotal.natural'],
    });
    expect(record.proofs['requests.granted.enterprise']).toMatchObject({ status: 'proved', against: [ROW] });
  });

  test('has nothing to explain where everything holds', async () => {
    const on = await working();
    const { out } = await on('explain', '2');
    expect(out).not.toContain('疑点定位');
    expect(out).toContain('\n校验结果\n  各项校验均相符\n');
  });
});

describe('gouji rule', () => {
  test('decides on a finding; it counts until a number changes, then lapses and is shown as lapsed', async () => {
    const on = await working();
    const { out } = await on('rule', '1', ROW, 'filingError', '--by', '王复核', '--reason', '原件如此');
    expect(out).toBe(`报告 1　${ROW}：填报有误\n`);
    expect((await on('explain', '1')).out).toMatch(/\n {4}认定：填报有误　王复核　\S+Z　理由：原件如此\n/);
    expect(JSON.parse((await on('list', '--json')).out)[0]).toMatchObject({ failing: 2, unruled: 1 });

    await on('edit', '1', CELL, '4', '--by', '王复核');
    expect((await on('explain', '1')).out).toMatch(
      /\n {4}认定：填报有误　王复核　\S+Z　理由：原件如此　已失效：数值已变\n/,
    );
    const [row] = JSON.parse((await on('list', '--json')).out);
    expect(row).toMatchObject({ failing: 2, unruled: 2 });
  });

  test('takes a decision back', async () => {
    const on = await working();
    await on('rule', '1', ROW, 'accepted', '--by', '王复核', '--reason', '已说明');
    expect((await on('rule', '1', ROW, 'none', '--by', '王复核')).out).toBe(`报告 1　${ROW}：撤回认定\n`);
    const record = JSON.parse((await on('explain', '1', '--json')).out);
    expect(record.findings[0]).toMatchObject({ check: ROW, ruling: null });
  });

  test('notes which edit put a misread right, though its finding is gone by then', async () => {
    const on = await working();
    await on('edit', '1', CELL, '0', '--by', '王复核');
    const { code } = await on('rule', '1', ROW, 'misread', '--by', '王复核', '--change', '1');
    expect(code).toBe(0);
  });

  test('asks for a reason where something is accepted, and for a ruling there is', async () => {
    const on = await working();
    const wrong = async (...args: string[]) => {
      const { code, err } = await on('rule', '1', ...args, '--by', '王复核');
      return { code, said: err.split('\n')[0] };
    };
    expect(await wrong(ROW, 'accepted')).toEqual({ code: 2, said: '缺少选项 --reason' });
    expect((await wrong(ROW, 'fine')).code).toBe(2);
    expect(await wrong('requests.rowTotal.partial', 'filingError')).toEqual({
      code: 1,
      said: '本报告没有代码为 requests.rowTotal.partial 的校验结果',
    });
  });
});

describe('gouji units', () => {
  test('lists the units that import met, with their reports', async () => {
    const on = await working();
    expect((await on('units')).out.split('\n').slice(0, 3)).toEqual([
      '编号  单位                层级  上级单位  别名  年度（报告编号）',
      '   1  青川市云岭区司法局  部门                  2022（1）',
      '   2  青川市云岭区民政局  部门                  2022（2）',
    ]);
    const { units } = JSON.parse((await on('units', '--json')).out);
    expect(units[0]).toMatchObject({ unit: 1, name: '青川市云岭区司法局', reports: [{ report: 1, year: 2022 }] });
  });
});

describe('gouji rules', () => {
  test('lists every rule with its source, and switches one off and on with a reason', async () => {
    const on = await working();
    const said = async (...args: string[]) => (await on('rules', ...args)).out.split('\n');
    expect((await said())[1]).toMatch(/^requests\.rowTotal +表三行合计 +国办公开办函〔2021〕30号、.* +启用$/);

    const off = await said('--off', 'requests.rowTotal', '--by', '王复核', '--reason', '今年不查');
    expect(off[1]).toMatch(/ 停用 +王复核 +\S+Z +今年不查$/);
    expect(JSON.parse((await on('check', '--json')).out)[0].findings).toMatchObject([
      { check: 'requests.columnTotal.natural' },
    ]);

    await said('--on', 'requests.rowTotal', '--by', '王复核', '--reason', '照查');
    expect(JSON.parse((await on('rules', '--json')).out)[0]).toMatchObject({ isOff: false, reason: '照查' });
    expect(JSON.parse((await on('check', '--json')).out)[0].findings).toHaveLength(2);
  });

  test('does not switch a rule by half', async () => {
    const on = await working();
    const wrong = async (...args: string[]) => (await on('rules', ...args)).err.split('\n')[0];
    expect(await wrong('--off', 'late', '--by', '王')).toBe('缺少选项 --reason');
    expect(await wrong('--off', 'late', '--reason', '无')).toBe('缺少选项 --by');
    expect(await wrong('--reason', '无')).toBe('选项 --reason 只能与 --off 或 --on 同用');
    expect(await wrong('--off', 'late', '--on', 'late')).toBe('选项 --off 和 --on 只能给出一个');
  });
});
