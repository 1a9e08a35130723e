/** The system's clipboard, as another program finds it. */

import type { ElectronApplication } from 'playwright-core';

export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** The oldest Electron this runs in has these, whatever the newest one's types say. */
interface Board {
  readText(): string;
  readHTML(): string;
  write(content: Copied): void;
}

export function copied(app: ElectronApplication): Promise<Required<Copied>> {
  return app.evaluate(({ clipboard }) => {
    const board = clipboard as unknown as Board;
    return { text: board.readText(), html: board.readHTML() };
  });
}

/** Copies something in another program. */
export function copyElsewhere(app: ElectronApplication, content: Copied): Promise<void> {
  return app.evaluate(({ clipboard }, put) => (clipboard as unknown as Board).write(put), content);
}
