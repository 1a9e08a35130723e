/** What the app's processes hold in memory, as `ps` says (not on Windows, which has no `ps`). */

import { execFileSync } from 'node:child_process';
import type { ElectronApplication } from 'playwright-core';
import { enginePid } from '../e2e/support/engine.ts';
import type { Figure } from './figures.ts';

const MEGABYTE = 1024;

function rssOf(pids: readonly number[]): number {
  const lines = execFileSync('ps', ['-o', 'rss=', '-p', pids.join(',')], { encoding: 'utf8' })
    .trim()
    .split('\n');
  return lines.reduce((sum, kilobytes) => sum + Number(kilobytes), 0) / MEGABYTE;
}

/** The resident memory of engine, renderer, main and the rest of Chromium's processes at this moment. */
export async function* memory(when: string, app: ElectronApplication): AsyncGenerator<Figure> {
  const processes = await app.evaluate((electron) =>
    electron.app.getAppMetrics().map(({ pid, type }) => ({ pid, type })),
  );
  const engine = await enginePid(app);
  const of = (wanted: string) =>
    processes.filter(({ pid, type }) => type === wanted && pid !== engine).map(({ pid }) => pid);
  const known = [engine, ...of('Tab'), ...of('Browser')];
  const rest = processes.map(({ pid }) => pid).filter((pid) => !known.includes(pid));
  const parts: [string, readonly number[]][] = [
    ['engine', [engine]],
    ['renderer', of('Tab')],
    ['main', of('Browser')],
    ['GPU and other helpers of Chromium', rest],
  ];
  for (const [name, pids] of parts) yield { what: `RSS ${name}`, value: rssOf(pids), unit: 'MB', how: when };
}
