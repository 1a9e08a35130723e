/**
 * `npm test`: everything that can be said about the house, in the order in which trouble is cheapest to read. A stage
 * that fails does not hide the later ones. The last line is the sum: `N passed, N failed`; types, lint and build count
 * as one check each, tests by the case.
 *
 * `npm test -- house e2e` runs only the named stages. Without an Electron to run, e2e fails, and without LibreOffice the
 * files real programs wrote (real) do; neither is ever left out.
 */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareRealFiles } from '../test/corpus/real/prepare.ts';
import { build } from './build.ts';
import { findElectron } from './electron.ts';
import { run, say, TOOLS } from './house.ts';
import { ensureLinux, hasDisplay } from './linux.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}
type Stages = Record<string, () => Promise<Count>>;

const one = (ok: boolean): Count => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const tool = async (script: string, ...args: string[]) =>
  one((await run(process.execPath, [script, ...args])).code === 0);
let built = true;

const STAGES: Stages = {
  types: () => tool(TOOLS.tsc, '-b'),
  lint: () => tool(TOOLS.biome, 'check', '--error-on-warnings'),
  house: () => tests('house', {}, []),
  build: async () => {
    built = await build();
    return one(built);
  },
  real: async () => {
    try {
      await prepareRealFiles();
      return await tests('real', {}, []);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      return one(false);
    }
  },
  e2e: async () => {
    if (!built) {
      say('The app could not be built, so there is nothing to test in it.');
      return one(false);
    }
    try {
      await ensureLinux(!hasDisplay());
      const { env } = await findElectron();
      const display = hasDisplay() ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24'];
      return await tests('e2e', env, display);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      return one(false);
    }
  },
};

/** Runs one of vitest's projects and counts its cases from its own report. `before` is what vitest is run under. */
async function tests(project: string, env: Record<string, string>, before: string[]): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-test-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = [process.execPath, TOOLS.vitest, 'run', '--project', project, ...reporters];
  const [command, ...args] = [...before, ...vitest] as [string, ...string[]];
  const { code } = await run(command, args, { env });
  const report = await readFile(file, 'utf8').then(JSON.parse, () => null);
  await rm(folder, { recursive: true, force: true });
  return countOf(report, code);
}

/** vitest's JSON report, as far as it is needed here. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Cases passed and failed. A file that could not even be loaded is one failure; so is a run that ended badly with no
 * case to blame, and a run without a report. Example: 3 passed, a broken file, exit code 1 → 3 passed, 1 failed.
 */
export function countOf(report: Report | null, code: number): Count {
  if (report === null) return one(false);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !(name in STAGES));
  if (unknown.length > 0)
    throw new Error(`No such stage: ${unknown.join(' ')}. There are: ${Object.keys(STAGES).join(' ')}`);
  let passed = 0;
  let failed = 0;
  for (const [name, stage] of Object.entries(STAGES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    say(`\n=== ${name}`);
    const count = await stage();
    say(`=== ${name}: ${count.passed} passed, ${count.failed} failed`);
    passed += count.passed;
    failed += count.failed;
  }
  say(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

if (import.meta.main) await main(process.argv.slice(2));
