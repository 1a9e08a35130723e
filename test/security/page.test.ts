/** What a page that has gone bad would try, by name. */

import type { IpcMain, WebFrameMain } from 'electron';
import { describe, expect, test } from 'vitest';
import { type Home, isAllowedRequest, isOwnFrame } from '../../src/main/guard.ts';
import { type AppHandlers, answerRequests } from '../../src/main/requests.ts';
import type { Answer } from '../../src/shared/contract.ts';

const home: Home = { page: 'file:///app/out/renderer/index.html', prefix: 'file:///app/out/renderer/' };
const frame = (url: string, parent: WebFrameMain | null = null) => ({ url, parent }) as WebFrameMain;
const own = frame(home.page);

describe('requests of the page', () => {
  test.each([
    'https://example.com/',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'file:///app/out/renderer-of-somebody-else/index.js',
    'ftp://example.com/',
  ])('%s is refused', (url) => {
    expect(isAllowedRequest(url, home)).toBe(false);
  });

  test('its own files are not', () => {
    expect(isAllowedRequest('file:///app/out/renderer/assets/index.js', home)).toBe(true);
  });

  test('in development the dev server and its web socket are not', () => {
    const dev: Home = { page: 'http://localhost:5173/', prefix: 'http://localhost:5173/' };
    expect(isAllowedRequest('http://localhost:5173/main.tsx', dev)).toBe(true);
    expect(isAllowedRequest('ws://localhost:5173/?token=x', dev)).toBe(true);
    expect(isAllowedRequest('http://localhost:5174/', dev)).toBe(false);
  });
});

describe('who may speak to main', () => {
  test('the page itself may, with or without a fragment', () => {
    expect(isOwnFrame(own, home)).toBe(true);
    expect(isOwnFrame(frame(`${home.page}#report/3`), home)).toBe(true);
  });

  test('an embedded frame, another page and a frame that is gone may not', () => {
    expect(isOwnFrame(frame(home.page, own), home)).toBe(false);
    expect(isOwnFrame(frame('file:///app/out/renderer/other.html'), home)).toBe(false);
    expect(isOwnFrame(frame('about:blank'), home)).toBe(false);
    expect(isOwnFrame(null, home)).toBe(false);
  });
});

describe('what main takes', () => {
  /** Both channels, answered by doubles that only note that they were reached. */
  function channels() {
    const reached: unknown[] = [];
    const handlers: Record<string, (event: unknown, name: unknown, args: unknown) => Promise<Answer<unknown>>> = {};
    const ipcMain = {
      handle: (channel: string, handler: never) => {
        handlers[channel] = handler;
      },
    };
    const handler = (args: unknown) => {
      reached.push(args);
      return null;
    };
    answerRequests(ipcMain as unknown as IpcMain, {
      isOwnFrame: (sender) => isOwnFrame(sender, home),
      engine: async (name, args) => {
        reached.push([name, args]);
        return { ok: true, value: null };
      },
      app: { 'app.setReviewer': handler } as unknown as AppHandlers,
    });
    const send = (channel: 'engine' | 'app', name: unknown, args: unknown, sender = own) =>
      handlers[channel]?.({ senderFrame: sender }, name, args);
    return { send, reached };
  }

  test('a request of the contract with fitting arguments passes', async () => {
    const { send, reached } = channels();
    expect(await send('engine', 'report.get', { report: 3 })).toEqual({ ok: true, value: null });
    expect(await send('app', 'app.setReviewer', { reviewer: '李敏' })).toEqual({ ok: true, value: null });
    expect(reached).toEqual([['report.get', { report: 3 }], { reviewer: '李敏' }]);
  });

  test.each([
    ['a name that is not in the contract', 'shell.openExternal', {}],
    ['a name of every object', 'constructor', {}],
    ['a name that is no string', ['report.get'], { report: 3 }],
    ['arguments of another shape', 'report.get', { report: '3; DROP TABLE' }],
    ['arguments with something added', 'report.get', { report: 3, path: '/etc/passwd' }],
    ['no arguments', 'report.get', undefined],
  ])('%s is refused before anybody acts on it', async (_what, name, args) => {
    const { send, reached } = channels();
    expect(await send('engine', name, args)).toMatchObject({ ok: false, failure: { code: 'REQUEST_INVALID' } });
    expect(await send('app', name, args)).toMatchObject({ ok: false, failure: { code: 'REQUEST_INVALID' } });
    expect(reached).toEqual([]);
  });

  test('a foreign frame is refused whatever it asks', async () => {
    const { send, reached } = channels();
    const answer = await send('engine', 'report.get', { report: 3 }, frame('https://example.com/', own));
    expect(answer).toMatchObject({ ok: false, failure: { code: 'REQUEST_INVALID' } });
    expect(reached).toEqual([]);
  });
});
