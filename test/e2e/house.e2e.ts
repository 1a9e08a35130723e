/** The app stands: it starts from what was built, shows its window, keeps its page in and the network out. */

import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '../../src/shared/contract.ts';
import { dropFiles } from './support/drop.ts';
import { killEngine } from './support/engine.ts';
import { forget, launch, newUserData, type Running } from './support/launch.ts';

/** What happens in the page has its bridge. */
type OurWindow = typeof globalThis & { gouji: Bridge; dropped?: string[] };

let running: Running;
let page: Page;
beforeAll(async () => {
  running = await launch(await newUserData());
  page = running.page;
});
afterAll(async () => {
  await running?.close();
  if (running) await forget(running.userData);
});

describe('the window', () => {
  test('is called 勾稽 and is large enough to review in', async () => {
    expect(await page.title()).toContain('勾稽');
    const [width = 0, height = 0] = await running.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return window?.isVisible() ? window.getMinimumSize() : [];
    });
    expect([width, height]).toEqual([1024, 700]);
  });

  test('has a page without Node and without Electron', async () => {
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });

  test('keeps its settings where it was told to', async () => {
    const userData = await running.app.evaluate(({ app }) => app.getPath('userData'));
    expect(await realpath(userData)).toBe(await realpath(running.userData));
  });
});

describe('the bridge', () => {
  test('answers main’s requests, and refuses what is not in the contract', async () => {
    const state = await page.evaluate(() => (window as unknown as OurWindow).gouji.app('app.state', {}));
    expect(state).toMatchObject({
      ok: true,
      value: { locale: 'zh-CN', reviewer: '', dataset: null, version: '0.1.0' },
    });
    const refused = await page.evaluate(() => {
      const { gouji } = window as unknown as OurWindow;
      return gouji.app('app.quit' as 'app.state', {});
    });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'REQUEST_INVALID' } });
  });

  test('reaches the engine', async () => {
    const list = await page.evaluate(() => (window as unknown as OurWindow).gouji.engine('reports.list', {}));
    expect(list).toMatchObject({ ok: false, failure: { code: 'DATASET_NONE' } });
  });

  test('knows where a dropped file and folder are', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gouji-drop-'));
    const file = join(folder, '某局年报.txt');
    await writeFile(file, '年度报告');
    await page.evaluate(() => {
      const ours = window as unknown as OurWindow;
      ours.dropped = [];
      const heard = (event: DragEvent) => {
        event.preventDefault();
        event.stopPropagation();
        if (event.type !== 'drop') return;
        for (const dropped of event.dataTransfer?.files ?? []) ours.dropped?.push(ours.gouji.pathOf(dropped));
      };
      for (const type of ['dragenter', 'dragover', 'drop'] as const)
        window.addEventListener(type, heard, { capture: true });
    });
    await dropFiles(page, 'body', [file, folder]);
    await expect.poll(() => page.evaluate(() => (window as unknown as OurWindow).dropped)).toEqual([file, folder]);
    await page.reload();
    await rm(folder, { recursive: true });
  });
});

describe('nothing leaves the machine', () => {
  test('the page’s policy refuses to connect anywhere', async () => {
    const outcome = await page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => refused.push(event.blockedURI));
      await fetch('https://example.com/').catch(() => {});
      await new Promise((resolve) => {
        const image = new Image();
        image.onerror = resolve;
        image.src = 'https://example.com/a.png';
      });
      return refused;
    });
    expect(outcome).toEqual(expect.arrayContaining(['https://example.com/', 'https://example.com/a.png']));
  });

  test('a request that gets past the page’s policy is refused by main', async () => {
    const error = await running.app.evaluate(async ({ BrowserWindow, session }) => {
      const hidden = new BrowserWindow({ show: false });
      const failed = new Promise<string>((resolve) => {
        session.defaultSession.webRequest.onErrorOccurred((details) => resolve(details.error));
      });
      await hidden.loadURL('https://example.com/').catch(() => {});
      hidden.destroy();
      return failed;
    });
    expect(error).toBe('net::ERR_BLOCKED_BY_CLIENT');
  });

  test('main itself resolves no name', async () => {
    const error = await running.app.evaluate(async ({ net }) => {
      const request = net.request({ url: 'http://example.com/', session: undefined as never });
      return new Promise<string>((resolve) => {
        request.on('error', (failure) => resolve(failure.message));
        request.on('response', () => resolve('answered'));
        request.end();
      });
    });
    expect(error).toMatch(/ERR_BLOCKED_BY_CLIENT|ERR_NAME_NOT_RESOLVED/);
  });

  test('the page cannot navigate away, open a window or read other files', async () => {
    const before = page.url();
    await page.evaluate(() => {
      window.open('https://example.com/');
      location.href = 'https://example.com/';
    });
    await page
      .evaluate(() => fetch('file:///etc/passwd'))
      .then(
        () => expect.unreachable('a file outside the app was read'),
        () => {},
      );
    expect(page.url()).toBe(before);
    expect(running.app.windows()).toHaveLength(1);
  });
});

describe('the engine', () => {
  test('is started again when it dies, and nobody waits for the dead one', async () => {
    const restarted = nextRestart();
    await killEngine(running.app);
    expect(await restarted).toEqual({ dataset: null, failure: null });
    const list = await page.evaluate(() => (window as unknown as OurWindow).gouji.engine('reports.list', {}));
    expect(list).toMatchObject({ ok: false, failure: { code: 'DATASET_NONE' } });
  });

  test('has the dataset open again after its death, and after a restart of the app', async () => {
    const path = join(running.userData, '区县年报 2023.gouji');
    const made = await page.evaluate(
      (file) => (window as unknown as OurWindow).gouji.engine('dataset.new', { path: file }),
      path,
    );
    const dataset = { path, name: '区县年报 2023', reports: 0 };
    expect(made).toEqual({ ok: true, value: dataset });

    const restarted = nextRestart();
    await killEngine(running.app);
    expect(await restarted).toEqual({ dataset, failure: null });

    await running.close();
    running = await launch(running.userData);
    page = running.page;
    const state = await page.evaluate(() => (window as unknown as OurWindow).gouji.app('app.state', {}));
    expect(state).toMatchObject({ ok: true, value: { dataset, failure: null, recent: [path] } });
  });

  /** What the page hears when an engine has been started again. */
  function nextRestart() {
    return page.evaluate(
      () => new Promise((resolve) => void (window as unknown as OurWindow).gouji.on('engine.restarted', resolve)),
    );
  }
});
