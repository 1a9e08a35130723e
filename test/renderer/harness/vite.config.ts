/**
 * The page alone in a browser, over a bridge made of memory: for looking at it while working on it, and for tests of
 * what only a page can show. `npx vite -c test/renderer/harness/vite.config.ts`, then /?scene=full&lang=zh-CN
 */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: resolve('node_modules/.cache/harness'),
  plugins: [react()],
  server: { fs: { allow: [resolve('.')] } },
  build: { target: 'chrome114', outDir: resolve('node_modules/.cache/harness-build'), emptyOutDir: true },
});
