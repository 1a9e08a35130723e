/** The page's beginning: the look, a session over the bridge that the preload put on the window, the first painting. */

import { createRoot } from 'react-dom/client';
import { bridgeOver, type Wire } from '../shared/carried.ts';
import { App } from './App.tsx';
import { SessionContext } from './session/hooks.ts';
import { createSession } from './session/session.ts';
import { applyScheme } from './theme/index.ts';
import { schemeFor } from './theme/scheme.ts';
import './theme/base.css';

declare global {
  interface Window {
    readonly gouji: Wire;
  }
}

// Main has made the system's scheme the person's choice before the page was loaded.
applyScheme(document, schemeFor('system'));
const session = createSession({
  bridge: bridgeOver(window.gouji),
  now: () => Date.now(),
  later: (milliseconds, run) => setTimeout(run, milliseconds),
});
session.start();

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <SessionContext value={session}>
    <App />
  </SessionContext>,
);
