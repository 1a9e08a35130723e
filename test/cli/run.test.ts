/** How the command line answers before any command runs: help, and what was typed wrongly. */

import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { run } from '../../src/cli/run.ts';
import { words } from '../../src/cli/words.ts';

async function typed(...argv: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const to = (lines: string[]) => ({ line: (text: string) => void lines.push(text), status: () => {}, closed: false });
  return { code: await run(argv, to(out), to(err)), out, err };
}

describe('--help', () => {
  test('names every command', async () => {
    const { code, out, err } = await typed('--help');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    for (const { name } of COMMANDS) expect(out[0]).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  test.each(COMMANDS.map(({ name }) => name))('explains %s', async (name) => {
    const { code, out, err } = await typed(name, 'x', '--help');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out[0]).toMatch(new RegExp(`^用法：gouji ${name} `));
  });

  test('after -- is an operand like any other', async () => {
    expect(await typed('list', '--', '--help')).toMatchObject({ code: 2, out: [] });
  });
});

test('every usage belongs to a command', () => {
  expect(Object.keys(words.usage).sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
});

test.each([
  [[], '未给出命令'],
  [['fly'], '没有命令 fly'],
  [['read'], '缺少参数 PATH...'],
  [['read', '--jobs', '0', 'a.txt'], '选项 --jobs 应为'],
  [['list'], '缺少选项 --dataset'],
  [['show', '--dataset', 'a.gouji', 'x'], 'REPORT 应为'],
  [['edit', '--dataset', 'a.gouji', '1', 'requests.granted.natural', '1'], '缺少选项 --by'],
])('%j is answered with what is wrong and how it should have been', async (argv, wrong) => {
  const { code, out, err } = await typed(...argv);
  expect({ code, out }).toEqual({ code: 2, out: [] });
  expect(err.join('\n')).toContain(wrong);
  expect(err.join('\n')).toContain('用法：gouji');
});
