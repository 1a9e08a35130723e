/** What is loaded before anybody asks for it: every run of the command line, and every worker of an import, pays for it. */

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ENGINE = join(import.meta.dirname, '..', '..', 'src', 'engine');

/** The modules that come with one, as paths with forward slashes. */
async function loadedWith(module: string): Promise<string[]> {
  const program = `
    import { registerHooks } from 'node:module';
    import { pathToFileURL } from 'node:url';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    await import(pathToFileURL(process.argv[1]).href);
    console.log(JSON.stringify(loaded));`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, join(ENGINE, module)]);
  return JSON.parse((await run).stdout) as string[];
}

test.each([
  ['an engine', 'service.ts', ['/engine/pool.ts', '/core/form.ts']],
  ['a worker', 'worker.ts', ['/engine/read.ts']],
])('%s starts without solver, localisation and workbook', async (_what, module, present) => {
  const loaded = await loadedWith(module);
  for (const path of present) expect(loaded.filter((url) => url.endsWith(path))).toHaveLength(1);
  const lazy = /\/highs\/|\/engine\/(solver|xlsx)\.ts$|\/core\/(locate|workbook)\//;
  expect(loaded.filter((url) => lazy.test(url))).toEqual([]);
});
