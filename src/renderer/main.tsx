/** The page's beginning: the look, a session over the bridge that the preload put on the window, the first painting. */

import { createRoot } from 'react-dom/client';
import type { Bridge } from '../shared/contract.ts';
import { App } from './App.tsx';
import { SessionContext } from './session/hooks.ts';
import { createSession } from './session/session.ts';
import { applyTokens } from './theme/index.ts';
import { LIGHT } from './theme/tokens.ts';
import './theme/base.css';

declare global {
  interface Window {
    readonly gouji: Bridge;
  }
}

applyTokens(document, LIGHT);
const session = createSession({
  bridge: window.gouji,
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
