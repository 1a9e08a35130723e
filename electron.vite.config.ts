/**
 * How the Electron side is built: main and preload as CommonJS for Node 18, the page for Chrome 114.
 *
 * Those are old on purpose: the same build must run in the official Electron 45 and in the Electron 25 that stands in
 * for it on machines that cannot download it (scripts/stand-in.ts). Engine and command line: engine.vite.config.ts.
 */

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** The page's policy is written in index.html and is strict; only the dev server's live reload needs more. */
const relaxPolicyInDev: Plugin = {
  name: 'gouji:relax-policy-in-dev',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html
      .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
      .replace("connect-src 'none'", "connect-src 'self' ws:"),
};

const commonJs = (entry: string) => ({
  target: 'node18',
  // A sandboxed preload cannot require packages, and main needs none at run time but zod: both are bundled whole.
  externalizeDeps: false,
  lib: { entry, formats: ['cjs' as const], fileName: () => 'index.cjs' },
});

export default defineConfig({
  main: { build: commonJs('src/main/index.ts') },
  preload: { build: commonJs('src/preload/index.ts') },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), relaxPolicyInDev],
    build: {
      target: 'chrome114',
      minify: true,
      chunkSizeWarningLimit: 8_000,
      rolldownOptions: { input: resolve('src/renderer/index.html') },
    },
  },
});
