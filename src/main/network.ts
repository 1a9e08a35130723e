/**
 * Switches off everything Chromium would like to fetch by itself. Gouji works offline: the files it reads must not
 * leave the machine, and neither must the fact that somebody is reading them.
 *
 * Runs before the app is ready. guard.ts is the second fence: it refuses every request that is not the app's own page.
 */

import type { CommandLine } from 'electron';

/** `localhost` is left open only where the page comes from the dev server. */
export function switchOffNetwork(commandLine: CommandLine, devServer: boolean): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'no-pings',
    'no-proxy-server',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${devServer ? ', EXCLUDE localhost' : ''}`);
}
