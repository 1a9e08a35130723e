/**
 * What the page may not do, whatever runs in it: leave, open windows, embed pages, ask for devices, reach a network,
 * download, or speak to main from any frame but its own. One place for all of it, so that it can be read in one sitting.
 */

import type { App, Session, WebFrameMain } from 'electron';

/** The page of the app: its folder (or the dev server) as the prefix every address must have. */
export interface Home {
  /** Address of the page itself. */
  readonly page: string;
  /** Everything the page may load starts with this. */
  readonly prefix: string;
}

/** Permissions a page of ours needs: copying out of the grid. */
const ALLOWED_PERMISSIONS = ['clipboard-sanitized-write'];

/** Whether a request may be made. Example: `file:///app/out/renderer/index.js` yes, `file:///etc/passwd` no. */
export function isAllowedRequest(url: string, home: Home): boolean {
  // The dev server also speaks over a web socket; in a file it is the same prefix.
  return (
    url.startsWith(home.prefix) || url.startsWith(home.prefix.replace(/^http/, 'ws')) || url.startsWith('devtools:')
  );
}

/** Whether a message to main comes from the page itself: its top frame, still at its address. */
export function isOwnFrame(frame: WebFrameMain | null, home: Home): boolean {
  if (frame === null || frame.parent !== null) return false;
  return frame.url.split(/[?#]/)[0] === home.page;
}

/** Puts the fences up for every window there will be. Before the first window. */
export function guardWindows(app: App, home: Home): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event, url) => {
      // Reloading is not leaving. A file dropped beside the drop zone arrives here too.
      if (url.split(/[?#]/)[0] !== home.page) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Puts the fences up around a session. After the app is ready, before the first window. */
export function guardSession(session: Session, home: Home): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url, home) }));
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(ALLOWED_PERMISSIONS.includes(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.includes(permission));
  session.on('will-download', (event) => event.preventDefault());
  // The spelling dictionary would be downloaded.
  session.setSpellCheckerEnabled(false);
}
