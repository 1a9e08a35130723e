import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasDisplay, utf8Locale } from '../../scripts/linux.ts';

const onSystem = (platform: NodeJS.Platform) => vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
beforeEach(() => {
  for (const name of ['LC_ALL', 'LC_CTYPE', 'LANG', 'DISPLAY', 'WAYLAND_DISPLAY']) vi.stubEnv(name, '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('the locale Electron is started in', () => {
  // In the C locale a file with a Chinese name, dropped on the window, arrived without its path.
  test('is made a UTF-8 one where the system has none', () => {
    onSystem('linux');
    expect(utf8Locale()).toEqual({ LC_ALL: 'C.UTF-8' });
    vi.stubEnv('LANG', 'zh_CN.GB18030');
    expect(utf8Locale()).toEqual({ LC_ALL: 'C.UTF-8' });
  });

  test.each(['zh_CN.UTF-8', 'en_US.utf8'])('is left alone where it is %s, and on other systems', (locale) => {
    onSystem('linux');
    vi.stubEnv('LANG', locale);
    expect(utf8Locale()).toEqual({});
    vi.stubEnv('LANG', '');
    onSystem('win32');
    expect(utf8Locale()).toEqual({});
  });
});

describe('a display', () => {
  test.each(['darwin', 'win32'] as const)('is always there on %s', (platform) => {
    onSystem(platform);
    expect(hasDisplay()).toBe(true);
  });

  test.each(['DISPLAY', 'WAYLAND_DISPLAY'])('is there on Linux where %s names one, and not otherwise', (name) => {
    onSystem('linux');
    expect(hasDisplay()).toBe(false);
    vi.stubEnv(name, ':1');
    expect(hasDisplay()).toBe(true);
  });
});
